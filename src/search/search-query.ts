import type { Citation } from '../law/citation/citation.ts';
import { cleanText } from '../law/citation/clean-text.ts';
import { findCitations } from '../law/citation/find.ts';
import type { Grammar } from '../law/citation/grammar.ts';
import { parseCitations } from '../law/citation/parse.ts';
import { type SearchWord, searchWords } from '../law/words/search-words.ts';
import { FUNCTION_WORDS } from './function-words.ts';

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
  /** Every word in order that is neither quoted nor part of a citation, as `searchWords` folds it. */
  readonly words: readonly string[];
}

const QUOTED = /"([^"]+)"/g;

/** Reads a query; whether what it cites exists is asked of an edition. @param grammar what its citations are read by. */
export function readQuery(text: string, grammar: Grammar): SearchQuery {
  const plain = cleanText(text);
  const phrases = [...plain.matchAll(QUOTED)].map(([, words = '']) => foldedWords(words));
  const unquoted = plain.replaceAll(QUOTED, (quoted) => ' '.repeat(quoted.length)).replaceAll('"', ' ');
  const spans = citedSpans(unquoted, grammar);
  const all = searchWords(unquoted);
  const outside = all.filter(({ start, end }) => !spans.some((span) => start < span.end && end > span.start));
  const isBare = outside.length === 0 && phrases.length === 0;
  return {
    text,
    citation: phrases.length === 0 ? wholeCitation(text, grammar) : null,
    cited: spans.map(({ citation }) => citation),
    phrases: phrases.filter((words) => words.length > 0),
    words: (isBare ? all : outside).map(({ folded }: SearchWord) => folded),
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
