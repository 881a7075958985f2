import type { Clause } from '../document/clause.ts';
import type { ClauseKind } from '../document/clause-kind.ts';
import type { ChangeKind } from '../document/clause-reading.ts';
import type { EditorialNote } from '../document/editorial-note.ts';
import type { Inline } from './piece.ts';

/** A part of a text, whatever format it is written in. */
export type Block = Section | Paragraph | Bullet | TableBlock;

/** A provision: its opening, then its own words and its sub-provisions in printed order. */
export interface Section {
  readonly type: 'section';
  readonly kind: ClauseKind;
  /** The level of its heading: 1 for an article. */
  readonly level: number;
  /** The printed marker, such as `L.`; empty where none is printed. */
  readonly label: Inline;
  /** The heading; without one, the words that run on from the label. */
  readonly words: Inline;
  /** Whether the opening has a line of its own, as a heading has. */
  readonly isTitled: boolean;
  readonly blocks: readonly Block[];
  /** The clause of an edition that it is; null for a provision of an instrument. */
  readonly clause: Clause | null;
  /** How it changed, in a comparison; null elsewhere. */
  readonly change: ChangeKind | null;
  /** What the editors note on it, where notes are asked for. */
  readonly notes: readonly EditorialNote[];
}

/** A rubric belongs to the document, not to the provision. `depth` counts the bullets it stands under. */
export interface Paragraph {
  readonly type: 'paragraph' | 'rubric';
  readonly depth: number;
  readonly words: Inline;
}

/** A line of a list; `marker` is the printed one, such as `1)`, empty for a plain bullet. */
export interface Bullet {
  readonly type: 'bullet';
  readonly depth: number;
  readonly marker: Inline;
  readonly words: Inline;
}

/** A table: the heading rows and the body rows, all of one width. */
export interface TableBlock {
  readonly type: 'table';
  /** The citation of the clause it stands in; null where it stands in none. */
  readonly name: string | null;
  readonly headings: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly Inline[])[];
}
