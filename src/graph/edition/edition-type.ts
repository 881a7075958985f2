import { Field, ObjectType } from 'type-graphql';
import { EditionStateEnum } from '../enums.ts';
import { NodeType } from '../node-type.ts';
import { ContractYearScalar, DateScalar } from '../scalars.ts';

@ObjectType('Edition', {
  implements: NodeType,
  description: 'The agreement as it reads in one contract year.',
})
export class EditionType extends NodeType {
  @Field(() => ContractYearScalar, { description: 'The contract year, such as `2006-07`.' })
  year!: string;

  @Field(() => EditionStateEnum, { description: 'How settled it is.' })
  state!: string;

  @Field(() => DateScalar, { description: 'First day in force.' })
  inForceFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day no longer in force; null while no later edition supersedes it.',
  })
  inForceTo!: string | null;

  @Field(() => DateScalar, {
    description:
      'The last day for which the sources show that this edition was current. For a later day it may have been superseded by an agreement that is not served here: see inForceReasons.',
  })
  lastKnownCurrent!: string;
}
