import type { Agreement } from '../law/document/agreement.ts';
import { questionsOf } from '../law/question/questions-of.ts';
import { type SearchDocument, searchDocuments } from '../law/words/search-document.ts';
import { searchLine } from '../law/words/search-words.ts';
import { StemReader } from '../law/words/stem-reader.ts';
import { digestOf } from './digest-of.ts';
import { MadeOfTexts } from './made-of-texts.ts';
import { type TermPlaces, termPlaces } from './term-places.ts';

/** A document: whose it is, and digests of that with its texts, and of its texts, which several years may have alike. */
interface DocumentRow {
  readonly year: string;
  readonly position: number;
  readonly digest: string;
  readonly alike: string;
}

/** What a search asks of a release. */
export interface SearchRows {
  readonly documents: readonly DocumentRow[];
  /** Every word that the agreement or its vocabulary has. */
  readonly printed: readonly string[];
  /** Every other word of what people ask. */
  readonly asked: readonly string[];
}

/** The same with what else is found where it is made. */
interface MadeSearch {
  readonly rows: SearchRows;
  /** The texts of the documents as JSON objects. */
  readonly texts: readonly string[];
  /** The names in each group of the vocabulary, as lines of words. */
  readonly names: readonly (readonly string[])[];
  readonly places: TermPlaces;
}

/** A text as the database is given it: its words apart by spaces, so that what is one word is decided in one place. */
interface Line {
  readonly line: string;
}

/** What the texts of the last agreement came to: most of the next one's are those again, and of one year those of another. */
export class SearchLines {
  readonly #lines = new MadeOfTexts<Line>();
  readonly #stems = new MadeOfTexts<readonly string[]>();
  readonly #reader = new StemReader((text) => this.of(text).line);

  /** Another agreement is read, or another release of one; what the last had not is forgotten. */
  begin(): void {
    this.#lines.begin();
    this.#stems.begin();
  }

  of(text: string): Line {
    return this.#lines.of(text, () => ({ line: searchLine(text) }));
  }

  /** The stem of a word. */
  stem(word: string): string {
    return this.#reader.stem(word);
  }

  /** The stems of the words of a text that say something. */
  stems(text: string): readonly string[] {
    return this.#stems.of(text, () => this.#reader.stems(text));
  }

  /** Of several texts together, without numbers: whoever types one means a number of the agreement. */
  asked(texts: readonly string[]): Line {
    return this.#lines.of(`asked\n${texts.join('\n')}`, () => {
      const line = texts.map((text) => this.of(text).line).join(' ');
      return { line: line.replaceAll(/\S*\d\S* ?/g, '').trim() };
    });
  }
}

/** Every word of lines, each line read once, as the years say much alike. */
function wordsOf(lines: ReadonlySet<Line>): Set<string> {
  const words = new Set<string>();
  for (const { line } of lines) for (const word of line.split(' ')) words.add(word);
  words.delete('');
  return words;
}

/** Makes what a search asks of an agreement: the words of every clause of every year and of what people ask of it, and every word there is. */
export function searchRows(agreement: Agreement, lines: SearchLines): MadeSearch {
  const printedLines = new Set<Line>();
  const askedLines = new Set<Line>();
  const made = searchDocuments(questionsOf(agreement)).map((document) => {
    const heading = lines.of(document.heading);
    const words = lines.of(document.words);
    const questions = lines.asked(document.asked);
    printedLines.add(heading).add(words);
    askedLines.add(questions);
    const texts = {
      heading: heading.line,
      words: words.line,
      ancestors: lines.of(document.ancestors.join(' ')).line,
      asked: questions.line,
      citations: document.citations.filter((form) => /^\w+$/.test(form)).join(' '),
    };
    return { document, texts };
  });
  for (const text of agreement.vocabulary.flat()) printedLines.add(lines.of(text));
  const printed = wordsOf(printedLines);
  const texts = made.map((each) => JSON.stringify(each.texts));
  return {
    rows: {
      documents: made.map(({ document }, i) => documentRow(document, digestOf(texts[i] as string))),
      printed: [...printed],
      asked: [...wordsOf(askedLines).difference(printed)],
    },
    texts,
    names: agreement.vocabulary.map((group) => group.map((name) => lines.of(name).line)),
    places: termPlaces(
      made.map(({ document: { year, order }, texts: { heading, words, ancestors, citations, asked } }) => {
        return { year, position: order, lines: [heading, words, ancestors, citations, asked] };
      }),
      (word) => lines.stem(word),
    ),
  };
}

function documentRow({ year, order: position }: SearchDocument, alike: string): DocumentRow {
  return { year, position, digest: digestOf(`${year} ${position} ${alike}`), alike };
}
