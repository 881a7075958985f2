import { Meilisearch, type MultiSearchQuery, type SearchResponse } from 'meilisearch';
import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { Clause } from '../law/document/clause.ts';
import type { QuestionIndex } from '../law/question/question-index.ts';
import { ownWords } from '../law/text/printed-words.ts';
import { searchDocuments } from '../law/words/search-document.ts';
import { LIMITS } from '../limits.ts';
import { type CitedClauses, citedClauses } from './cited-clauses.ts';
import { countFacets, type FacetCounts } from './count-facets.ts';
import { EMBEDDER, type Embedder } from './embedder.ts';
import { FOUND, foundIn } from './found-words.ts';
import { type FoundText, highlight } from './highlight.ts';
import { indexName } from './index-name.ts';
import { KnownWords } from './known-words.ts';
import { ledByAnswers } from './led-by-answers.ts';
import { failureReason, isIndexMissing } from './meilisearch-failure.ts';
import { type MeilisearchFilters, meilisearchFilters } from './meilisearch-filters.ts';
import type { MeilisearchIndexer } from './meilisearch-index.ts';
import type { MeilisearchLocation } from './meilisearch-location.ts';
import { meilisearchQueries } from './meilisearch-query.ts';
import { type IndexedClause, PRINTED } from './meilisearch-settings.ts';
import { mergeHits } from './merge-hits.ts';
import { orderFacets } from './order-facets.ts';
import type { SearchHit, SearchRequest, SearchResult } from './search-engine.ts';
import type { SearchQuery } from './search-query.ts';
import { passesFilters } from './search-scope.ts';
import type { FallibleEngine } from './search-with-fallback.ts';

/** What follows from a release, made when it is first searched. */
interface IndexedRelease {
  readonly index: string;
  readonly words: KnownWords;
}

type Response = SearchResponse<IndexedClause> & { readonly totalHits?: number };

/** Search in Meilisearch, in the index of the very release that a request reads. */
export class MeilisearchSearch implements FallibleEngine {
  readonly name = 'MEILISEARCH';
  readonly title: string;
  readonly #client: Meilisearch;
  readonly #indexer: MeilisearchIndexer;
  readonly #releases = new WeakMap<AgreementHead, IndexedRelease>();

  readonly #embedder: Embedder | null;

  constructor({ url, key, embedder = null }: MeilisearchLocation, indexer: MeilisearchIndexer) {
    this.#embedder = embedder;
    this.title = embedder ? `MEILISEARCH with MEILI_EMBEDDER ${embedder.source}` : 'MEILISEARCH';
    this.#client = new Meilisearch({
      host: url,
      ...(key !== null && { apiKey: key }),
      timeout: LIMITS.meilisearchTime.most,
    });
    this.#indexer = indexer;
  }

  prepare(agreement: AgreementHead, questions: readonly QuestionIndex[]): Promise<boolean> {
    return this.#indexer.ensure(agreement, questions);
  }

  isUnprepared(failure: unknown): boolean {
    return isIndexMissing(failure);
  }

  reason(failure: unknown): string {
    return failureReason(failure);
  }

  /** @throws an error of the client when the server does not answer in time, or has no index of the release. */
  async search(request: SearchRequest): Promise<SearchResult> {
    const cited = citedClauses(request);
    const answering = cited.isWhole ? [] : ledByAnswers(request);
    const clauses = [...new Set([...cited.clauses, ...answering])];
    const leading = clauses.filter((clause) => passesFilters(clause, request));
    const led = leading.slice(request.offset, request.offset + request.first);
    const { page, count, facets } = await this.#ask(
      request,
      { ...cited, clauses },
      {
        offset: Math.max(0, request.offset - leading.length),
        limit: request.first - led.length,
      },
    );
    const counts = addCounts(countFacets(clauses, request), facets);
    return {
      engine: this.name,
      hits: [
        ...led.map((clause) => hitOf(clause, cited.clauses.includes(clause) ? 1 : ANSWERS)),
        ...page.map((hit) => foundHit(hit, request)),
      ],
      // By meaning more may be found than has the words.
      total: Math.max(leading.length + count, request.offset + led.length + page.length),
      facets: request.withFacets ? orderFacets(counts, request) : null,
    };
  }

  /** A citation, a phrase, or a page filled by answers is found without the model, which may be out all the same. */
  async tryOut(request: SearchRequest): Promise<void> {
    await this.search({ ...request, first: 1, offset: 0, withFacets: false });
    if (!this.#embedder) return;
    const { index } = await this.#releaseOf(request);
    await this.#send([{ indexUid: index, ...meaningOf(request.query), limit: 1 }]);
  }

  async #releaseOf({ agreement, questions }: SearchRequest): Promise<IndexedRelease> {
    const known = this.#releases.get(agreement);
    if (known) return known;
    const words = new KnownWords(searchDocuments(await questions()));
    const release = { index: indexName(agreement, this.#embedder), words };
    this.#releases.set(agreement, release);
    return release;
  }

  /**
   * By meaning, too, where there is a model: it is asked by what was typed, not by the words that Meilisearch is to look for.
   * What is quoted or left out is meant by its words.
   */
  #meant(query: SearchQuery): Meant | null {
    return this.#embedder && query.phrases.length + query.excluded.length === 0 ? meaningOf(query) : null;
  }

  /** The page, how many hits there are, and the facets, of the first of the readings of the query that finds anything. */
  async #ask(
    request: SearchRequest,
    { clauses, isWhole }: CitedClauses,
    place: Place,
  ): Promise<{ readonly page: Hits; readonly count: number; readonly facets: readonly Response[] }> {
    const { agreement, query, withFacets } = request;
    const { index, words } = await this.#releaseOf(request);
    const filters = meilisearchFilters(request, isWhole ? null : clauses);
    const readings = isWhole ? [''] : meilisearchQueries(query, words, agreement.vocabulary);
    const meant = isWhole || place.limit === 0 ? null : this.#meant(query);
    const fetched = meant ? { offset: 0, limit: place.offset + place.limit } : place;
    const byMeaning = meant && this.#send([pageOf({ indexUid: index, ...meant }, filters, fetched)]);
    // It is waited for below; that it failed is no news before.
    byMeaning?.catch(() => {});
    let found: readonly Response[] = [];
    for (const q of readings) {
      const asked: Asked = { indexUid: index, q, matchingStrategy: 'last', ...printedOnly(query) };
      const queries = [{ ...pageOf(asked, filters, fetched), ...MARKED }, ...countsOf(asked, filters)];
      found = await this.#send(withFacets ? queries : queries.slice(0, 2));
      if ((found[1]?.totalHits ?? 0) > 0) break;
    }
    const [page, count, ...facets] = found;
    const hits = page?.hits ?? [];
    const [meaning] = (await byMeaning) ?? [];
    const merged = meaning
      ? mergeHits(hits, meaning.hits, this.#embedder?.ratio ?? 0).slice(place.offset, fetched.limit)
      : hits;
    return { page: merged, count: count?.totalHits ?? 0, facets };
  }

  async #send(queries: MultiSearchQuery[]): Promise<readonly Response[]> {
    const sent = { queries };
    return (await this.#client.multiSearch<typeof sent, IndexedClause>(sent)).results;
  }
}

