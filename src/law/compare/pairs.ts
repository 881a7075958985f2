/** Every provision of two editions by its places in both, in printed order of the later one; `NOWHERE` in one that has it not. */
export interface Pairs {
  readonly before: Places;
  readonly after: Places;
}

/** Places of clauses in printed order. */
export interface Places {
  readonly length: number;
  at(index: number): number | undefined;
}

/** The place of a provision that there is not. */
export const NOWHERE = -1;
