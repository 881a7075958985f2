import type { Clause } from '../../law/document/clause.ts';
import { badInput } from '../../reading/errors.ts';
import { readCursor, writeCursor } from '../../search/search-cursor.ts';
import type { SearchEngineName, SearchHit, SearchResult } from '../../search/search-engine.ts';
import type { PageInfoType } from '../page-info-type.ts';
import type { ClauseSearchConnectionType, ClauseSearchEdgeType } from './search-type.ts';

/** Where a page of hits begins, and in which list. */
export interface SearchPlace {
  /** Names the list; asked for only where a cursor is. */
  readonly list: () => string;
  readonly offset: number;
  /** As the client sent it. */
  readonly after: string | null;
  /** The engine that gave the pages before; null for the first page. */
  readonly engine: SearchEngineName | null;
}

const BEGIN_AGAIN =
  'a cursor that this search gave of the content served now; start from the first page, without it';

/**
 * Where the page after a cursor begins.
 * @throws RequestError BAD_USER_INPUT for a cursor of another search or another release, and for one that is none.
 */
export function afterCursor(
  after: string | null,
  list: () => string,
): Pick<SearchPlace, 'offset' | 'engine'> {
  if (after === null) return { offset: 0, engine: null };
  const cursor = readCursor(after);
  if (cursor?.list !== list()) throw badInput('after', after, BEGIN_AGAIN);
  return cursor;
}

/**
 * A page of hits as the contract gives it.
 * @throws RequestError BAD_USER_INPUT when another engine answered than gave the cursor: its list has another order.
 */
export function searchPage(
  result: SearchResult,
  place: SearchPlace,
): Pick<ClauseSearchConnectionType, 'edges' | 'pageInfo' | 'totalCount' | 'engine' | 'facets'> {
  const { engine, hits, total, facets } = result;
  const { list, offset, after } = place;
  if (after !== null && engine !== place.engine) throw badInput('after', after, BEGIN_AGAIN);
  const cursorAfter = (count: number) => writeCursor({ engine, list: list(), offset: offset + count });
  const edges = hits.map((hit, i) => new SearchEdge(hit, () => cursorAfter(i + 1)));
  return { edges, pageInfo: new SearchPageInfo(edges, offset, total), totalCount: total, engine, facets };
}

/** A hit as the contract gives it. Its cursor is made when it is asked for. */
class SearchEdge implements ClauseSearchEdgeType {
  readonly node: Clause;
  readonly score: number;
  readonly highlight: string;
  readonly #writeCursor: () => string;

  constructor({ clause, score, highlight }: SearchHit, writeCursor: () => string) {
    this.node = clause;
    this.score = score;
    this.highlight = highlight;
    this.#writeCursor = writeCursor;
  }

  get cursor(): string {
    return this.#writeCursor();
  }
}

/** Where a page stands in the whole list. */
class SearchPageInfo implements PageInfoType {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly #edges: readonly SearchEdge[];

  constructor(edges: readonly SearchEdge[], offset: number, total: number) {
    this.hasNextPage = offset + edges.length < total;
    this.hasPreviousPage = offset > 0;
    this.#edges = edges;
  }

  get startCursor(): string | null {
    return this.#edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.#edges.at(-1)?.cursor ?? null;
  }
}
