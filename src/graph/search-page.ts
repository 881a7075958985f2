import { readCursor, writeCursor } from '../search/search-cursor.ts';
import type { SearchEngineName, SearchResult } from '../search/search-engine.ts';
import { badInput } from './errors.ts';
import type { ClauseSearchConnectionType } from './search-type.ts';

/** Where a page of hits begins, and in which list. */
export interface SearchPlace {
  readonly list: string;
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
 * @throws GraphQLError BAD_USER_INPUT for a cursor of another search or another release, and for one that is none.
 */
export function afterCursor(after: string | null, list: string): Pick<SearchPlace, 'offset' | 'engine'> {
  if (after === null) return { offset: 0, engine: null };
  const cursor = readCursor(after);
  if (cursor?.list !== list) throw badInput('after', after, BEGIN_AGAIN);
  return cursor;
}

/**
 * A page of hits as the contract gives it.
 * @throws GraphQLError BAD_USER_INPUT when another engine answered than gave the cursor: its list has another order.
 */
export function searchPage(result: SearchResult, place: SearchPlace): ClauseSearchConnectionType {
  const { engine, hits, total, facets } = result;
  const { list, offset, after } = place;
  if (after !== null && engine !== place.engine) throw badInput('after', after, BEGIN_AGAIN);
  const edges = hits.map(({ clause, score, highlight }, i) => {
    return { node: clause, score, highlight, cursor: writeCursor({ engine, list, offset: offset + i + 1 }) };
  });
  const pageInfo = {
    hasNextPage: offset + edges.length < total,
    hasPreviousPage: offset > 0,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, totalCount: total, engine, facets };
}
