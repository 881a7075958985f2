import type { Change } from '../compare/changes.ts';
import type { Comparison } from '../compare/compare-editions.ts';
import type { PartDiff } from '../compare/diff-parts.ts';
import type { DiffOperation, DiffSegment } from '../compare/diff-segment.ts';
import type { RowDiff } from '../compare/diff-tables.ts';
import type { Clause } from '../document/clause.ts';
import { inOneLine } from '../words/in-one-line.ts';
import type { Block, Section } from './block.ts';
import { emphasize } from './emphasize.ts';
import { type Inline, joinInline, type Mark, type Piece } from './piece.ts';
import type { TextFormat } from './printable.ts';
import { isTitled } from './printed-words.ts';
import { renderText } from './render-text.ts';

/**
 * The compared part of the later edition in full, with what came in and what went marked: `ins` and `del` in HTML,
 * `<ins>` and `~~` in Markdown, `{+ +}` and `[- -]` in plain text. Headings are kept.
 */
export function redline(comparison: Comparison, format: TextFormat): string {
  return renderText(new Redline(comparison.provisions).blocks(), format);
}

class Redline {
  readonly #provisions: readonly Change[];
  #at = 0;

  constructor(provisions: readonly Change[]) {
    this.#provisions = provisions;
  }

  blocks(): readonly Block[] {
    const blocks: Block[] = [];
    while (this.#at < this.#provisions.length) blocks.push(this.#section(null));
    return blocks;
  }

  /** The compared provisions come in printed order, parents first: each takes those that stand under it. */
  #section(above: Section | null): Section {
    const change = this.#provisions[this.#at++] as Change;
    const clause = (change.after ?? change.before) as Clause;
    const parts = change.parts();
    const isTitledNow = isTitled(clause) || parts[0]?.type === 'heading';
    const lead = parts[0]?.type === 'heading' || runsOn(clause, parts[0]) ? parts[0] : undefined;
    const blocks: Block[] = [];
    const section: Section = {
      type: 'section',
      kind: clause.kind,
      level: above ? above.level + 1 : clause.depth,
      label: changed(change.before?.marker ?? null, change.after?.marker ?? null),
      words: lead ? wordsOf(lead, change) : '',
      isTitled: isTitledNow,
      blocks,
      clause,
      change: change.kind,
      notes: [],
    };
    this.#fill(blocks, section, change, lead ? parts.slice(1) : parts);
    return section;
  }

  /** Own words in their places among the sub-provisions; what was repealed takes no place in the later year. */
  #fill(blocks: Block[], section: Section, change: Change, own: readonly PartDiff[]): void {
    let children = 0;
    let next = 0;
    const pushOwn = () => blocks.push(partBlock(own[next++] as PartDiff, section, change));
    for (;;) {
      while (next < own.length && (own[next] as PartDiff).before <= children) pushOwn();
      const child = this.#provisions[this.#at];
      if (!child || !isUnder(child, change)) break;
      blocks.push(this.#section(section));
      if (change.after ? child.after : child.before) children += 1;
    }
    while (next < own.length) pushOwn();
  }
}

/** Whether a provision stands under another, in the year that has it. */
function isUnder(child: Change, { before, after }: Change): boolean {
  const parent = child.after ? child.after.parent : child.before?.parent;
  return parent !== null && parent !== undefined && (parent === after || parent === before);
}

/** A labelled provision without a title begins on the line of its label. */
function runsOn(clause: Clause, first: PartDiff | undefined): boolean {
  return !isTitled(clause) && first?.type === 'paragraph' && first.before === 0 && first.depth === 0;
}

function partBlock(part: PartDiff, { clause }: Section, change: Change): Block {
  if (part.type === 'table') {
    const cells = (row: RowDiff) => row.cells.map(({ before, after }) => changed(before, after));
    return {
      type: 'table',
      name: clause?.reading.citation ?? null,
      headings: part.rows.filter(({ heading }) => heading).map(cells),
      rows: part.rows.filter(({ heading }) => !heading).map(cells),
    };
  }
  const words = wordsOf(part, change);
  if (part.type === 'bullet')
    return { type: 'bullet', depth: part.depth, marker: piecesOf(part.marker, null), words };
  return { type: 'paragraph', depth: part.depth, words };
}

function wordsOf(part: PartDiff, change: Change): Inline {
  return emphasize(piecesOf(part.words, change.movedPart(part)), part.emphasis);
}

/** A label or a cell of both years; null where a year has none. */
function changed(before: string | null, after: string | null): Inline {
  if (before === after) return after ?? '';
  const [gone, come] = [marked(before ?? '', 'DELETE'), marked(after ?? '', 'INSERT')];
  return joinInline(gone, come);
}

function marked(text: string, operation: DiffOperation): Inline {
  return text === '' ? '' : [{ text, marks: marksOf(operation, null) }];
}

function marksOf(operation: DiffOperation, moved: Clause | null): readonly Mark[] {
  if (operation === 'EQUAL') return [];
  return [{ type: operation === 'INSERT' ? 'inserted' : 'deleted', moved }];
}

/** The segments as pieces whose marks hug the words: the spaces around a segment stand outside it. */
function piecesOf(segments: readonly DiffSegment[], moved: Clause | null): Inline {
  if (segments.every(({ operation }) => operation === 'EQUAL'))
    return segments
      .map(({ text }) => inOneLine(text))
      .join('')
      .trim();
  const pieces: Piece[] = [];
  for (const { operation, text } of segments) {
    const begun = text.trimStart();
    const words = begun.trimEnd();
    if (begun.length < text.length && pieces.length > 0) pieces.push(SPACE);
    if (words) pieces.push({ text: inOneLine(words), marks: marksOf(operation, moved) });
    if (words.length < begun.length) pieces.push(SPACE);
  }
  if (pieces.at(-1) === SPACE) pieces.pop();
  return pieces;
}

const SPACE: Piece = { text: ' ', marks: [] };
