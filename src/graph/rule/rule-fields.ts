import { Arg, Ctx, FieldResolver, Root } from 'type-graphql';
import type { Edition } from '../../law/document/edition.ts';
import { PRICES } from '../../limits.ts';
import { editionBefore } from '../../reading/edition-before.ts';
import type { EditionRules } from '../../reading/edition-rules.ts';
import { badInput } from '../../reading/errors.ts';
import { rulesOf } from '../../rules/catalogues.ts';
import type { Answer } from '../../rules/engine/answer.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import type { Given } from '../../rules/engine/fact.ts';
import { FactError } from '../../rules/engine/fact-error.ts';
import { foreignAnswer } from '../../rules/engine/foreign-answer.ts';
import type { AnyRule } from '../../rules/engine/rule.ts';
import { inOrder } from '../../rules/engine/tracer.ts';
import type { GraphContext } from '../context.ts';
import { argumentTypeOf, descriptionOf, type FactTypes } from './fact-types.ts';
import { answerTypeOf, type ValueTypes } from './rule-answer-types.ts';

/**
 * Gives a resolver class a field for each rule. The arguments are the facts that the rule declares, the type of the
 * answer has the values that it declares; so whoever adds a rule need not touch the graph.
 */
export function addRuleFields(resolver: { readonly prototype: object }, rules: readonly AnyRule[]): void {
  const types = { facts: new Map(), values: new Map() };
  for (const rule of rules) addRuleField(resolver.prototype, rule, types);
}

interface Types {
  readonly facts: FactTypes;
  readonly values: ValueTypes;
}

function addRuleField(prototype: object, rule: AnyRule, types: Types): void {
  const names = Object.keys(rule.facts);
  const answerType = answerTypeOf(rule, types.values);
  const value = (root: EditionRules, ...given: readonly unknown[]) => {
    const facts = Object.fromEntries(names.map((name, index) => [name, given[index]]));
    return answered(rule, root, facts, given[names.length] as GraphContext);
  };
  Object.defineProperty(prototype, rule.name, { value });
  Root()(prototype, rule.name, 0);
  Object.entries(rule.facts).forEach(([name, fact], index) => {
    const options = { description: descriptionOf(fact), nullable: fact.isOptional };
    Arg(name, argumentTypeOf(fact.kind, types.facts), options)(prototype, rule.name, index + 1);
  });
  Ctx()(prototype, rule.name, names.length + 1);
  const description = `${rule.title}. ${rule.description}`;
  FieldResolver(() => answerType, { nullable: true, complexity: PRICES.rule, description })(
    prototype,
    rule.name,
    { value },
  );
}

/** Rules that read one edition answer at once; the edition of the year before may have to be read. */
function answered(rule: AnyRule, { edition }: EditionRules, facts: Given, context: GraphContext) {
  if (!rulesOf(edition.head.agreement).includes(rule)) return flat(foreignAnswer(rule, edition));
  if (!rule.readsYearBefore) return answerUnder(rule, edition, facts, null);
  return editionBefore(edition, context).then((before) => answerUnder(rule, edition, facts, before));
}

/** @throws RequestError BAD_USER_INPUT when a fact cannot be. */
function answerUnder(rule: AnyRule, edition: Edition, facts: Given, before: Edition | null) {
  try {
    return flat(evaluate(rule, edition, facts, before));
  } catch (error) {
    if (error instanceof FactError)
      throw badInput(error.argument, error.value, error.allowed, error.place, error.choices);
    throw error;
  }
}

/** The values stand beside what every answer has; the steps in a row, each with its depth. */
function flat(answer: Answer) {
  const { values, steps, status, year, summary, authorities, missing, conflicts, assumptions, readings } =
    answer;
  const common = { status, year, summary, authorities, missing, conflicts, assumptions, readings };
  return {
    ...common,
    ...values,
    steps: () => inOrder(steps).map(({ step, depth }) => ({ ...step, depth })),
    notes: () => answer.notes,
  };
}