/** The score of a clause that the answer to the very question quotes. */
const ANSWERS = 0.99;

type Asked = Pick<MultiSearchQuery, 'indexUid' | 'q' | 'matchingStrategy' | 'attributesToSearchOn'>;
type Meant = Pick<MultiSearchQuery, 'q' | 'hybrid'>;
type Hits = Response['hits'];

function meaningOf({ text }: SearchQuery): Meant {
  return { q: text, hybrid: { embedder: EMBEDDER, semanticRatio: 1 } };
}

/** Which of the hits are given. */
interface Place {
  readonly offset: number;
  readonly limit: number;
}

/** A phrase must stand in the agreement, not in what people ask. */
function printedOnly({ phrases }: SearchQuery): Pick<Asked, 'attributesToSearchOn'> {
  return phrases.length > 0 ? { attributesToSearchOn: [...PRINTED] } : {};
}

function pageOf(
  asked: Asked | (Meant & Pick<Asked, 'indexUid'>),
  { page }: MeilisearchFilters,
  place: Place,
): MultiSearchQuery {
  return {
    ...asked,
    ...place,
    filter: page,
    attributesToRetrieve: ['year', 'order'],
    showRankingScore: true,
  };
}

/** What is found by its words has them marked. */
const MARKED = {
  attributesToHighlight: ['heading', 'words'],
  highlightPreTag: FOUND.open,
  highlightPostTag: FOUND.close,
};

/** The count of the hits, and each facet with the other filters on. */
function countsOf(asked: Asked, filters: MeilisearchFilters): readonly MultiSearchQuery[] {
  const counted = { ...asked, limit: 0 };
  return [
    { ...asked, filter: filters.page, page: 1, hitsPerPage: 0 },
    { ...counted, filter: filters.kinds, facets: ['kind'] },
    { ...counted, filter: filters.articles, facets: ['article'] },
    { ...counted, filter: filters.years, facets: ['year'] },
  ];
}

function addCounts(counts: FacetCounts, [kinds, articles, years]: readonly Response[]): FacetCounts {
  return {
    kinds: sum(counts.kinds, kinds?.facetDistribution?.kind),
    articles: sum(counts.articles, articles?.facetDistribution?.article),
    years: sum(counts.years, years?.facetDistribution?.year),
  };
}

function sum(
  counts: ReadonlyMap<string, number>,
  more: Readonly<Record<string, number>> = {},
): ReadonlyMap<string, number> {
  const all = new Map(counts);
  for (const [value, count] of Object.entries(more)) all.set(value, (all.get(value) ?? 0) + count);
  return all;
}

function foundHit(hit: Response['hits'][number], { editions }: SearchRequest): SearchHit {
  const edition = editions.find(({ head }) => head.year === hit.year);
  const clause = edition?.clauseAt(hit.order);
  if (!clause)
    throw new RangeError(`the index has a clause ${hit.order} of ${hit.year} that the release has not`);
  return hitOf(clause, hit._rankingScore ?? 0, hit._formatted);
}

function hitOf(clause: Clause, score: number, found: Partial<IndexedClause> = {}): SearchHit {
  const text = (printed: string, marked = ''): FoundText => ({
    text: printed,
    found: foundIn(printed, marked),
  });
  const heading = text(clause.heading ?? '', found.heading);
  return {
    clause,
    score,
    highlight: highlight(heading, text(ownWords(null, clause.reading.ownParts), found.words)),
  };
}
