/** Every provision of two editions by its places in both, in printed order of the later one; `NOWHERE` in one that has it not. */
export interface Pairs {
  readonly before: Places;
  readonly after: Places;
}

/** Places of clauses in printed order. */
export interface Places {
  readonly length: number;
  at(index: number): number | undefined;
  /** The indexes of the places from one to another, in order. */
  between(first: number, last: number): readonly number[];
}

/** Places that are there. */
export class ListedPlaces implements Places {
  readonly #places: Int32Array;

  constructor(places: readonly number[]) {
    this.#places = Int32Array.from(places);
  }

  get length(): number {
    return this.#places.length;
  }

  at(index: number): number | undefined {
    return this.#places[index];
  }

  between(first: number, last: number): readonly number[] {
    const indexes: number[] = [];
    for (const [index, place] of this.#places.entries())
      if (place >= first && place <= last) indexes.push(index);
    return indexes;
  }
}

/** The place of a provision that there is not. */
export const NOWHERE = -1;
