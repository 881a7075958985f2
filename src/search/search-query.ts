import { type Citation, parseCitation } from '../law/citation/citation.ts';
import { cleanText } from '../law/citation/clean-text.ts';
import { findCitations } from '../law/citation/find-citations.ts';
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

/** A citation by its labels alone, as it stands among other words: `16.L.1.c`, `6.C.3(a)`. */
const BARE = /(?<![\p{L}\p{N}.$])\d{1,2}(?:\.(?:[A-Za-z]|\d{1,2})|\([A-Za-z0-9]{1,2}\))+(?![\p{L}\p{N}])/gu;
const QUOTED = /"([^"]+)"/g;

/** Reads a query; whether what it cites exists is asked of an edition. */
export function readQuery(text: string): SearchQuery {
  const plain = cleanText(text);
  const phrases = [...plain.matchAll(QUOTED)].map(([, words = '']) => foldedWords(words));
  const unquoted = plain.replaceAll(QUOTED, (quoted) => ' '.repeat(quoted.length)).replaceAll('"', ' ');
  const spans = citedSpans(unquoted);
  const all = searchWords(unquoted);
  const outside = all.filter(({ start, end }) => !spans.some((span) => start < span.end && end > span.start));
  const isBare = outside.length === 0 && phrases.length === 0;
  return {
    text,
    citation: phrases.length === 0 ? wholeCitation(text) : null,
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
function wholeCitation(text: string): Citation | null {
  const citation = parseCitation(text);
  const isNumber = /^\s*\d/.test(text);
  return isNumber && citation?.steps.some(({ type }) => type === 'name') ? null : citation;
}

interface CitedSpan {
  readonly citation: Citation;
  readonly start: number;
  readonly end: number;
}

/** A citation has a number, or says what it is a citation of. */
const MAY_CITE = /\d|\b(?:app|art|pre|mou|memo|sched|matri)/i;

function citedSpans(text: string): readonly CitedSpan[] {
  if (!MAY_CITE.test(text)) return [];
  const found = findCitations(text).flatMap(({ cited, start, end }) =>
    cited.type === 'provision' ? [{ citation: cited.citation, start, end }] : [],
  );
  const bare = [...text.matchAll(BARE)].flatMap(({ 0: words, index: start }) => {
    const citation = /[A-Za-z]/.test(words) ? parseCitation(words) : null;
    return citation ? [{ citation, start, end: start + words.length }] : [];
  });
  const isNew = (span: CitedSpan) => !found.some(({ start, end }) => span.start < end && span.end > start);
  return [...found, ...bare.filter(isNew)].sort((a, b) => a.start - b.start);
}

function foldedWords(text: string): readonly string[] {
  return searchWords(text).map(({ folded }) => folded);
}
