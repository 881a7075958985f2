import { badInput } from '../../reading/errors.ts';
import { QUERY_MAX_LENGTH, readQuery, type SearchQuery } from '../../search/search-query.ts';

/** The most hits that are given in one page. */
export const LARGEST_SEARCH_PAGE = 100;

/**
 * Reads a query that may be searched for.
 * @throws RequestError BAD_USER_INPUT for one that is too long or has no word, and for a page size out of range.
 */
export function checkSearch(written: string, first: number): SearchQuery {
  if (first < 1 || first > LARGEST_SEARCH_PAGE)
    throw badInput('first', String(first), `from 1 to ${LARGEST_SEARCH_PAGE}`);
  if (written.length > QUERY_MAX_LENGTH)
    throw badInput('query', written, `at most ${QUERY_MAX_LENGTH} characters, not ${written.length}`);
  const query = readQuery(written);
  if (query.words.length === 0 && query.phrases.length === 0)
    throw badInput('query', written, 'one word or number, or more');
  return query;
}
