import type { Edition } from '../law/document/edition.ts';
import { SHORTEST_PREFIX, type Suggestion } from '../law/question/suggestion-index.ts';
import { LIMITS } from '../limits.ts';
import { rulesOf } from '../rules/catalogues.ts';
import { badInput } from './errors.ts';
import type { Reading } from './reading.ts';

/**
 * What an edition offers to someone who types: none for fewer than two letters.
 * @throws RequestError BAD_USER_INPUT for what is too long, and for a number of suggestions out of range.
 */
export async function suggest(
  edition: Edition,
  prefix: string,
  first: number,
  reading: Pick<Reading, 'analysis' | 'questions'>,
): Promise<readonly Suggestion[]> {
  if (first < 1 || first > LIMITS.suggestions.most)
    throw badInput('first', String(first), `from 1 to ${LIMITS.suggestions.most}`);
  if (prefix.length > LIMITS.prefix.most)
    throw badInput('prefix', prefix, `at most ${LIMITS.prefix.most} characters, not ${prefix.length}`);
  if (prefix.trim().length < SHORTEST_PREFIX) return [];
  const rules = rulesOf(edition.head.agreement);
  return reading.analysis.suggestions(await reading.questions(edition), rules).suggest(prefix, first);
}
