import type { ClauseKind } from './clause-kind.ts';
import type { Table } from './table.ts';

/** A place in a content file: 1-based line and column. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Words of a provision at its own level. `depth` counts the bullets they stand under; 0 is the margin. */
export interface Words {
  readonly type: 'paragraph' | 'bullet' | 'rubric';
  readonly depth: number;
  /** The printed marker of a list line that stands under a bullet, such as `1)`; empty for plain bullets. */
  readonly marker: string;
  readonly text: string;
  /** What of the text is printed in another type and says something by it; left out where nothing is. */
  readonly emphasis?: readonly Emphasis[];
}

/** Words in bold type (`strong`), or in italics or underlined. Offsets in UTF-16 code units. */
export interface Emphasis {
  readonly type: 'strong' | 'emphasis';
  readonly start: number;
  readonly end: number;
}

export interface TableWords {
  readonly type: 'table';
  readonly table: Table;
}

/** Own words: everything of a provision that is not a sub-provision. */
export type OwnPart = Words | TableWords;

/** A sub-provision in its printed place among the own words. */
export interface SubProvision {
  readonly type: 'provision';
  readonly provision: Provision;
}

export type Part = OwnPart | SubProvision;

/**
 * A provision as an instrument prints it: label, heading, own words and sub-provisions in printed order.
 * `marker` is the printed opening (`Article 16,`, `L.`, `1)`), empty where none is printed; `label` is the number or
 * letter in it. A rubric is a part that belongs to the document, not to the provision (`REVISED`, a page's title).
 */
export interface Provision {
  readonly kind: ClauseKind;
  readonly label: string | null;
  readonly marker: string;
  readonly heading: string | null;
  readonly parts: readonly Part[];
  readonly place: Place;
}

/** The sub-provisions in printed order. */
export function subProvisions(provision: Provision): readonly Provision[] {
  return provision.parts.filter((part) => part.type === 'provision').map((part) => part.provision);
}

/** The provision and everything under it, in printed order. */
export function* walkProvision(provision: Provision): Generator<Provision> {
  yield provision;
  for (const child of subProvisions(provision)) yield* walkProvision(child);
}
