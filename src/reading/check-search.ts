import type { Grammar } from '../law/citation/grammar.ts';
import { LIMITS } from '../limits.ts';
import { readQuery, type SearchQuery } from '../search/search-query.ts';
import { badInput } from './errors.ts';

/**
 * Reads a query that may be searched for. @param grammar what its citations are read by.
 * @throws RequestError BAD_USER_INPUT for one that is too long or has no word, and for a page size out of range.
 */
export function checkSearch(written: string, first: number, grammar: Grammar): SearchQuery {
  if (first < 1 || first > LIMITS.hits.most)
    throw badInput('first', String(first), `from 1 to ${LIMITS.hits.most}`);
  if (written.length > LIMITS.search.most)
    throw badInput('query', written, `at most ${LIMITS.search.most} characters, not ${written.length}`);
  const query = readQuery(written, grammar);
  if (query.words.length === 0 && query.phrases.length === 0)
    throw badInput('query', written, 'one word or number, or more');
  return query;
}
