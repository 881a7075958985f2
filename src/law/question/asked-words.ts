import { BITS, MORE, NumberReader, writeNumber } from '../words/numbers-in-bytes.ts';

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

/** By the places in the edition before: 1 and the place in this one, 0 where none says the same here. */
export interface Carried {
  readonly clauses: Numbers;
  readonly questions: Numbers;
}

/** The place that something has in this edition; negative where it is not there. @param carried undefined where it is its own. */
export function placeHere(place: number, carried: Numbers | undefined): number {
  return carried === undefined ? place : (carried.at(place) as number) - 1;
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
  const [clauses, answers, asked]: [number[], number[], AskedIn[]] = [[], [], []];
  for (const { bytes, carried } of lists) {
    const reader = new NumberReader(bytes);
    const add = (places: number[], its: Numbers | undefined) => (place: number) => {
      const here = placeHere(place, its);
      if (here >= 0) places.push(here);
    };
    readPlaces(reader, add(clauses, carried?.clauses));
    readPlaces(reader, add(answers, carried?.questions));
    readAsked(reader, (place, ways) => {
      const question = placeHere(place, carried?.questions);
      if (question >= 0) asked.push({ question, ways });
    });
  }
  const inOrder = (places: number[]) => places.sort((one, other) => one - other);
  return {
    clauses: inOrder(clauses),
    answers: inOrder(answers),
    asked: asked.sort((one, other) => one.question - other.question),
  };
}

function readPlaces(reader: NumberReader, found: (place: number) => void): void {
  const length = reader.next();
  const end = reader.at + length;
  for (let place = -1; reader.at < end; ) {
    place += reader.next();
    found(place);
  }
}

function readAsked(reader: NumberReader, found: (question: number, ways: readonly number[]) => void): void {
  let question = -1;
  for (let left = reader.next(); left > 0; left -= 1) {
    question += reader.next();
    const ways: number[] = [];
    let first = 0;
    for (let byte = MORE; byte >= MORE; first += BITS) {
      byte = reader.byte();
      for (let bit = 0; bit < BITS; bit += 1) if ((byte >> bit) & 1) ways.push(first + bit);
    }
    found(question, ways);
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
