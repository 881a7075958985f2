import type { Agreement } from '../law/document/agreement.ts';
import { editionsOf } from '../law/document/editions-of.ts';
import { type SearchDocument, searchDocuments } from '../law/words/search-document.ts';
import { searchLine } from '../law/words/search-words.ts';
import { batchesOf } from './batches-of.ts';

/** The words of a document take the database more work than other rows. */
const DOCUMENTS_AT_ONCE = 100;
const WORDS_AT_ONCE = 1_000;

/** What a search asks of a release, as JSON arrays, each to be sent in a statement of its own. */
export interface SearchRows {
  readonly documents: readonly string[];
  readonly words: readonly string[];
}

/** Makes what a search asks of an agreement: the words of every clause of every year and of what people ask of
 * it, and every word there is. */
export function searchRows(agreement: Agreement): SearchRows {
  const documents = searchDocuments(editionsOf(agreement)).map(documentRow);
  const printed = wordsIn([
    ...documents.flatMap(({ heading, words }) => [heading, words]),
    ...vocabularyLines(agreement),
  ]);
  const asked = wordsIn(documents.map((document) => document.asked)).difference(printed);
  const words = [
    ...[...printed].map((word) => ({ word, printed: true })),
    ...[...asked].map((word) => ({ word, printed: false })),
  ];
  return {
    documents: batchesOf(documents, DOCUMENTS_AT_ONCE),
    words: batchesOf(words, WORDS_AT_ONCE),
  };
}

/** The database is given words apart by spaces, so that what is one word is decided in one place. */
function documentRow({ year, order, heading, words, ancestors, citations, asked }: SearchDocument) {
  return {
    year,
    position: order,
    heading: searchLine(heading),
    words: searchLine(words),
    ancestors: searchLine(ancestors.join(' ')),
    asked: askedLine(asked),
    citations: citations.filter((form) => /^\w+$/.test(form)).join(' '),
  };
}

function vocabularyLines({ vocabulary }: Agreement): readonly string[] {
  return vocabulary.flat().map(searchLine);
}

function wordsIn(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')).filter(Boolean));
}

/** Without numbers: whoever types one means a number of the agreement. */
function askedLine(asked: readonly string[]): string {
  const words = searchLine(asked.join(' ')).split(' ');
  return words.filter((word) => !/\d/.test(word)).join(' ');
}
