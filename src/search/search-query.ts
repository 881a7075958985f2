import type { Citation } from '../law/citation/citation.ts';
import { cleanText } from '../law/citation/clean-text.ts';
import { findCitations } from '../law/citation/find.ts';
import type { Grammar } from '../law/citation/grammar.ts';
import { parseCitations } from '../law/citation/parse.ts';
import { FUNCTION_WORDS } from '../law/words/function-words.ts';
import { type SearchWord, searchWords } from '../law/words/search-words.ts';

/** What someone typed, read once for every engine. */
export interface SearchQuery {
  /** As typed. */
  readonly text: string;
  /** The citation that the query as a whole can be read as. */
  readonly citation: Citation | null;
  /** The citations among other words, in order. */
  readonly cited: readonly Citation[];
  /** Quoted phrases, each as its words. */
  readonly phrases: readonly (readonly string[])[];
  /** Words and phrases behind a minus, `-term` or `-"long term"`, each as its words: what has one is left out. */
  readonly excluded: readonly (readonly string[])[];
  /** Every word in order that is neither quoted, nor excluded, nor part of a citation, as `searchWords` folds it. */
  readonly words: readonly string[];
  /** The words that are joined by a hyphen, as `in-service`; each stands among `words`, too. */
  readonly compounds: readonly (readonly string[])[];
  /** Those of the words that are of another language, as their accents show: they are no others misspelt. */
  readonly foreign: ReadonlySet<string>;
}

const QUOTED = /"([^"]+)"/g;

/** A minus before a word or a phrase, with nothing before it: that of `in-service` is a hyphen, that of `- 5` a dash. */
const EXCLUDED = /(?<=^|\s)-(?:"([^"]+)"|([\p{L}\p{N}][^\s"]*))/gu;

/** Words with nothing but a hyphen between them, of two letters or more: `K-5` is one word. */
const COMPOUND = /(?<![\p{L}\p{N}-])\p{L}{2,}(?:-\p{L}{2,})+(?![\p{L}\p{N}-])/gu;

/** Reads a query; whether what it cites exists is asked of an edition. @param grammar what its citations are read by. */
export function readQuery(text: string, grammar: Grammar): SearchQuery {
  const whole = cleanText(text);
  const excluded = [...whole.matchAll(EXCLUDED)].map(([, phrase, word]) => foldedWords(phrase ?? word ?? ''));
  const plain = whole.replaceAll(EXCLUDED, blank);
  const phrases = [...plain.matchAll(QUOTED)].map(([, words = '']) => foldedWords(words));
  const unquoted = plain.replaceAll(QUOTED, blank).replaceAll('"', ' ');
  const spans = citedSpans(unquoted, grammar);
  const all = searchWords(unquoted);
  const outside = all.filter(({ start, end }) => !spans.some((span) => start < span.end && end > span.start));
  const isBare = outside.length === 0 && phrases.length === 0;
  const words = isBare ? all : outside;
  return {
    text,
    citation: phrases.length === 0 && excluded.length === 0 ? wholeCitation(text, grammar) : null,
    cited: spans.map(({ citation }) => citation),
    phrases: phrases.filter((each) => each.length > 0),
    excluded: excluded.filter((each) => each.length > 0),
    words: words.map(({ folded }) => folded),
    compounds: [...unquoted.matchAll(COMPOUND)].map(([compound]) => foldedWords(compound)),
    foreign: new Set(words.filter((word) => isAccented(unquoted, word)).map(({ folded }) => folded)),
  };
}

/** Whether a word of a query says what is asked: where no word does, all of them count. */
export function sayingWords(words: readonly string[]): readonly string[] {
  const saying = words.filter((word) => !FUNCTION_WORDS.has(word));
  return saying.length > 0 ? saying : words;
}

/** `10 days` reads like Article 10, and so does `24 hours` like Article 24; a heading after a number is no citation. */
function wholeCitation(text: string, grammar: Grammar): Citation | null {
  const [cited, ...more] = parseCitations(text, grammar);
  if (!cited || more.length > 0) return null;
  const isNumber = /^\s*\d/.test(text);
  return isNumber && cited.citation.steps.some(({ type }) => type === 'name') ? null : cited.citation;
}

interface CitedSpan {
  readonly citation: Citation;
  readonly start: number;
  readonly end: number;
}

/** Labels without a word for them, as `L.1.c` or `6.C`, are citations among the words of a query, too. */
function citedSpans(text: string, grammar: Grammar): readonly CitedSpan[] {
  return [...findCitations(text, grammar)].flatMap(({ cited, start, end }) =>
    cited.type === 'provision' && !cited.isWeak ? [{ citation: cited.citation, start, end }] : [],
  );
}

function foldedWords(text: string): readonly string[] {
  return searchWords(text).map(({ folded }) => folded);
}

function isAccented(text: string, { start, end }: SearchWord): boolean {
  return /\p{L}\p{M}/u.test(text.slice(start, end).normalize('NFD'));
}

/** Keeps the places of what stands around. */
function blank(text: string): string {
  return ' '.repeat(text.length);
}
