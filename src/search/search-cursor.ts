import { createHash } from 'node:crypto';
import { SEARCH_ENGINES, type SearchEngineName, type SearchRequest } from './search-engine.ts';

/** Where a page of hits ended: in which list, and how far into it. */
export interface SearchCursor {
  readonly engine: SearchEngineName;
  /** Of the release and everything else that the list of hits follows from. */
  readonly list: string;
  /** How many hits stand before the next one. */
  readonly offset: number;
}

const FORM = /^([A-Z]+) ([0-9a-f]{16}) (\d{1,9})$/;

/** The name of the list that a request gives, whatever page of it is asked for: the same for as long as the content is. */
export function listOf(
  request: Pick<SearchRequest, 'agreement' | 'query' | 'year' | 'kinds' | 'within'>,
): string {
  const { agreement, query, year, kinds, within } = request;
  const parts = [agreement.slug, agreement.contentHash, query.text, year, kinds, within?.reading.path];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

export function writeCursor({ engine, list, offset }: SearchCursor): string {
  return Buffer.from(`${engine} ${list} ${offset}`).toString('base64url');
}

/** Null for words that no search gave as a cursor. */
export function readCursor(written: string): SearchCursor | null {
  const [, name, list = '', offset] = FORM.exec(Buffer.from(written, 'base64url').toString('utf8')) ?? [];
  const engine = SEARCH_ENGINES.find((known) => known === name);
  return engine ? { engine, list, offset: Number(offset) } : null;
}
