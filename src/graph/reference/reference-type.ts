import { Field, Int, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { ReferenceStatusEnum } from '../enums.ts';
import { PageInfoType } from '../page-info-type.ts';

@ObjectType('Reference', {
  simpleResolvers: true,
  description:
    'Words that point at a clause, or at a law or policy outside the agreement, with what they come to.',
})
export class ReferenceType {
  @Field({ description: 'The words as printed.' })
  text!: string;

  @Field(() => Int, {
    description: 'Offset into the citing words (ownText, or the text given), in UTF-16 code units.',
  })
  start!: number;

  @Field(() => Int, { description: 'The end of the words, exclusive.' })
  end!: number;

  @Field(() => ReferenceStatusEnum)
  status!: string;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'The clause whose own words hold it; null in free text.',
  })
  source!: unknown;

  @Field(() => ClauseType, { nullable: true })
  target!: unknown;

  @Field(() => [ClauseType], {
    description:
      'AMBIGUOUS: all of them. DANGLING: the likely ones, best first. RESOLVED: where the editors note that the parties hardly meant the target, what they likely did.',
  })
  candidates!: readonly unknown[];

  @Field(() => String, { nullable: true, description: 'For EXTERNAL: the law or policy named.' })
  external!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where the status alone does not say it.' })
  reason!: string | null;
}

@ObjectType('ReferenceEdge', { simpleResolvers: true })
export class ReferenceEdgeType {
  @Field(() => ReferenceType)
  node!: unknown;

  @Field()
  cursor!: string;
}

@ObjectType('ReferenceConnection', { simpleResolvers: true })
export class ReferenceConnectionType {
  @Field(() => [ReferenceEdgeType])
  edges!: readonly ReferenceEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int)
  totalCount!: number;
}
