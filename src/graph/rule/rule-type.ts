import { Field, ObjectType } from 'type-graphql';
import type { Edition } from '../../law/document/edition.ts';
import type { AnyRule } from '../../rules/engine/rule.ts';

@ObjectType('Rule', {
  description: 'A computed rule: a field of Rules, with what it rests on in one contract year.',
})
export class RuleType {
  @Field({ description: 'The name of its field of Rules.' })
  name!: string;

  @Field({ description: 'What it is called, such as `Pay for an extra class`.' })
  title!: string;

  @Field({ description: 'What it answers and from what, in a few sentences.' })
  description!: string;
}

/** A rule in the year that is asked about. */
export interface RuleInYear {
  readonly rule: AnyRule;
  readonly edition: Edition;
}
