import type { Edition } from '../document/edition.ts';
import { ownWords } from '../text/printed-words.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { searchLine } from '../words/search-words.ts';
import { stemOf } from '../words/stem.ts';
import type { Question } from './question.ts';

/**
 * What an edition and the questions people ask of it say, by the stems of words that say something: numbers alone, so
 * that it can be kept beside the edition and need not be found again.
 */
export interface AskedWords {
  /** Every stem there is; its number is its place here. */
  readonly stems: readonly string[];
  /** In how many questions, their answers included, each stem stands. */
  readonly inQuestions: Uint32Array;
  /** In how many clauses each stem stands, their own headings included. */
  readonly inClauses: Uint32Array;
  /** For each question the number of ways of putting it and those before it. */
  readonly wayEnds: Uint32Array;
  /** By stem: the ways of putting questions that have it. */
  readonly ways: Places;
  /** By stem: the questions whose answers have it. */
  readonly answers: Places;
  /** By stem: the clauses that have it, or stand under a heading that has it, in printed order. */
  readonly clauses: Places;
}

/** Lists of places by number, one after another. */
export interface Places {
  readonly all: Uint32Array;
  /** Where each list ends. */
  readonly ends: Uint32Array;
}

/** Finds what an edition and its questions say. @param read one for all editions of an agreement, which say much alike. */
export function askedWords(edition: Edition, read: StemReader = new StemReader()): AskedWords {
  const stems = new Stems(read);
  const questions = edition.questions.all.map((question) => questionStems(question, stems));
  const headings = edition.clauses.map(({ heading }) => stems.of(heading ?? ''));
  const own = edition.clauses.map(({ reading }, i) =>
    new Set(headings[i]).union(stems.of(ownWords(null, reading.ownParts))),
  );
  const under = edition.clauses.map(({ ancestors }, i) =>
    ancestors.reduce(
      (all, { order }) => all.union(headings[order] ?? new Set()),
      own[i] ?? new Set<number>(),
    ),
  );
  const { length } = stems.all;
  const ways = questions.map((each) => each.ways);
  return {
    stems: stems.all,
    inQuestions: countsOf(
      questions.map((each) => each.ways.reduce((all, way) => all.union(way), each.answer)),
      length,
    ),
    inClauses: countsOf(own, length),
    wayEnds: endsOf(ways),
    ways: placesOf(ways.flat(), length),
    answers: placesOf(
      questions.map(({ answer }) => answer),
      length,
    ),
    clauses: placesOf(under, length),
  };
}

/** The list of a number. */
export function listOf({ all, ends }: Places, number: number): Uint32Array {
  return all.subarray(number === 0 ? 0 : ends[number - 1], ends[number]);
}

/** Finds the stems of the words of texts that say something, of each word once. */
export class StemReader {
  readonly #known = new Map<string, string>();
  readonly #lineOf: (text: string) => string;

  /** @param lineOf the words of a text as `searchLine` gives them; whoever has them already need not find them again. */
  constructor(lineOf: (text: string) => string = searchLine) {
    this.#lineOf = lineOf;
  }

  stems(text: string): readonly string[] {
    const words = this.#lineOf(text).split(' ');
    return words
      .filter((word) => word !== '' && !FUNCTION_WORDS.has(word))
      .map((word) => this.#known.getOrInsertComputed(word, stemOf));
  }
}

/** Stems as they come, each with its number. */
class Stems {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #read: StemReader;

  constructor(read: StemReader) {
    this.#read = read;
  }

  of(text: string): ReadonlySet<number> {
    return new Set(this.#read.stems(text).map((stem) => this.#numberOf(stem)));
  }

  #numberOf(stem: string): number {
    return this.#numbers.getOrInsertComputed(stem, () => this.all.push(stem) - 1);
  }
}

function questionStems({ question, alsoAsked, answer }: Question, stems: Stems) {
  const ways = [question, ...alsoAsked].map((way) => stems.of(way));
  return { ways, answer: stems.of(answer.replaceAll(/\([^)]*\)/g, ' ')) };
}

function countsOf(sets: readonly ReadonlySet<number>[], length: number): Uint32Array {
  const counts = new Uint32Array(length);
  for (const set of sets) for (const number of set) counts[number] = (counts[number] as number) + 1;
  return counts;
}

function placesOf(sets: readonly ReadonlySet<number>[], length: number): Places {
  const lists = Array.from({ length }, (): number[] => []);
  sets.forEach((numbers, place) => {
    for (const number of numbers) lists[number]?.push(place);
  });
  return { all: Uint32Array.from(lists.flat()), ends: endsOf(lists) };
}

function endsOf(lists: readonly (readonly unknown[])[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lists, ({ length }) => {
    end += length;
    return end;
  });
}
