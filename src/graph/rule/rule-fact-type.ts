import { Field, ObjectType } from 'type-graphql';
import type { Edition } from '../../law/document/edition.ts';
import { askingClause } from '../../rules/engine/asking-clause.ts';
import type { Fact, FactKind, Facts } from '../../rules/engine/fact.ts';
import { ClauseType } from '../clause/clause-type.ts';
import { enumType } from '../enums.ts';
import { DecimalScalar } from '../scalars.ts';

/** The kinds of facts, as the public contract names them. */
type RuleFactKind =
  | 'TEXT'
  | 'CHOICE'
  | 'YES_NO'
  | 'WHOLE_NUMBER'
  | 'DECIMAL'
  | 'DATE'
  | 'SCHOOL_YEAR'
  | 'LIST'
  | 'OBJECT';

const KIND_OF: Readonly<Record<FactKind['type'], RuleFactKind>> = {
  words: 'TEXT',
  choice: 'CHOICE',
  yesNo: 'YES_NO',
  whole: 'WHOLE_NUMBER',
  decimal: 'DECIMAL',
  date: 'DATE',
  schoolYear: 'SCHOOL_YEAR',
  list: 'LIST',
  object: 'OBJECT',
};
const RuleFactKindEnum = enumType<RuleFactKind>(
  'RuleFactKind',
  'What kind of thing a fact is, and so of a field in a form.',
  {
    TEXT: 'Words, such as the name of a position; where the year prints the names there are, `choices` has them.',
    CHOICE: 'One of `choices`, given as their `value` says it.',
    YES_NO: 'True or false.',
    WHOLE_NUMBER: 'A whole number, from `minimum` to `maximum`.',
    DECIMAL: 'An exact decimal, from `minimum` to `maximum`: `"0.50"`, `"1,250"`.',
    DATE: 'A calendar date: `2006-10-15`.',
    SCHOOL_YEAR: 'A school year: `2004-05`.',
    LIST: 'Several of what `members` says.',
    OBJECT: 'Several facts that belong together: see `members`.',
  },
);

@ObjectType('FactChoice', { simpleResolvers: true, description: 'What may be chosen for a fact.' })
export class FactChoiceType {
  @Field({ description: 'As it is given for the fact.' })
  value!: string;

  @Field({ description: 'As people read it.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value of the fact it depends on for which it may be chosen.',
  })
  given!: string | null;
}

@ObjectType('RuleFact', { simpleResolvers: true, description: 'What a rule asks.' })
export class RuleFactType {
  @Field({ description: 'The name of the argument.' })
  name!: string;

  @Field({ description: 'The question to ask for it.' })
  question!: string;

  @Field(() => RuleFactKindEnum, { description: 'What kind of thing it is.' })
  kind!: string;

  @Field({ description: 'Whether the rule cannot be asked without it; it may come to need others.' })
  isRequired!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What a number counts, such as `years` or `dollars`; null for what is no number.',
  })
  unit!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'No number below this is allowed.' })
  minimum!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'No number above this is allowed.' })
  maximum!: string | null;

  @Field({ description: 'What is allowed, in words.' })
  allowed!: string;

  @Field(() => [FactChoiceType], {
    description: 'What may be chosen in this year; where it depends on another fact, dependsOn names it.',
  })
  choices!: readonly FactChoiceType[];

  @Field(() => [String], {
    description: 'The names of the facts that its choices depend on; empty where they depend on none.',
  })
  dependsOn!: readonly string[];

  @Field(() => [RuleFactType], {
    description: 'The members of a LIST or OBJECT; of a list of one kind, that kind.',
  })
  members!: readonly RuleFactType[];

  @Field(() => ClauseType, { nullable: true, description: 'The clause that asks for it.' })
  clause!: unknown;
}

/** What a rule asks in an edition, in order. */
export function ruleFactNodes(facts: Facts, edition: Edition): readonly RuleFactType[] {
  return Object.entries(facts).map(([name, fact]) => ruleFactNode(name, fact, edition));
}

function ruleFactNode(name: string, fact: Fact<unknown>, edition: Edition): RuleFactType {
  const { kind, question, allowed, isOptional, dependsOn } = fact;
  const range = 'range' in kind ? kind.range : null;
  return {
    name,
    question,
    kind: KIND_OF[kind.type],
    isRequired: !isOptional,
    unit: 'unit' in kind ? kind.unit : null,
    minimum: asDecimal(range?.from ?? range?.above),
    maximum: asDecimal(range?.to ?? range?.below),
    allowed,
    choices: fact.choicesIn(edition),
    dependsOn,
    members: membersOf(kind, edition),
    clause: askingClause(fact.by, edition),
  };
}

/** Of a list of objects the members of one of them; of another list the one kind that its items are of. */
function membersOf(kind: FactKind, edition: Edition): readonly RuleFactType[] {
  if (kind.type === 'object') return ruleFactNodes(kind.members, edition);
  if (kind.type !== 'list') return [];
  const of = kind.of.kind;
  return of.type === 'object' ? ruleFactNodes(of.members, edition) : [ruleFactNode('item', kind.of, edition)];
}

function asDecimal(number: number | undefined): string | null {
  return number === undefined ? null : String(number);
}
