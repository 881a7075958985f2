import { Field, ObjectType } from 'type-graphql';
import { NodeType } from '../node-type.ts';
import { ContractYearScalar, DateScalar } from '../scalars.ts';

@ObjectType('Edition', {
  implements: NodeType,
  description: 'The agreement as it reads in one contract year.',
})
export class EditionType extends NodeType {
  @Field(() => ContractYearScalar)
  year!: string;

  @Field(() => DateScalar)
  inForceFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day no longer in force; null while no later edition supersedes it.',
  })
  inForceTo!: string | null;
}
