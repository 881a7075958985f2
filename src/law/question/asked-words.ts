import { BITS, MORE, writeNumber } from '../words/numbers-in-bytes.ts';

/** Whole numbers from 0 on by their places: a list, or a column that is read where it stands. */
export interface Numbers {
  readonly length: number;
  at(place: number): number | undefined;
}

/** What an edition and the questions people ask of it say of a stem. */
export interface AskedStem {
  /** In how many clauses it stands, their own headings included. */
  readonly inClauses: number;
  /** In how many questions, their answers included. */
  readonly inQuestions: number;
  /** What `writeLists` writes of it. */
  readonly lists: Uint8Array;
}

/**
 * What an edition and the questions people ask of it say, by the stems of words that say something. It is asked as it is kept
 * beside the edition, and of what is said of stems only that is read which is asked for.
 */
export interface AskedWords {
  /** What is said of a stem; null where it is not there. */
  find(stem: string): AskedStem | null;
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
