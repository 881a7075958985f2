import { Field, ObjectType } from 'type-graphql';
import { ChangeKindEnum, ClauseKindEnum } from '../enums.ts';
import { SourceSpanType } from '../instrument/source-span-type.ts';
import { NodeType } from '../node-type.ts';
import { ContractYearScalar, DateScalar } from '../scalars.ts';

@ObjectType('Clause', { implements: NodeType, description: 'A clause as it reads in one contract year.' })
export class ClauseType extends NodeType {
  @Field({
    description: 'Canonical, as the agreement numbers its provisions: `Preamble`, `Art. 16.L.1.c`, `App. B`.',
  })
  citation!: string;

  @Field(() => ClauseKindEnum, { description: 'What kind of provision it is.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The number or letter as printed.' })
  label!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The heading as printed, such as `Sick Leave`; null where there is none.',
  })
  heading!: string | null;

  @Field({ description: 'The words at this level only, heading included, label left out.' })
  ownText!: string;

  @Field(() => ContractYearScalar, { description: 'The contract year in which it reads so.' })
  year!: string;

  @Field(() => ChangeKindEnum, {
    description: 'How it came to read as it does, against the contract year before.',
  })
  change!: string;

  @Field(() => DateScalar, { description: 'First day on which this wording is in force.' })
  inForceFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day no longer in force; null while no later wording supersedes it.',
  })
  inForceTo!: string | null;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'The clause it stands under; null at the top level.',
  })
  parent!: ClauseType | null;

  @Field(() => [ClauseType], { description: 'From the top level down to the parent.' })
  ancestors!: readonly ClauseType[];

  @Field(() => [ClauseType], { description: 'Sub-clauses in printed order.' })
  children!: readonly ClauseType[];

  @Field(() => ClauseType, {
    nullable: true,
    description: 'The neighbour printed before it under the same parent.',
  })
  previous!: ClauseType | null;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'The neighbour printed after it under the same parent.',
  })
  next!: ClauseType | null;

  @Field(() => SourceSpanType, {
    description:
      'The lines on which the instrument whose words these are prints it, its own sub-clauses included.',
  })
  source!: SourceSpanType;
}
