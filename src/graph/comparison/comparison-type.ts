import { Field, Int, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { EditionType } from '../edition/edition-type.ts';
import { ChangeKindEnum, DiffOperationEnum } from '../enums.ts';

@ObjectType('DiffSegment', {
  simpleResolvers: true,
  description: 'A run of words that both texts have, or that only the later, or only the earlier, has.',
})
export class DiffSegmentType {
  @Field(() => DiffOperationEnum)
  operation!: string;

  @Field()
  text!: string;
}

@ObjectType('ChangeCounts', {
  simpleResolvers: true,
  description: 'How many clauses, each at its own level.',
})
export class ChangeCountsType {
  @Field(() => Int)
  inserted!: number;

  @Field(() => Int)
  repealed!: number;

  @Field(() => Int)
  revised!: number;

  @Field(() => Int)
  renumbered!: number;

  @Field(() => Int)
  unchanged!: number;
}

@ObjectType('Change', { description: 'A clause whose words at its own level differ, or whose number does.' })
export class ChangeType {
  @Field(() => ChangeKindEnum)
  kind!: string;

  @Field({ description: 'Whether only punctuation, capitals or spacing differ.' })
  isEditorial!: boolean;

  @Field(() => ClauseType, { nullable: true })
  before!: ClauseType | null;

  @Field(() => ClauseType, { nullable: true })
  after!: ClauseType | null;

  @Field(() => [DiffSegmentType], {
    description: 'The words at this level; where only the number changed they are all EQUAL.',
  })
  segments!: readonly DiffSegmentType[];
}

@ObjectType('Comparison', { description: 'Two contract years, or one part of both, clause by clause.' })
export class ComparisonType {
  @Field(() => EditionType)
  from!: EditionType;

  @Field(() => EditionType)
  to!: EditionType;
}
