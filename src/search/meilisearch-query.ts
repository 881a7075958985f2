import type { Vocabulary } from '../law/document/vocabulary.ts';
import { searchLine } from '../law/words/search-words.ts';
import type { KnownWords } from './known-words.ts';
import { type SearchQuery, sayingWords } from './search-query.ts';

/** Of longer queries Meilisearch looks at so many words only. */
const WORDS_READ = 10;

/** A word, or several that are a name in the vocabulary. */
interface Unit {
  readonly words: readonly string[];
  /** Whether any clause may have it. */
  readonly isKnown: boolean;
}

/**
 * A query as Meilisearch is asked, in the readings to be tried until one finds something: quoted phrases, then long words
 * before short ones. Where no clause has all the words Meilisearch leaves out the last, and long words say more than
 * short ones; as it never leaves out the first, the next reading does. A word that no clause has, however it is spelt, is
 * left out at once.
 */
export function meilisearchQueries(
  query: SearchQuery,
  known: KnownWords,
  vocabulary: Vocabulary,
): readonly string[] {
  const quoted = query.phrases.map((phrase) => `"${phrase.join(' ')}"`);
  const excluded = query.excluded.map((phrase) => `-"${phrase.join(' ')}"`);
  const units = unitsOf(query, known, vocabulary);
  const asked = units.some(({ isKnown }) => isKnown) ? units.filter(({ isKnown }) => isKnown) : units;
  const longest = asked.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const room = Math.max(0, WORDS_READ - query.phrases.flat().length);
  const readings = Math.max(1, longest.length);
  return Array.from({ length: readings }, (_, left) => {
    const words = longest.slice(left).flatMap((unit) => unit.words);
    return [...quoted, ...words.slice(0, room), ...excluded].join(' ');
  });
}

function lengthOf({ words }: Unit): number {
  return words.join('').length;
}

/** The words that say what is asked, names together. */
function unitsOf(
  { words, compounds, foreign }: SearchQuery,
  known: KnownWords,
  vocabulary: Vocabulary,
): readonly Unit[] {
  const names = vocabulary.map((group) => group.map((name) => searchLine(name).split(' ')));
  const groups = [...names, ...compounds.map((compound) => [compound])];
  const saying = new Set(sayingWords(words));
  const isKnown = (name: readonly string[]) => name.every((word) => known.has(word, foreign.has(word)));
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const named = longestNameAt(words, at, groups);
    const unit = named?.name ?? [words[at] ?? ''];
    if (named || saying.has(unit[0] ?? ''))
      units.push({ words: unit, isKnown: (named?.group ?? [unit]).some(isKnown) });
    at += unit.length;
  }
  return units;
}

type Name = readonly string[];

function longestNameAt(words: readonly string[], at: number, groups: readonly (readonly Name[])[]) {
  const stands = (name: Name) => name.every((word, i) => words[at + i] === word);
  const here = groups.flatMap((group) => group.filter(stands).map((name) => ({ name, group })));
  return here.sort((a, b) => b.name.length - a.name.length)[0];
}
