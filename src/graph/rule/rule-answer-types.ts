import { Field, Int, ObjectType } from 'type-graphql';
import type { AnyRule } from '../../rules/engine/rule.ts';
import type { ValueKind, Values } from '../../rules/engine/value.ts';
import { ClauseType } from '../clause/clause-type.ts';
import { DateScalar, DecimalScalar } from '../scalars.ts';
import type { TypeThunk } from '../type-thunk.ts';
import { RuleAnswerType } from './rule-answer-type.ts';

/** Types made of the declarations of values, by name: one name is one declaration. */
export type ValueTypes = Map<string, object>;

type ObjectKind = Extract<ValueKind, { readonly type: 'object' }>;

/** The type of a rule's answer: RuleAnswer, and a field for each value that the rule declares. */
export function answerTypeOf(rule: AnyRule, types: ValueTypes): new () => RuleAnswerType {
  const name = `${rule.name.slice(0, 1).toUpperCase()}${rule.name.slice(1)}Answer`;
  const AnswerType = class extends RuleAnswerType {};
  addFields(AnswerType.prototype, rule.values, types);
  ObjectType(name, {
    implements: RuleAnswerType,
    simpleResolvers: true,
    description: `${rule.title}: the answer.`,
  })(AnswerType);
  return AnswerType;
}

function addFields(prototype: object, values: Values, types: ValueTypes): void {
  for (const [name, { kind, description }] of Object.entries(values)) {
    Field(typeOf(kind, types), { nullable: true, description, simple: true })(prototype, name);
  }
}

function typeOf(kind: ValueKind, types: ValueTypes): TypeThunk {
  switch (kind.type) {
    case 'money':
    case 'decimal':
      return () => DecimalScalar;
    case 'whole':
      return () => Int;
    case 'yesNo':
      return () => Boolean;
    case 'words':
      return () => String;
    case 'date':
      return () => DateScalar;
    case 'clause':
      return () => ClauseType;
    case 'list': {
      const of = typeOf(kind.of, types);
      return () => [of()];
    }
    case 'object': {
      const type = types.getOrInsertComputed(kind.name, () => objectTypeOf(kind, types));
      return () => type;
    }
  }
}

function objectTypeOf({ name, members, description }: ObjectKind, types: ValueTypes): object {
  const MembersType = class {};
  addFields(MembersType.prototype, members, types);
  ObjectType(name, { simpleResolvers: true, description })(MembersType);
  return MembersType;
}
