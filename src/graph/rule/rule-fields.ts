import { Arg, FieldResolver, Int, Root, registerEnumType } from 'type-graphql';
import { badInput } from '../../reading/errors.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import type { Fact, FactKind } from '../../rules/engine/fact.ts';
import { FactError } from '../../rules/engine/fact-error.ts';
import type { AnyRule } from '../../rules/engine/rule.ts';
import { DateScalar, DecimalScalar } from '../scalars.ts';
import type { TypeThunk } from '../type-thunk.ts';
import { answerTypeOf } from './rule-answer-types.ts';
import type { RulesType } from './rules-type.ts';

type Choices = Readonly<Record<string, string>>;

/**
 * Gives a resolver class a field for each rule. The arguments are the facts that the rule declares, the type of the
 * answer has the values that it declares; so whoever adds a rule need not touch the graph.
 */
export function addRuleFields(resolver: { readonly prototype: object }, rules: readonly AnyRule[]): void {
  const enums = new Map<string, object>();
  for (const rule of rules) addRuleField(resolver.prototype, rule, enums);
}

function addRuleField(prototype: object, rule: AnyRule, enums: Map<string, object>): void {
  const names = Object.keys(rule.facts);
  const answerType = answerTypeOf(rule);
  const value = (root: RulesType, ...given: readonly unknown[]) =>
    answered(rule, root, Object.fromEntries(names.map((name, index) => [name, given[index]])));
  Object.defineProperty(prototype, rule.name, { value });
  Root()(prototype, rule.name, 0);
  Object.entries(rule.facts).forEach(([name, fact], index) => {
    const options = { description: descriptionOf(fact), nullable: fact.isOptional };
    Arg(name, argumentTypeOf(fact.kind, enums), options)(prototype, rule.name, index + 1);
  });
  const description = `${rule.title}. ${rule.description}`;
  FieldResolver(() => answerType, { nullable: true, description })(prototype, rule.name, { value });
}

/** @throws RequestError BAD_USER_INPUT when a fact cannot be. */
function answered(rule: AnyRule, { edition }: RulesType, facts: Readonly<Record<string, unknown>>) {
  try {
    const { values, ...answer } = evaluate(rule, edition, facts);
    return { ...answer, ...values };
  } catch (error) {
    if (error instanceof FactError) throw badInput(error.argument, error.value, error.allowed);
    throw error;
  }
}

function descriptionOf({ question, kind, allowed }: Fact<unknown>): string {
  const unit = 'unit' in kind ? ` Unit: ${kind.unit}.` : '';
  return `${question}${unit} Allowed: ${allowed}.`;
}

function argumentTypeOf(kind: FactKind, enums: Map<string, object>): TypeThunk {
  switch (kind.type) {
    case 'decimal':
      return () => DecimalScalar;
    case 'whole':
      return () => Int;
    case 'wholes':
      return () => [Int];
    case 'yesNo':
      return () => Boolean;
    case 'words':
      return () => String;
    case 'date':
      return () => DateScalar;
    case 'choice': {
      const type = enums.getOrInsertComputed(kind.name, () => enumOf(kind.name, kind.choices));
      return () => type;
    }
  }
}

function enumOf(name: string, choices: Choices): object {
  const type = Object.fromEntries(Object.keys(choices).map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(choices).map(([value, description]) => [value, { description }]),
  );
  registerEnumType(type, { name, valuesConfig });
  return type;
}
