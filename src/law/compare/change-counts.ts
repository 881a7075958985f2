import type { Change } from './changes.ts';

/** How many provisions changed, by kind of change: each is counted when it is asked for. */
export class ChangeCounts {
  readonly #provisions: readonly Change[];

  constructor(provisions: readonly Change[]) {
    this.#provisions = provisions;
  }

  get inserted(): number {
    return this.#count(({ before }) => before === null);
  }

  get repealed(): number {
    return this.#count(({ after }) => after === null);
  }

  get revised(): number {
    return this.#count(({ isRevised }) => isRevised);
  }

  get renumbered(): number {
    return this.#count(({ kind }) => kind === 'RENUMBERED');
  }

  get unchanged(): number {
    return this.#count(({ kind }) => kind === 'UNCHANGED');
  }

  #count(isOfKind: (change: Change) => boolean): number {
    return this.#provisions.filter(isOfKind).length;
  }
}
