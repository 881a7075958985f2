import { Field, Int, ObjectType } from 'type-graphql';
import type { AnyRule } from '../../rules/engine/rule.ts';
import type { Value } from '../../rules/engine/value.ts';
import { DateScalar, DecimalScalar } from '../scalars.ts';
import type { TypeThunk } from '../type-thunk.ts';
import { RuleAnswerType } from './rule-answer-type.ts';

const TYPE_OF: Readonly<Record<Value['type'], TypeThunk>> = {
  money: () => DecimalScalar,
  decimal: () => DecimalScalar,
  whole: () => Int,
  yesNo: () => Boolean,
  words: () => String,
  date: () => DateScalar,
};

/** The type of a rule's answer: RuleAnswer, and a field for each value that the rule declares. */
export function answerTypeOf(rule: AnyRule): new () => RuleAnswerType {
  const name = `${rule.name.slice(0, 1).toUpperCase()}${rule.name.slice(1)}Answer`;
  const AnswerType = class extends RuleAnswerType {};
  for (const [value, { type, description }] of Object.entries(rule.values)) {
    Field(TYPE_OF[type], { nullable: true, description, simple: true })(AnswerType.prototype, value);
  }
  ObjectType(name, {
    implements: RuleAnswerType,
    simpleResolvers: true,
    description: `${rule.title}: the answer.`,
  })(AnswerType);
  return AnswerType;
}
