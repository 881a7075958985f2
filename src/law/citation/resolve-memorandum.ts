import type { Clause } from '../document/clause.ts';
import type { CitingPlace } from './citing-place.ts';
import type { ClauseIndex } from './clause-index.ts';
import { findClause } from './find-clause.ts';
import type { CitedMemorandum } from './found-citation.ts';
import { ambiguous, dangling, type Resolution, resolved } from './resolution.ts';
import { subjectWords } from './subject-words.ts';

/**
 * A memorandum by its name; one without a name by its subject, when the heading of one memorandum shares more with the
 * words around it than that of any other.
 */
export function resolveMemorandum(
  cited: CitedMemorandum,
  place: CitingPlace,
  index: ClauseIndex,
): Resolution {
  const { edition } = index;
  const { year } = edition.head;
  const named = byName(cited.words, index);
  if (named) return resolved(named);
  const all = edition.clauses.filter(({ kind }) => kind === 'MEMORANDUM');
  if (all.length === 0) return dangling(`There is no memorandum of understanding in ${year}.`, []);
  const [best, second] = bySubject(all, place.words);
  if (best && best.shared > (second?.shared ?? 0)) {
    return resolved(
      best.clause,
      'The memorandum is not named; of those there are, this one has its subject.',
    );
  }
  return ambiguous(all, `The memorandum is not named, and there are ${all.length} in ${year}.`);
}

/** The longest run of the words that is the name of a memorandum. */
function byName(words: readonly string[], { edition }: ClauseIndex): Clause | null {
  for (let length = words.length; length > 0; length -= 1) {
    const name = `MOU ${words.slice(0, length).join(' ')}`;
    const named = findClause(edition, { root: { type: 'name', words: name }, steps: [] });
    if (named?.kind === 'MEMORANDUM') return named;
  }
  return null;
}

function bySubject(memoranda: readonly Clause[], words: string) {
  const about = subjectWords(words);
  return memoranda
    .map((clause) => {
      const heading = subjectWords(clause.heading ?? '');
      return { clause, shared: [...heading].filter((word) => about.has(word)).length };
    })
    .sort((a, b) => b.shared - a.shared);
}
