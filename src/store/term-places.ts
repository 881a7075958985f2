import { carriedOver } from '../law/words/carried-over.ts';
import { writeNumber } from '../law/words/numbers-in-bytes.ts';

/** The words of a document in lines, each word apart by a space, in the order in which the database puts them together. */
export interface TermDocument {
  readonly year: string;
  /** Its place among all clauses of the year; documents come in order. */
  readonly position: number;
  /** Its heading, its words, the headings above it, its citations, and how people ask for it. */
  readonly lines: readonly [string, string, string, string, string];
}

/** Where the stems of an agreement stand, and what they count there: what the database would find one by one. */
export interface TermPlaces {
  /** Every year, the first first. */
  readonly years: readonly string[];
  /**
   * Of each year but the first, by the positions of the year before: 1 and the position of the document that says the same, 0 where
   * none does.
   */
  readonly carried: readonly (readonly number[])[];
  /** What a stem counts, in `RANK_UNITS`: what most documents have first. */
  readonly ranks: readonly number[];
  /** Every stem, the words that have it, apart by spaces, and how many bytes its list takes. */
  readonly stems: readonly (readonly [stem: string, words: string, bytes: number])[];
  /**
   * In base64 the lists one after the other. Of each year how many documents have the stem that none of the year before says the same as;
   * then of each how much its position is more than that of the last, and the place of its rank among all.
   */
  readonly lists: string;
}

/** What counts in which line, as `SearchRepository` asks the database to weigh it. */
const WEIGHTS = Float32Array.of(1, 0.5, 0.4, 1, 0.2);
const LINES = WEIGHTS.length;

/** Ranks are whole numbers: their text is short, and they are kept in little room. */
export const RANK_UNITS = 10_000;

/** Of so many places of a word in a document the database knows; of a longer document it does not know all. */
const MOST_PLACES = 255;
const MOST_WORDS = 16_000;

/** A word of letters alone is one word to the database, too. */
const LETTERS = /^[a-z]+$/;

/** A word that is looked for in the database. */
const OTHER = -1;

/** Finds where stems stand. Those that the database may see otherwise are left out. @param stemOf finds the stem of a word. */
export function termPlaces(documents: readonly TermDocument[], stemOf: (word: string) => string): TermPlaces {
  const ofYears = [...Map.groupBy(documents, ({ year }) => year)];
  const years = ofYears.map(([year]) => year);
  const carryings = ofYears.slice(1).map(([, its], i) => carriedFrom((ofYears[i] as YearDocuments)[1], its));
  const carried = new Set(carryings.flatMap((carrying) => [...carrying.keys()]));
  const others = documents.filter((document) => !carried.has(document));
  const stems = new StemNumbers(stemOf);
  const read = others.map(({ lines }) => lines.map((line) => stems.read(line)));
  const found = stems.all.map((): number[] => []);
  const counts = new Uint16Array(LINES * stems.all.length);
  for (const [number, lines] of read.entries()) {
    const here = countStems(lines, counts);
    const isLong = lines.reduce((sum, { length }) => sum + length, 0) > MOST_WORDS;
    for (const stem of here) {
      const its = counts.subarray(LINES * stem, LINES * (stem + 1));
      if (isLong || its.reduce((sum, count) => sum + count, 0) > MOST_PLACES) stems.leaveOut(stem);
      found[stem]?.push(number, rankOf(its));
      its.fill(0);
    }
  }
  const codes = codesOf(found);
  const bytes: number[] = [];
  const listed = stems.all.flatMap(({ stem, words, isLeftOut }, number) => {
    if (isLeftOut) return [];
    const start = bytes.length;
    writeList(bytes, found[number] as readonly number[], { documents: others, years, codes });
    return [[stem, words.join(' '), bytes.length - start] as const];
  });
  return {
    years,
    carried: carryings.map(positionsOf),
    ranks: [...codes.keys()],
    stems: listed,
    lists: Buffer.from(bytes).toString('base64'),
  };
}

type YearDocuments = readonly [year: string, documents: readonly TermDocument[]];

/** Of the documents of a year those that say the same as one of the year before, each as another, with that one. */
function carriedFrom(
  before: readonly TermDocument[],
  documents: readonly TermDocument[],
): ReadonlyMap<TermDocument, TermDocument> {
  const saying = ({ lines }: TermDocument) => lines.join('\n');
  const places = carriedOver(before.map(saying), documents.map(saying));
  const carried = before.map((document, i) => [documents[(places[i] as number) - 1], document] as const);
  return new Map(carried.filter((pair): pair is [TermDocument, TermDocument] => pair[0] !== undefined));
}

