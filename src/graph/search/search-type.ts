import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PRICES } from '../../limits.ts';
import { ClauseType } from '../clause/clause-type.ts';
import { EditorialNoteType } from '../clause/editorial-note-type.ts';
import { SearchConfidenceEnum, SearchEngineNameEnum } from '../enums.ts';
import { FacetCountType } from '../facet-count-type.ts';
import { PageInfoType } from '../page-info-type.ts';
import { QuestionType } from '../question/question-type.ts';
import { RuleType } from '../rule/rule-type.ts';
import { DefinedTermType } from '../term/defined-term-type.ts';

@ObjectType('SearchFacets', {
  simpleResolvers: true,
  description:
    'How many clauses a search finds of each kind, article and year. Each is counted with the other filters on, and without its own.',
})
export class SearchFacetsType {
  @Field(() => [FacetCountType], { description: 'Kinds of clauses, as `ClauseKind` names them.' })
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

@ObjectType('ClauseSearchEdge', {
  simpleResolvers: true,
  description: 'A clause that a search found, in its place.',
})
export class ClauseSearchEdgeType {
  @Field(() => ClauseType, { description: 'The clause.' })
  node!: unknown;

  @Field({
    description:
      'Given as `after`, it brings the page that begins behind it. Refused when the content has changed since.',
  })
  cursor!: string;

  @Field(() => Float, { description: 'From 0 to 1; a clause that the query cites has 1.' })
  score!: number;

  @Field({ description: 'HTML with <mark>; everything else escaped.' })
  highlight!: string;
}

@ObjectType('ClauseSearchConnection', {
  simpleResolvers: true,
  description: 'A page of what a search found.',
})
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

  @Field(() => [EditorialNoteType], {
    complexity: PRICES.list,
    description: "The editors' notes that have most of the words, best first, up to five.",
  })
  notes!: unknown;

  @Field(() => [DefinedTermType], {
    complexity: PRICES.list,
    description:
      'The terms that have most of the words in their names and definitions, best first, up to five.',
  })
  terms!: unknown;

  @Field(() => [RuleType], {
    complexity: PRICES.list,
    description:
      'The computed rules that have most of the words in their titles and descriptions, best first, up to five.',
  })
  rules!: unknown;

  @Field(() => [ClauseSearchEdgeType], { description: 'Best first; those of one score in printed order.' })
  edges!: readonly ClauseSearchEdgeType[];

  @Field(() => PageInfoType, { description: 'Where the page lies in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'How many clauses are found in all, on every page.' })
  totalCount!: number;

  @Field(() => SearchEngineNameEnum, { description: 'The engine that answered.' })
  engine!: string;

  @Field(() => SearchFacetsType, { description: 'What else there would be under other filters.' })
  facets!: SearchFacetsType | null;
}
