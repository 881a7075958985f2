import type { Citator } from '../../law/citation/citator.ts';
import type { Clause } from '../../law/document/clause.ts';
import type { ContractYear } from '../../law/document/contract-year.ts';
import { clauseId } from '../../law/document/permalink.ts';
import type { Place } from '../../law/document/provision.ts';
import { referencesIn } from '../../law/reference/references-of.ts';
import type { Diagnostics } from '../diagnostic.ts';

/** What reads the citations of each contract year. */
export type Citators = ReadonlyMap<ContractYear, Citator>;

/** Whether what is written of a clause cites the same provisions in a later year: its words may be true and lead astray. */
export class CitedAlike {
  readonly #citators: Citators;

  constructor(citators: Citators) {
    this.#citators = citators;
  }

  /** Warns of every citation that another provision, or none, stands under in the later year. */
  check(
    written: string,
    { first, now }: { readonly first: Clause; readonly now: Clause },
    { code, place }: { readonly code: string; readonly place: Place },
    diagnostics: Diagnostics,
  ): boolean {
    const cited = new Set(this.#provisionsIn(written, now).values());
    const moved = [...this.#provisionsIn(written, first)].filter(([, provision]) => !cited.has(provision));
    const { edition } = now;
    for (const [citation, provision] of moved) {
      const found = `${citation}, which is another provision in ${edition.head.year}, or none`;
      const there = edition.ofProvision(provision);
      const expected = there
        ? `the clause that is /${clauseId(there)} then`
        : 'a clause that stands that year';
      const help = `Write an entry from ${edition.head.year} on, or name the year beside the citation.`;
      diagnostics.warn({ ...place, code, found, expected, help });
    }
    return moved.length === 0;
  }

  /** What the citations of a text lead to when it is read at a clause, by how they are written. */
  #provisionsIn(text: string, within: Clause): ReadonlyMap<string, string> {
    const citator = this.#citators.get(within.edition.head.year) as Citator;
    const found = [...referencesIn({ text, citator, within, others: this.#citators })];
    return new Map(
      found.flatMap(({ target }) => (target ? [[target.reading.citation, target.reading.provision]] : [])),
    );
  }
}
