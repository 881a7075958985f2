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

/** The list of a number. */
export function listOf({ all, ends }: Places, number: number): Uint32Array {
  return all.subarray(number === 0 ? 0 : ends[number - 1], ends[number]);
}
