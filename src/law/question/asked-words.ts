import { placeAfter } from '../words/carried-over.ts';
import type { Numbers } from '../words/number-columns.ts';
import { BITS, MORE, NumberReader, writeNumber } from '../words/numbers-in-bytes.ts';

/** What an edition and the questions people ask of it say of a stem. */
export interface AskedStem {
  /** In how many clauses it stands, their own headings included. */
  readonly inClauses: number;
  /** In how many questions, their answers included. */
  readonly inQuestions: number;
  /** Where it stands. */
  readonly lists: readonly WrittenLists[];
}

/** Where a stem stands, as it is written of the edition, or of the one before it for what says the same in both. */
export interface WrittenLists {
  /** What `writeLists` writes. */
  readonly bytes: Uint8Array;
  /** Where the clauses and the questions that it tells of stand in this edition; null where they are its own. */
  readonly carried: Carried | null;
}

/** By the places in the edition before, as `carriedOver` tells them. */
export interface Carried {
  readonly clauses: Numbers;
  readonly questions: Numbers;
}

/**
 * What an edition and the questions people ask of it say, by the stems of words that say something. It is asked as it is kept
 * beside the edition, and of what is said of stems only that is read which is asked for.
 */
export interface AskedWords {
  /** What is said of a stem; null where it is not there. */
  find(stem: string): AskedStem | null;
  /** Every stem there is, in order, and some that are not there. */
  stems(): Iterable<string>;
  /** Every stem there is, in order. */
  all(): Iterable<readonly [stem: string, AskedStem]>;
  /** For each question the number of the first way of putting it, and after the last the number of all ways. */
  readonly firstWays: Numbers;
  /** For each way how much its stems say together, in `WAY_UNITS`. */
  readonly wayWeights: Numbers;
}

/** A weight of 1. */
export const WAY_UNITS = 500;

/** How much a stem says that stands in some of all questions and in some of all clauses: the rarer it is, the more. */
export function stemWeight(
  inQuestions: number,
  questions: number,
  inClauses: number,
  clauses: number,
): number {
  return (rarity(inQuestions, questions) + rarity(inClauses, clauses)) / 2;
}

function rarity(having: number, all: number): number {
  return Math.log(1 + all / (1 + having));
}

/** A question, and the ways of putting it that have a stem, in order. */
export interface AskedIn {
  readonly question: number;
  readonly ways: readonly number[];
}

/** What is said of a stem: places in order. */
export interface StemLists {
  /** The clauses in which it stands or under a heading that has it. */
  readonly clauses: readonly number[];
  /** The questions that have it in their answers alone. */
  readonly answers: readonly number[];
  /** The questions that have it in a way of putting them. */
  readonly asked: readonly AskedIn[];
}

/**
 * Writes them as numbers: how many bytes it takes to say the clauses, and these; the same of the answers; how many questions
 * have it, and each of these with its ways: a bit for each, as many to a byte as a number has. A place is told by how much
 * it is more than the last in its list, the first by how much it is more than −1.
 */
export function writeLists(bytes: number[], { clauses, answers, asked }: StemLists): void {
  for (const places of [clauses, answers]) {
    const written: number[] = [];
    let last = -1;
    for (const place of places) {
      writeNumber(written, place - last);
      last = place;
    }
    writeNumber(bytes, written.length);
    bytes.push(...written);
  }
  writeNumber(bytes, asked.length);
  let last = -1;
  for (const { question, ways } of asked) {
    writeNumber(bytes, question - last);
    writeWays(bytes, ways);
    last = question;
  }
}

/** Reads what was written, in order. */
export function readLists(lists: readonly WrittenLists[]): StemLists {
  const [clauses, answers]: [number[], number[]] = [[], []];
  const asked = new Map<number, number[]>();
  for (const { bytes, carried } of lists) {
    const reader = new NumberReader(bytes);
    eachPlace(reader, carried?.clauses, (clause) => void clauses.push(clause));
    eachPlace(reader, carried?.questions, (question) => void answers.push(question));
    eachAsked(reader, carried?.questions, {
      way: (question, way) => void asked.getOrInsertComputed(question, () => []).push(way),
    });
  }
  const inOrder = (places: readonly number[]) => places.toSorted((one, other) => one - other);
  return {
    clauses: inOrder(clauses),
    answers: inOrder(answers),
    asked: inOrder([...asked.keys()]).map((question) => {
      return { question, ways: inOrder(asked.get(question) ?? []) };
    }),
  };
}

/** Reads a list of places. @param carried where they stand in this edition; those that do not are passed over. */
export function eachPlace(
  reader: NumberReader,
  carried: Numbers | undefined,
  found: (place: number) => void,
): void {
  const length = reader.next();
  const end = reader.at + length;
  for (let place = -1; reader.at < end; ) {
    place += reader.next();
    const here = placeAfter(place, carried);
    if (here >= 0) found(here);
  }
}

/** What is told of the questions that have a stem. */
interface AskedFound {
  /** A way of putting one that has it: in no order. */
  readonly way: (question: number, way: number) => void;
  /** One that has it in so many ways, after these. */
  readonly question?: (question: number, ways: number) => void;
}

/** The number of the last of a number's bits, which `Math.clz32` counts from. */
const LAST_BIT = 31;

/** Reads the questions that have a stem in ways of putting them. @param carried as of `eachPlace`. */
export function eachAsked(reader: NumberReader, carried: Numbers | undefined, found: AskedFound): void {
  let place = -1;
  for (let left = reader.next(); left > 0; left -= 1) {
    place += reader.next();
    const question = placeAfter(place, carried);
    let ways = 0;
    let first = 0;
    for (let byte = MORE; byte >= MORE; first += BITS) {
      byte = reader.byte();
      if (question < 0) continue;
      for (let bits = byte & (MORE - 1); bits !== 0; bits &= bits - 1) {
        found.way(question, first + LAST_BIT - Math.clz32(bits & -bits));
        ways += 1;
      }
    }
    if (question >= 0) found.question?.(question, ways);
  }
}

function writeWays(bytes: number[], ways: readonly number[]): void {
  let bits = 0;
  let end = BITS;
  for (const way of ways) {
    for (; way >= end; end += BITS) {
      bytes.push(MORE | bits);
      bits = 0;
    }
    bits |= 1 << (way - end + BITS);
  }
  bytes.push(bits);
}
