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

  @Field(() => ReferenceStatusEnum, { description: 'What it comes to.' })
  status!: string;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'The clause whose own words hold it; null in free text.',
  })
  source!: unknown;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'For RESOLVED: the clause it leads to, in the same contract year.',
  })
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

@ObjectType('ReferenceEdge', { simpleResolvers: true, description: 'A reference in its place in a list.' })
export class ReferenceEdgeType {
  @Field(() => ReferenceType, { description: 'The reference.' })
  node!: unknown;

  @Field({ description: 'Given as `after`, it brings the page that begins behind it.' })
  cursor!: string;
}

@ObjectType('ReferenceConnection', {
  simpleResolvers: true,
  description: 'A page of a list of references.',
})
export class ReferenceConnectionType {
  @Field(() => [ReferenceEdgeType], { description: 'The references of the page, in printed order.' })
  edges!: readonly ReferenceEdgeType[];

  @Field(() => PageInfoType, { description: 'Where the page lies in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'How many there are in all, on every page.' })
  totalCount!: number;
}
