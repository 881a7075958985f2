import { FUNCTION_WORDS } from './function-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { SearchQuery } from './search-query.ts';
import type { Phrase } from './stemmed-text.ts';

/** A phrase that a word of the query may stand for, with how surely. */
export interface Alternative {
  readonly phrase: Phrase;
  /** From 0 to 1: what was typed counts most, a synonym less, a word spelt like it less again. */
  readonly sureness: number;
}

/** One word of a query: everything that counts as it, and how much it says. */
export interface TermGroup {
  readonly alternatives: readonly Alternative[];
  /** The rarer, the more. */
  readonly weight: number;
  /** Whether a clause must have it: a quoted phrase. */
  readonly isRequired: boolean;
}

/** What a word that the lexicon does not know may be: the stems of words spelt like it, the likeliest first. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

const SYNONYM = 0.8;
const MISSPELT = 0.9;
const QUOTED = 2;

/** The groups of a query. A word that neither stands in the release nor is spelt like one that does is left out. */
export function termGroups(query: SearchQuery, lexicon: Lexicon, spellings: Spellings): readonly TermGroup[] {
  const words = wordGroups(query.words, lexicon, spellings);
  return [
    ...query.phrases.map((phrase) => quotedGroup(phrase, lexicon)),
    ...words.filter(({ alternatives }) => alternatives.length > 0),
  ];
}

/** A quoted phrase is meant as it stands: no synonyms, and no other spelling. */
function quotedGroup(words: readonly string[], lexicon: Lexicon): TermGroup {
  const phrase = words.map((word) => lexicon.stem(word) ?? word);
  const { alternatives, weight } = groupOf([{ phrase, sureness: 1 }], lexicon);
  return { alternatives, weight: weight * QUOTED, isRequired: true };
}

/** The words of a query that a lexicon does not know. */
export function unknownWords({ words }: SearchQuery, lexicon: Lexicon): readonly string[] {
  return [...new Set(words.filter((word) => lexicon.stem(word) === undefined && !FUNCTION_WORDS.has(word)))];
}

function wordGroups(words: readonly string[], lexicon: Lexicon, spellings: Spellings): readonly TermGroup[] {
  const readings = words.map((word) => readingsOf(word, lexicon, spellings));
  const synonyms = synonymsOf(
    readings.map(([likeliest]) => likeliest?.phrase[0] ?? ''),
    lexicon,
  );
  const groups = readings.map((own, i) => groupOf([...own, ...(synonyms[i] ?? [])], lexicon));
  const isSaying = words.map((word) => !FUNCTION_WORDS.has(word));
  return unrepeated(isSaying.includes(true) ? groups.filter((_, i) => isSaying[i]) : groups);
}

function readingsOf(word: string, lexicon: Lexicon, spellings: Spellings): readonly Alternative[] {
  const stem = lexicon.stem(word);
  if (stem !== undefined) return [{ phrase: [stem], sureness: 1 }];
  return (spellings.get(word) ?? []).map((spelt) => ({ phrase: [spelt], sureness: MISSPELT }));
}

/** For each word of a query the phrases that mean the same as it, or as the name it is a part of. */
function synonymsOf(stems: readonly string[], lexicon: Lexicon): readonly (readonly Alternative[])[] {
  const synonyms: (readonly Alternative[])[] = stems.map(() => []);
  for (let at = 0; at < stems.length; ) {
    const named = lexicon.synonymsAt(stems, at);
    const typed = stems.slice(at, at + (named?.length ?? 1)).join(' ');
    const others = (named?.group ?? []).filter((phrase) => phrase.join(' ') !== typed);
    const alternatives = others.map((phrase) => ({ phrase, sureness: SYNONYM }));
    for (let i = at; i < at + (named?.length ?? 1); i += 1) synonyms[i] = alternatives;
    at += named?.length ?? 1;
  }
  return synonyms;
}

function groupOf(alternatives: readonly Alternative[], lexicon: Lexicon): TermGroup {
  const standing = alternatives.filter(({ phrase }) => phrase.every((stem) => lexicon.stands(stem)));
  const having = standing.map(({ phrase }) => Math.min(...phrase.map((stem) => lexicon.having(stem))));
  const weight = Math.log(1 + lexicon.documents / Math.max(1, ...having));
  return { alternatives: standing, weight, isRequired: false };
}

/** A word that is typed twice counts once. */
function unrepeated(groups: readonly TermGroup[]): readonly TermGroup[] {
  const key = ({ alternatives }: TermGroup) => alternatives.map(({ phrase }) => phrase.join(' ')).join('|');
  return [...new Map(groups.map((group) => [key(group), group])).values()];
}

/** A phrase as PostgreSQL asks for it. A stem may hold any character that a word may; quoted it means only itself. */
export function tsquery(phrase: Phrase): string {
  return `(${phrase.map((stem) => `'${stem.replaceAll(/['\\]/g, '$&$&')}'`).join(' <-> ')})`;
}
