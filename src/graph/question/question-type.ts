import { Field, Int, ObjectType } from 'type-graphql';
import { FacetCountType } from '../facet-count-type.ts';
import { NodeType } from '../node-type.ts';
import { PageInfoType } from '../page-info-type.ts';

@ObjectType('Question', {
  implements: NodeType,
  description:
    'What people ask, answered from the agreement of one contract year; every quotation in an answer is proved.',
})
export class QuestionType extends NodeType {}

@ObjectType('QuestionEdge', { simpleResolvers: true, description: 'A question in its place in a list.' })
export class QuestionEdgeType {
  @Field(() => QuestionType, { description: 'The question.' })
  node!: unknown;

  @Field({ description: 'Gives the page after it.' })
  cursor!: string;
}

@ObjectType('QuestionConnection', {
  simpleResolvers: true,
  description: 'A page of a list of questions.',
})
export class QuestionConnectionType {
  @Field(() => [QuestionEdgeType], { description: 'The questions of the page, in order.' })
  edges!: readonly QuestionEdgeType[];

  @Field(() => PageInfoType, { description: 'Where the page lies in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'How many questions there are in all, on every page.' })
  totalCount!: number;

  @Field(() => [FacetCountType], {
    description: 'The topics in order, each with how many questions it has that year.',
  })
  topics!: readonly FacetCountType[];
}
