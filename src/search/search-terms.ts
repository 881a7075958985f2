import { FUNCTION_WORDS } from '../law/words/function-words.ts';
import { splitWord } from '../law/words/split-word.ts';
import type { Lexicon } from './lexicon.ts';
import type { SearchQuery } from './search-query.ts';
import type { Phrase } from './searched-text.ts';

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
const JOINED = 0.95;
const QUOTED = 2;
/** A part of a compound beside the whole. */
const PART = 0.25;

/** A word that stands in no more documents than these may be another, or two, written in an unusual way. */
const UNUSUAL = 5;

/** The groups of a query. A word that neither stands in the release nor is spelt like one that does is left out. */
export function termGroups(query: SearchQuery, lexicon: Lexicon, spellings: Spellings): readonly TermGroup[] {
  const words = wordGroups(query, lexicon, spellings);
  return [
    ...query.phrases.map((phrase) => quotedGroup(phrase, lexicon)),
    ...query.compounds.map((compound) => compoundGroup(compound, lexicon)).filter(hasAlternative),
    ...words.filter(hasAlternative),
  ];
}

/** A quoted phrase is meant as it stands: no synonyms, and no other spelling. */
function quotedGroup(words: readonly string[], lexicon: Lexicon): TermGroup {
  const phrase = stemsOf(words, lexicon);
  const { alternatives, weight } = groupOf([{ phrase, sureness: 1 }], lexicon);
  return { alternatives, weight: weight * QUOTED, isRequired: true };
}

/** `in-service`: as two words that follow one another, and as one. Its parts count by themselves, too. */
function compoundGroup(words: readonly string[], lexicon: Lexicon): TermGroup {
  const joined = words.join('');
  const phrases = [stemsOf(words, lexicon), [lexicon.stem(joined) ?? joined]];
  return groupOf(
    phrases.map((phrase) => ({ phrase, sureness: 1 })),
    lexicon,
  );
}

function stemsOf(words: readonly string[], lexicon: Lexicon): Phrase {
  return words.map((word) => lexicon.stem(word) ?? word);
}

function hasAlternative({ alternatives }: TermGroup): boolean {
  return alternatives.length > 0;
}

/** The phrases of which a clause may have none. */
export function excludedPhrases({ excluded }: SearchQuery, lexicon: Lexicon): readonly Phrase[] {
  return excluded.map((words) => stemsOf(words, lexicon));
}

/** The words of a query that the agreement does not have and that may be others, misspelt. */
export function unknownWords({ words, foreign }: SearchQuery, lexicon: Lexicon): readonly string[] {
  const isUnknown = (word: string) =>
    !lexicon.isPrinted(word) && !FUNCTION_WORDS.has(word) && !foreign.has(word);
  return [...new Set(words.filter(isUnknown))];
}

function wordGroups(
  { words, compounds }: SearchQuery,
  lexicon: Lexicon,
  spellings: Spellings,
): readonly TermGroup[] {
  const readings = words.map((word, i) => [
    ...readingsOf(word, lexicon, spellings),
    ...joinedWith(words[i + 1], word, lexicon),
    ...joinedWith(word, words[i - 1], lexicon),
  ]);
  const synonyms = synonymsOf(
    readings.map(([likeliest]) => likeliest?.phrase[0] ?? ''),
    lexicon,
  );
  const parts = new Set(compounds.flat());
  const groups = readings.map((own, i) => {
    const group = groupOf([...own, ...(synonyms[i] ?? [])], lexicon);
    return parts.has(words[i] ?? '') ? { ...group, weight: group.weight * PART } : group;
  });
  const isSaying = words.map((word) => !FUNCTION_WORDS.has(word));
  return unrepeated(isSaying.includes(true) ? groups.filter((_, i) => isSaying[i]) : groups);
}

function readingsOf(word: string, lexicon: Lexicon, spellings: Spellings): readonly Alternative[] {
  const stem = lexicon.stem(word);
  const own = stem === undefined ? [] : [{ phrase: [stem], sureness: 1 }];
  const spelt = (spellings.get(word) ?? []).filter((each) => each !== stem);
  const parts = stem === undefined || lexicon.having(stem) <= UNUSUAL ? splitWord(word) : [];
  return [
    ...own,
    ...spelt.map((each) => ({ phrase: [each], sureness: MISSPELT })),
    ...parts
      .filter((pair) => pair.every((part) => lexicon.isPrinted(part)))
      .map((pair) => ({ phrase: stemsOf(pair, lexicon), sureness: JOINED })),
  ];
}

/** What two words that follow one another are when they are written as one: `pre school` is `preschool`. */
function joinedWith(
  second: string | undefined,
  first: string | undefined,
  lexicon: Lexicon,
): readonly Alternative[] {
  const joined = first && second ? lexicon.stem(`${first}${second}`) : undefined;
  return joined === undefined ? [] : [{ phrase: [joined], sureness: JOINED }];
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

/**
 * A phrase as PostgreSQL asks for it. A stem may hold any character that a word may; quoted it means only itself.
 * @param isPrinted whether it must stand in the agreement and not only in what people ask.
 */
export function tsquery(phrase: Phrase, isPrinted = false): string {
  const where = isPrinted ? ':ABC' : '';
  return `(${phrase.map((stem) => `'${stem.replaceAll(/['\\]/g, '$&$&')}'${where}`).join(' <-> ')})`;
}