/** As in `TermPlaces`. */
function positionsOf(carrying: ReadonlyMap<TermDocument, TermDocument>): readonly number[] {
  const after = new Map([...carrying].map(([document, before]) => [before.position, document.position]));
  const last = Math.max(-1, ...after.keys());
  return Array.from({ length: last + 1 }, (_, position) => 1 + (after.get(position) ?? -1));
}

/** A stem, and the words that have it. */
interface KnownStem {
  readonly stem: string;
  readonly words: string[];
  isLeftOut: boolean;
}

/** Stems by their numbers. */
class StemNumbers {
  readonly all: KnownStem[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #ofWords = new Map<string, number>();
  readonly #lines = new Map<string, Int32Array>();
  readonly #stemOf: (word: string) => string;

  constructor(stemOf: (word: string) => string) {
    this.#stemOf = stemOf;
  }

  /** The number of the stem of each word of a line. Most lines stand in several years. */
  read(line: string): Int32Array {
    return this.#lines.getOrInsertComputed(line, () => {
      const words = line === '' ? [] : line.toLowerCase().split(' ');
      const numbers = new Int32Array(words.length);
      for (const [i, word] of words.entries()) {
        const known = this.#ofWords.get(word);
        numbers[i] = known ?? this.#numberOf(word);
        if (known === undefined) this.#ofWords.set(word, numbers[i]);
      }
      return numbers;
    });
  }

  leaveOut(number: number): void {
    (this.all[number] as KnownStem).isLeftOut = true;
  }

  #numberOf(word: string): number {
    if (!LETTERS.test(word)) {
      // The database may take it apart.
      for (const [letters] of word.matchAll(/[a-z]+/g)) this.leaveOut(this.#stemmed(letters));
      return OTHER;
    }
    const number = this.#stemmed(word);
    this.all[number]?.words.push(word);
    return number;
  }

  #stemmed(word: string): number {
    const stem = this.#stemOf(word);
    return this.#numbers.getOrInsertComputed(
      stem,
      () => this.all.push({ stem, words: [], isLeftOut: false }) - 1,
    );
  }
}

/** Counts how often each stem stands in each line of a document. @returns the stems that it has. */
function countStems(lines: readonly Int32Array[], counts: Uint16Array): ReadonlySet<number> {
  const here = new Set<number>();
  for (const [line, stems] of lines.entries())
    for (const stem of stems) {
      if (stem === OTHER) continue;
      here.add(stem);
      const at = LINES * stem + line;
      counts[at] = (counts[at] as number) + 1;
    }
  return here;
}

/** Where squares of ever later places come to. */
const ALL_PLACES = 1.64493406685;

/** As `ts_rank` counts one word: the best of its places whole, the others the less the later they come. In its precision. */
function rankOf(counts: Uint16Array): number {
  let [sum, best, bestAt, at] = [0, -1, 0, 0];
  for (const [line, count] of counts.entries()) {
    const weight = WEIGHTS[line] as number;
    for (const end = at + count; at < end; at += 1) {
      sum = Math.fround(sum + Math.fround(weight / (at + 1) ** 2));
      if (weight > best) [best, bestAt] = [weight, at];
    }
  }
  const others = Math.fround(Math.fround(best + sum) - Math.fround(best / (bestAt + 1) ** 2));
  return Math.round(Math.fround(others / ALL_PLACES) * RANK_UNITS);
}

/** A number for each rank, the most frequent first. */
function codesOf(found: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const often = new Map<number, number>();
  for (const list of found)
    for (let i = 1; i < list.length; i += 2) {
      const rank = list[i] as number;
      often.set(rank, (often.get(rank) ?? 0) + 1);
    }
  const ranks = [...often].sort(([one, ones], [other, others]) => others - ones || one - other);
  return new Map(ranks.map(([rank], code) => [rank, code]));
}

interface Numbering {
  readonly documents: readonly TermDocument[];
  readonly years: readonly string[];
  readonly codes: ReadonlyMap<number, number>;
}

/** @param found the numbers of documents and what the stem counts in each, in turn. */
function writeList(bytes: number[], found: readonly number[], { documents, years, codes }: Numbering): void {
  let at = 0;
  for (const year of years) {
    let end = at;
    while (end < found.length && documents[found[end] as number]?.year === year) end += 2;
    writeNumber(bytes, (end - at) / 2);
    for (let last = -1; at < end; at += 2) {
      const position = (documents[found[at] as number] as TermDocument).position;
      writeNumber(bytes, position - last);
      writeNumber(bytes, codes.get(found[at + 1] as number) as number);
      last = position;
    }
  }
}
