import { Field, Int, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { EditionType } from '../edition/edition-type.ts';
import { ChangeKindEnum, DiffOperationEnum } from '../enums.ts';

@ObjectType('DiffSegment', {
  simpleResolvers: true,
  description: 'A run of words that both texts have, or that only the later, or only the earlier, has.',
})
export class DiffSegmentType {
  @Field(() => DiffOperationEnum, { description: 'Which of the two texts has it.' })
  operation!: string;

  @Field({ description: 'The words, with the spaces around them.' })
  text!: string;
}

@ObjectType('ChangeCounts', {
  simpleResolvers: true,
  description: 'How many clauses, each at its own level.',
})
export class ChangeCountsType {
  @Field(() => Int, { description: 'Those that only the later year has.' })
  inserted!: number;

  @Field(() => Int, { description: 'Those that only the earlier year has.' })
  repealed!: number;

  @Field(() => Int, { description: 'Those whose words differ.' })
  revised!: number;

  @Field(() => Int, { description: 'Those whose number differs and whose words do not.' })
  renumbered!: number;

  @Field(() => Int, { description: 'Those that read alike under the same number.' })
  unchanged!: number;
}

@ObjectType('Change', { description: 'A clause whose words at its own level differ, or whose number does.' })
export class ChangeType {
  @Field(() => ChangeKindEnum, { description: 'What became of the clause.' })
  kind!: string;

  @Field({ description: 'Whether only punctuation, capitals or spacing differ.' })
  isEditorial!: boolean;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'The clause in the year compared from; null where it was not there.',
  })
  before!: ClauseType | null;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'The clause in the year compared to; null where it is no longer there.',
  })
  after!: ClauseType | null;

  @Field(() => [DiffSegmentType], {
    description: 'The words at this level; where only the number changed they are all EQUAL.',
  })
  segments!: readonly DiffSegmentType[];
}

@ObjectType('Comparison', { description: 'Two contract years, or one part of both, clause by clause.' })
export class ComparisonType {
  @Field(() => EditionType, { description: 'The edition compared from.' })
  from!: EditionType;

  @Field(() => EditionType, { description: 'The edition compared to.' })
  to!: EditionType;
}
