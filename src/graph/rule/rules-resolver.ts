import { FieldResolver, Resolver, Root } from 'type-graphql';
import { RULES } from '../../rules/aps-atf/catalogue.ts';
import { conflictsOf } from '../../rules/engine/restatement.ts';
import { ConflictType } from './rule-answer-type.ts';
import { addRuleFields } from './rule-fields.ts';
import { type RuleInYear, RuleType } from './rule-type.ts';
import { RulesType } from './rules-type.ts';

@Resolver(() => RulesType)
export class RulesResolver {
  @FieldResolver(() => [RuleType], { description: 'Every rule, with what it rests on in that year.' })
  catalogue(@Root() { edition }: RulesType): readonly RuleInYear[] {
    return RULES.map((rule) => ({ rule, edition }));
  }

  @FieldResolver(() => [ConflictType], {
    description: 'Where a clause restates another otherwise, such as an appendix an article, in that year.',
  })
  conflicts(@Root() { edition }: RulesType) {
    return conflictsOf(edition);
  }
}

addRuleFields(RulesResolver, RULES);
