/** What every clause of an edition is called in one way, such as by its permalink path. */
export interface ClauseNames {
  /** How many clauses there are. */
  readonly size: number;
  of(order: number): string;
  /** The places of all clauses in the order of their names by code units; those of one name in printed order. */
  sorted(at: number): number;
}

/** Names that are there, sorted when one is first looked for. */
export class ListedNames implements ClauseNames {
  readonly #names: readonly string[];
  #sorted: Int32Array | null = null;

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  of(order: number): string {
    return this.#names[order] as string;
  }

  get size(): number {
    return this.#names.length;
  }

  sorted(at: number): number {
    this.#sorted ??= Int32Array.from(this.#names.keys()).sort(
      (one, other) => compare(this.of(one), this.of(other)) || one - other,
    );
    return this.#sorted[at] as number;
  }
}

/** The places of the clauses of a name, in printed order. */
export function placesNamed(names: ClauseNames, name: string): readonly number[] {
  const places: number[] = [];
  for (let at = firstFrom(names, name); at < names.size; at += 1) {
    const place = names.sorted(at);
    if (names.of(place) !== name) break;
    places.push(place);
  }
  return places;
}

/** For each clause of one edition the place of the clause of the same name in another; -1 where there is none. */
export function placesInOther(names: ClauseNames, other: ClauseNames): Int32Array {
  const places = new Int32Array(names.size).fill(-1);
  let at = 0;
  for (let i = 0; i < names.size; i += 1) {
    const place = names.sorted(i);
    const name = names.of(place);
    while (at < other.size && other.of(other.sorted(at)) < name) at += 1;
    if (at < other.size && other.of(other.sorted(at)) === name) places[place] = other.sorted(at);
  }
  return places;
}

/** Where in their order the names begin that are not before one. */
function firstFrom(names: ClauseNames, name: string): number {
  let [from, to] = [0, names.size];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (names.of(names.sorted(middle)) < name) from = middle + 1;
    else to = middle;
  }
  return from;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
