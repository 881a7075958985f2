import { MadeOfTexts } from './made-of-texts.ts';
import { SearchLines } from './search-rows.ts';

/** What was made of what. */
interface Made {
  readonly from: readonly unknown[];
  readonly value: unknown;
}

/**
 * What the rows of the last agreement were made of: what is made of the same values is the same. They are compared by
 * identity, as an ingest gives what has not changed as it was.
 */
export class MadeBefore {
  readonly lines = new SearchLines();
  /** The parts of the documents of editions, packed, by what they say. */
  readonly packs = new MadeOfTexts<Buffer>();
  #before = new Map<string, Made>();
  #now = new Map<string, Made>();

  /** Another agreement is made, or another release of one; what the last had not is forgotten. */
  begin(): void {
    [this.#before, this.#now] = [this.#now, new Map()];
    this.packs.begin();
  }

  of<Value>(what: string, from: readonly unknown[], make: () => Value): Value {
    const before = this.#now.get(what) ?? this.#before.get(what);
    const isSame = before?.from.length === from.length && before.from.every((value, i) => value === from[i]);
    const made = isSame ? before : { from, value: make() };
    this.#now.set(what, made);
    return made.value as Value;
  }
}
