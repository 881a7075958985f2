import { ObjectType } from 'type-graphql';
import type { Edition } from '../../law/document/edition.ts';

@ObjectType('Rules', {
  description: 'The computed rules, one field a rule, each answered under the clauses of one contract year.',
})
export class RulesType {
  readonly edition!: Edition;
}
