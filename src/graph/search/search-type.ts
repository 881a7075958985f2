import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { SearchEngineNameEnum } from '../enums.ts';
import { PageInfoType } from '../page-info-type.ts';

@ObjectType('FacetCount', { simpleResolvers: true })
export class FacetCountType {
  @Field()
  value!: string;

  @Field(() => Int)
  count!: number;
}

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
