import { LIMITS } from '../limits.ts';
import { badInput } from './errors.ts';

/** Where a page lies in its list. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page of a list, as the connections of the contract give it. */
export interface Page<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * The page of a list that begins after a cursor. A cursor names a place in the list as it is in one release.
 * @throws RequestError BAD_USER_INPUT for a size out of range or a cursor that is none.
 */
export function pageOf<T>(list: readonly T[], first: number, after: string | null): Page<T> {
  if (first < 0 || first > LIMITS.page.most)
    throw badInput('first', String(first), `from 0 to ${LIMITS.page.most}`);
  const start = after === null ? 0 : placeOf(after) + 1;
  const edges = list.slice(start, start + first).map((node, i) => ({ node, cursor: cursorOf(start + i) }));
  const pageInfo = {
    hasNextPage: start + first < list.length,
    hasPreviousPage: start > 0,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, totalCount: list.length };
}

function cursorOf(place: number): string {
  return Buffer.from(`at ${place}`).toString('base64url');
}

function placeOf(cursor: string): number {
  const place = /^at (\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (place === undefined) throw badInput('after', cursor, 'a cursor that this list gave');
  return Number(place);
}
