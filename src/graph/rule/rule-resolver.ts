import { FieldResolver, Resolver, Root } from 'type-graphql';
import { PRICES } from '../../limits.ts';
import { clausesOf, parametersOf } from '../../rules/engine/rule-clauses.ts';
import { ClauseType } from '../clause/clause-type.ts';
import { ParameterType, parameterNode } from './parameter-type.ts';
import { RuleFactType, ruleFactNodes } from './rule-fact-type.ts';
import { type RuleInYear, RuleType } from './rule-type.ts';

@Resolver(() => RuleType)
export class RuleResolver {
  @FieldResolver()
  name(@Root() { rule }: RuleInYear): string {
    return rule.name;
  }

  @FieldResolver()
  title(@Root() { rule }: RuleInYear): string {
    return rule.title;
  }

  @FieldResolver()
  description(@Root() { rule }: RuleInYear): string {
    return rule.description;
  }

  @FieldResolver(() => [ClauseType], {
    complexity: PRICES.ruleClauses,
    description: 'The clauses it rests on in that year, in printed order.',
  })
  clauses(@Root() { rule, edition }: RuleInYear) {
    return clausesOf(rule, edition);
  }

  @FieldResolver(() => [ParameterType], {
    complexity: PRICES.ruleClauses,
    description: 'What it reads from the clauses of that year.',
  })
  parameters(@Root() { rule, edition }: RuleInYear): readonly ParameterType[] {
    return parametersOf(rule, edition).map((parameter) => parameterNode(parameter, edition));
  }

  @FieldResolver(() => [RuleFactType], {
    description: 'What it asks, in order: enough to build a form from.',
  })
  facts(@Root() { rule, edition }: RuleInYear): readonly RuleFactType[] {
    return ruleFactNodes(rule.facts, edition);
  }
}
