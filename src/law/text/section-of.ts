import { Clause } from '../document/clause.ts';
import type { EditorialNote } from '../document/editorial-note.ts';
import type { OwnPart, TableWords, Words } from '../document/provision.ts';
import type { Block, Section, TableBlock } from './block.ts';
import { emphasize } from './emphasize.ts';
import type { Inline } from './piece.ts';
import type { Printable, PrintablePart } from './printable.ts';
import { isTitled } from './printed-words.ts';

/** The words of one clause in pieces. */
export interface MarkedWords {
  readonly heading: Inline;
  /** The words of a part, its marker left out. */
  of(part: Words): Inline;
  table(part: TableWords): Pick<TableBlock, 'headings' | 'rows'>;
}

/** What is told of the clauses of a text beside their words. */
export interface Telling {
  /** The marked words of a clause; null where nothing in them is marked. */
  marksIn(clause: Clause): MarkedWords | null;
  notesOn(clause: Clause): readonly EditorialNote[];
  /** The label of a clause as it is shown. */
  labelOf(clause: Clause): Inline;
}

/** Makes the section of a provision at a level. */
type SectionMaker = (provision: Printable, level: number, telling: Telling | null) => Section;

/**
 * A provision as a section with its heading at a level, 1 for an article; sub-provisions are a level deeper.
 * @param below makes the sections of its sub-provisions.
 */
export function sectionOf(
  provision: Printable,
  level: number,
  telling: Telling | null = null,
  below: SectionMaker = sectionOf,
): Section {
  const clause = provision instanceof Clause ? provision : null;
  const marked = telling && clause ? telling.marksIn(clause) : null;
  const titled = isTitled(provision);
  const parts = provision.parts;
  const first = parts[0];
  const lead = !titled && first?.type === 'paragraph' && first.depth === 0 ? first : null;
  const blocks: Block[] = [];
  for (let i = lead ? 1 : 0; i < parts.length; i += 1)
    blocks.push(
      blockOf(parts[i] as PrintablePart, marked, clause, (each) => below(each, level + 1, telling)),
    );
  return {
    type: 'section',
    kind: provision.kind,
    level,
    label: telling && clause ? telling.labelOf(clause) : provision.marker,
    words: lead ? wordsOf(lead, marked) : (marked?.heading ?? provision.heading ?? ''),
    isTitled: titled,
    blocks,
    clause,
    change: null,
    notes: telling && clause ? telling.notesOn(clause) : NONE,
  };
}

const NONE: readonly EditorialNote[] = [];

function blockOf(
  part: PrintablePart,
  marked: MarkedWords | null,
  clause: Clause | null,
  below: (provision: Printable) => Section,
): Block {
  if (part.type === 'provision') return below(part.provision);
  return ownBlock(part, marked, clause);
}

/** Own words as a block. */
export function ownBlock(
  part: OwnPart,
  marked: MarkedWords | null = null,
  clause: Clause | null = null,
): Block {
  if (part.type === 'table') {
    const { headings, rows } = marked?.table(part) ?? part.table;
    return { type: 'table', name: clause?.reading.citation ?? null, headings, rows };
  }
  const { type, depth, marker } = part;
  const words = wordsOf(part, marked);
  return type === 'bullet' ? { type, depth, marker, words } : { type, depth, words };
}

function wordsOf(part: Words, marked: MarkedWords | null): Inline {
  return emphasize(marked?.of(part) ?? part.text, part.emphasis);
}
