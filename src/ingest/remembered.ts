import { Diagnostics } from './diagnostic.ts';

/** What was made of some inputs, and what was told meanwhile. */
interface Made {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
  readonly told: Diagnostics;
  usedIn: number;
}

/** After how many ingests in which it was not asked for something is forgotten: a mistake may be taken back. */
const KEPT_FOR = 2;

/**
 * What the passes made of what, remembered from one ingest to the next, so that what has not changed is not made again.
 * A pass that asks here must read nothing but its inputs, which never change: texts and other values are compared as
 * such, objects by identity, as a pass that is remembered gives the same object for the same inputs.
 */
export class Remembered {
  readonly #made = new Map<string, Made[]>();
  #ingest = 0;

  /** A new ingest begins; what was not asked for in the last few is forgotten. */
  begin(): void {
    this.#ingest += 1;
    for (const [what, all] of this.#made) {
      const kept = all.filter(({ usedIn }) => this.#ingest - usedIn <= KEPT_FOR);
      if (kept.length > 0) this.#made.set(what, kept);
      else this.#made.delete(what);
    }
  }

  /**
   * What something is made of its inputs: remembered, with what was told when it was made, or made now.
   * @param what names it, such as the pass and the file.
   */
  of<Value>(
    what: string,
    inputs: readonly unknown[],
    diagnostics: Diagnostics,
    make: (diagnostics: Diagnostics) => Value,
  ): Value {
    const all = this.#made.getOrInsertComputed(what, () => []);
    const isSame = (made: Made) =>
      made.inputs.length === inputs.length && made.inputs.every((input, i) => Object.is(input, inputs[i]));
    let made = all.find(isSame);
    if (!made) {
      const told = new Diagnostics();
      made = { inputs, value: make(told), told, usedIn: 0 };
      all.push(made);
    }
    made.usedIn = this.#ingest;
    diagnostics.add(made.told);
    return made.value as Value;
  }
}
