import type { Agreement } from '../law/document/agreement.ts';
import { editionsOf } from '../law/document/editions-of.ts';
import { type SearchDocument, searchDocuments } from '../law/words/search-document.ts';
import { searchLine } from '../law/words/search-words.ts';
import { digestOf } from './digest-of.ts';

/** A document: the words of a clause as a JSON object, which clauses of several years may have alike, and whose they are. */
interface DocumentRow {
  readonly texts: string;
  readonly place: { readonly year: string; readonly position: number; readonly digest: string };
}

/** What a search asks of a release. */
export interface SearchRows {
  readonly documents: readonly DocumentRow[];
  /** Every word that the agreement or its vocabulary has. */
  readonly printed: readonly string[];
  /** Every other word of what people ask. */
  readonly asked: readonly string[];
}

/** Makes what a search asks of an agreement: the words of every clause of every year and of what people ask of
 * it, and every word there is. */
export function searchRows(agreement: Agreement): SearchRows {
  const documents = searchDocuments(editionsOf(agreement)).map((document) => ({
    document,
    texts: textsOf(document),
  }));
  const printed = wordsIn([
    ...documents.flatMap(({ texts: { heading, words } }) => [heading, words]),
    ...vocabularyLines(agreement),
  ]);
  const asked = wordsIn(documents.map(({ texts }) => texts.asked)).difference(printed);
  return {
    documents: documents.map(({ document, texts }) => documentRow(document, JSON.stringify(texts))),
    printed: [...printed],
    asked: [...asked],
  };
}

function documentRow({ year, order }: SearchDocument, texts: string): DocumentRow {
  return { texts, place: { year, position: order, digest: digestOf(`${year} ${order} ${texts}`) } };
}

/** The database is given words apart by spaces, so that what is one word is decided in one place. */
function textsOf({ heading, words, ancestors, citations, asked }: SearchDocument) {
  return {
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
