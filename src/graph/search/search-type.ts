import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { SearchConfidenceEnum, SearchEngineNameEnum } from '../enums.ts';
import { FacetCountType } from '../facet-count-type.ts';
import { PageInfoType } from '../page-info-type.ts';
import { QuestionType } from '../question/question-type.ts';

@ObjectType('SearchFacets', {
  simpleResolvers: true,
  description:
    'How many clauses a search finds of each kind, article and year. Each is counted with the other filters on, and without its own.',
})
export class SearchFacetsType {
  @Field(() => [FacetCountType])
  kinds!: readonly FacetCountType[];

  @Field(() => [FacetCountType], {
    description: 'Articles, appendices and what else stands at the top level, by citation.',
  })
  articles!: readonly FacetCountType[];

  @Field(() => [FacetCountType], {
    description: 'Oldest first; each provision counts as it reads in each year.',
  })
  years!: readonly FacetCountType[];
}

@ObjectType('ClauseSearchEdge', { simpleResolvers: true })
export class ClauseSearchEdgeType {
  @Field(() => ClauseType)
  node!: unknown;

  @Field()
  cursor!: string;

  @Field(() => Float, { description: 'From 0 to 1; a clause that the query cites has 1.' })
  score!: number;

  @Field({ description: 'HTML with <mark>; everything else escaped.' })
  highlight!: string;
}

@ObjectType('ClauseSearchConnection', { simpleResolvers: true })
export class ClauseSearchConnectionType {
  @Field(() => SearchConfidenceEnum, {
    description:
      'Whether the agreement answers what is asked, in the edition of the year asked for, whatever the filters.',
  })
  confidence!: string;

  @Field(() => [QuestionType], {
    description: 'Questions people ask that match, with their answers, best first, up to five.',
  })
  questions!: readonly unknown[];

  @Field(() => [ClauseSearchEdgeType], { description: 'Best first; those of one score in printed order.' })
  edges!: readonly ClauseSearchEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => SearchEngineNameEnum, { description: 'The engine that answered.' })
  engine!: string;

  @Field(() => SearchFacetsType)
  facets!: SearchFacetsType | null;
}
