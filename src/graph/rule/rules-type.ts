import { ObjectType } from 'type-graphql';
import { NodeType } from '../node-type.ts';

@ObjectType('Rules', {
  implements: NodeType,
  description: 'The computed rules, one field a rule, each answered under the clauses of one contract year.',
})
export class RulesType extends NodeType {}
