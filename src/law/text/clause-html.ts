import type { Clause } from '../document/clause.ts';
import { htmlAroundClauses, type TextOptions } from './clause-text.ts';

/**
 * The HTML of clauses, put together of pieces: what a clause has around its sub-clauses is made when it is first asked for,
 * and kept for the clause itself and for all that it stands under.
 */
export class ClauseHtml {
  readonly #options: TextOptions;
  readonly #around = new Map<Clause, readonly string[]>();

  constructor(options: TextOptions) {
    this.#options = options;
  }

  /** A clause with all under it, as `clauseText` gives it. */
  of(clause: Clause): string {
    const pieces: string[] = [];
    this.#write(clause, pieces);
    return pieces.join('');
  }

  #write(clause: Clause, pieces: string[]): void {
    const around = this.#around.getOrInsertComputed(clause, () =>
      htmlAroundClauses(clause, this.#options).map(joined),
    );
    pieces.push(around[0] as string);
    clause.children.forEach((child, i) => {
      this.#write(child, pieces);
      pieces.push(around[i + 1] as string);
    });
  }
}

/** A text that was put together is kept as all that it was put together of, until a letter of it is looked at. */
function joined(text: string): string {
  text.charCodeAt(0);
  return text;
}
