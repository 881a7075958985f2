import { Arg, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { PRICES } from '../../limits.ts';
import type { EditionRules } from '../../reading/edition-rules.ts';
import { badInput } from '../../reading/errors.ts';
import { ALL_RULES, rulesOf } from '../../rules/catalogues.ts';
import { checkRules } from '../../rules/engine/check-rules.ts';
import { conflictsOf } from '../../rules/engine/restatement.ts';
import { ConflictType } from './rule-answer-type.ts';
import { addRuleFields } from './rule-fields.ts';
import { type RuleInYear, RuleType } from './rule-type.ts';
import { RulesType } from './rules-type.ts';

@Resolver(() => RulesType)
export class RulesResolver {
  @FieldResolver(() => ID, { description: 'The permalink path, such as `agreement/2006-07/rules`.' })
  id(@Root() rules: EditionRules): string {
    return rules.path;
  }

  @FieldResolver(() => [RuleType], {
    description: 'Every rule of the agreement, with what it rests on in that year.',
  })
  catalogue(@Root() { edition }: EditionRules): readonly RuleInYear[] {
    return rulesOf(edition.head.agreement).map((rule) => ({ rule, edition }));
  }

  @FieldResolver(() => RuleType, {
    description:
      'One rule of the catalogue, such as `salary`, with what it asks and what it rests on in that year.',
  })
  rule(
    @Root() { edition }: EditionRules,
    @Arg('name', { description: 'The name of its field, such as `salary`.' }) name: string,
  ): RuleInYear {
    const rules = rulesOf(edition.head.agreement);
    const rule = rules.find((each) => each.name === name);
    if (!rule)
      throw badInput(
        'name',
        name,
        rules.map((each) => each.name),
      );
    return { rule, edition };
  }

  @FieldResolver(() => [ConflictType], {
    complexity: PRICES.conflicts,
    description: 'Where a clause restates another otherwise, such as an appendix an article, in that year.',
  })
  conflicts(@Root() { edition }: EditionRules) {
    return conflictsOf(edition);
  }
}

/** What is no rule among the fields of `Rules`. */
const OTHER_FIELDS = ['id', 'catalogue', 'rule', 'conflicts'];

checkRules(ALL_RULES, OTHER_FIELDS);
addRuleFields(RulesResolver, ALL_RULES);
