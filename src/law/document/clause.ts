import type { Printable, PrintablePart } from '../text/printable.ts';
import type { ClauseReading } from './clause-reading.ts';
import type { Edition } from './edition.ts';
import type { Table } from './table.ts';

/** A clause in its place in an edition: a reading with its neighbours. Built by `Edition`, never changed after. */
export class Clause implements Printable {
  readonly reading: ClauseReading;
  readonly edition: Edition;
  readonly parent: Clause | null;
  /** 0 for the first clause of the edition in printed order. */
  readonly order: number;
  /** The heading level: 1 at the top level of the agreement. */
  readonly depth: number;
  #children: readonly Clause[] | null = null;

  constructor(reading: ClauseReading, edition: Edition, parent: Clause | null, order: number) {
    this.reading = reading;
    this.edition = edition;
    this.parent = parent;
    this.order = order;
    this.depth = parent ? parent.depth + 1 : 1;
  }

  get kind(): ClauseReading['kind'] {
    return this.reading.kind;
  }

  get marker(): string {
    return this.reading.marker;
  }

  get heading(): string | null {
    return this.reading.heading;
  }

  get children(): readonly Clause[] {
    this.#children ??= this.edition.childrenOf(this);
    return this.#children;
  }

  /** Own words and sub-clauses in printed order. */
  get parts(): readonly PrintablePart[] {
    const { children } = this;
    const { ownParts, layout } = this.reading;
    const parts: PrintablePart[] = [];
    let next = 0;
    ownParts.forEach((part, i) => {
      const before = layout[i] ?? 0;
      while (next < before) parts.push(subClause(children[next++]));
      parts.push(part);
    });
    while (next < children.length) parts.push(subClause(children[next++]));
    return parts;
  }

  get table(): Table | null {
    return this.reading.ownParts.find((part) => part.type === 'table')?.table ?? null;
  }

  /** The clauses printed before and after it under the same parent. */
  get neighbours(): { readonly previous: Clause | null; readonly next: Clause | null } {
    const siblings = this.parent ? this.parent.children : this.edition.roots;
    const at = siblings.indexOf(this);
    return { previous: siblings[at - 1] ?? null, next: siblings[at + 1] ?? null };
  }

  /** Everything under it, in printed order. */
  get descendants(): readonly Clause[] {
    return this.edition.descendantsOf(this);
  }

  /** From the top level down to the parent. */
  get ancestors(): readonly Clause[] {
    return this.parent ? [...this.parent.ancestors, this.parent] : [];
  }
}

function subClause(clause: Clause | undefined): PrintablePart {
  if (!clause) throw new RangeError('a layout names more sub-clauses than there are');
  return { type: 'provision', provision: clause };
}
