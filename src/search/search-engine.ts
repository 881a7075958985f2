import type { Analysis } from '../law/analysis.ts';
import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { Clause } from '../law/document/clause.ts';
import type { ClauseKind } from '../law/document/clause-kind.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import type { Edition } from '../law/document/edition.ts';
import type { AskIndex } from '../law/question/ask-index.ts';
import type { QuestionIndex } from '../law/question/question-index.ts';
import type { SearchQuery } from './search-query.ts';

export const SEARCH_ENGINES = ['POSTGRES', 'MEILISEARCH'] as const;
export type SearchEngineName = (typeof SEARCH_ENGINES)[number];

/** What is searched for, in the release that the request reads. */
export interface SearchRequest {
  readonly agreement: AgreementHead;
  /** Of that release, oldest first: the editions that are searched, of a year that one alone, with facets every one. */
  readonly editions: readonly Edition[];
  /** What each of them and the questions people ask of it say. */
  readonly asking: ReadonlyMap<Edition, AskIndex>;
  /** All questions, of every edition of the release: read when they are asked for. */
  readonly questions: () => Promise<readonly QuestionIndex[]>;
  /** What is found in editions by reading them. */
  readonly analysis: Analysis;
  readonly query: SearchQuery;
  /** Without a year each provision is looked for in its latest reading. */
  readonly year: ContractYear | null;
  readonly kinds: readonly ClauseKind[] | null;
  /** Only this provision and what stands under it, in whatever year. */
  readonly within: Clause | null;
  /** The hits `offset` to `offset + first`. */
  readonly first: number;
  readonly offset: number;
  /** The engine that gave the pages before this one; null for the first page. */
  readonly engine: SearchEngineName | null;
  /** Whether facets are asked for: they are counted over more years than the hits. */
  readonly withFacets: boolean;
}

/** One clause that was found. */
export interface SearchHit {
  readonly clause: Clause;
  /** From 0 to 1; a clause that the query cites has 1. */
  readonly score: number;
  /** HTML: `<mark>` around what was found, everything else escaped. */
  readonly highlight: string;
}

/**
 * Whether the agreement answers what was asked; NOTHING: most likely it does not speak of it. It goes by the edition of the
 * year asked for, the latest without one, whatever the filters.
 */
export type SearchConfidence = 'SURE' | 'UNSURE' | 'NOTHING';

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** How many clauses there are of each kind, article and year, each counted with the other filters on. */
export interface SearchFacets {
  readonly kinds: readonly FacetCount[];
  readonly articles: readonly FacetCount[];
  readonly years: readonly FacetCount[];
}

export interface SearchResult {
  readonly engine: SearchEngineName;
  /** Best first; hits of one score in printed order. */
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** Null when they were not asked for. */
  readonly facets: SearchFacets | null;
}

/** Something that finds clauses. */
export interface SearchEngine {
  readonly name: SearchEngineName;
  search(request: SearchRequest): Promise<SearchResult>;
}
