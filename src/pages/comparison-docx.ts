import {
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Change } from '../law/compare/changes.ts';
import type { Comparison } from '../law/compare/compare-editions.ts';
import { type PartDiff, partSegments } from '../law/compare/diff-parts.ts';
import type { DiffSegment } from '../law/compare/diff-segment.ts';
import type { RowDiff } from '../law/compare/diff-tables.ts';
import type { Clause } from '../law/document/clause.ts';

type Run = TextRun | InsertedTextRun | DeletedTextRun;

/** Twentieths of a point for each level under a section. */
const INDENT = 360;
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/**
 * A comparison as a Word document (Office Open XML): the later year's words, with what came in and what went as tracked
 * changes that can be accepted or rejected. They bear the later year as their author and its first day as their date.
 */
export async function comparisonDocx(comparison: Comparison, title: string): Promise<Buffer> {
  const tracked = new TrackedChanges(comparison);
  const document = new Document({
    title,
    creator: comparison.to.head.agreement,
    styles: { default: { document: { run: { font: 'Georgia', size: 22 } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...comparison.provisions.flatMap((change) => tracked.blocks(change)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

class TrackedChanges {
  readonly #revision: { readonly author: string; readonly date: string };
  #last = 0;

  constructor({ to }: Comparison) {
    this.#revision = { author: to.head.year, date: `${to.head.inForceFrom}T00:00:00Z` };
  }

  /** A provision's own words; those of the provisions under it follow as changes of their own. */
  blocks(change: Change): (Paragraph | Table)[] {
    const clause = (change.after ?? change.before) as Clause;
    const marker = this.#marker(change);
    const parts = change.parts();
    const opening = parts[0]?.type === 'table' || parts.length === 0 ? null : (parts[0] as PartDiff);
    const rest = opening ? parts.slice(1) : parts;
    const first = [...marker, ...(opening ? this.#runs(partSegments(opening)) : [])];
    const blocks = rest.map((part) => this.#part(part, clause.depth));
    return first.length > 0
      ? [paragraph(first, clause.depth, opening?.type === 'heading'), ...blocks]
      : blocks;
  }

  #marker({ before, after }: Change): Run[] {
    const [was, is] = [before?.marker ?? '', after?.marker ?? ''];
    if (was === is) return is ? [new TextRun({ text: `${is} `, bold: true })] : [];
    return this.#runs([
      { operation: 'DELETE', text: was && `${was} ` },
      { operation: 'INSERT', text: is && `${is} ` },
    ]);
  }

  #part(part: PartDiff, depth: number): Paragraph | Table {
    if (part.type === 'table') return this.#table(part.rows);
    return new Paragraph({
      children: this.#runs(partSegments(part)),
      indent: { left: INDENT * depth },
      ...(part.type === 'bullet' && part.marker.length === 0 && { bullet: { level: part.depth } }),
    });
  }

  #table(rows: readonly RowDiff[]): Table {
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map((row) => this.#row(row)),
    });
  }

  #row({ operation, cells }: RowDiff): TableRow {
    const children = cells.map(
      ({ before, after }) =>
        new TableCell({ children: [new Paragraph({ children: this.#cell(before, after) })] }),
    );
    if (operation === 'INSERT') return new TableRow({ children, insertion: this.#next() });
    if (operation === 'DELETE') return new TableRow({ children, deletion: this.#next() });
    return new TableRow({ children });
  }

  #cell(before: string | null, after: string | null): Run[] {
    if (before === after) return this.#runs([{ operation: 'EQUAL', text: after ?? '' }]);
    return this.#runs([
      { operation: 'DELETE', text: before ?? '' },
      { operation: 'INSERT', text: after ?? '' },
    ]);
  }

  #runs(segments: readonly DiffSegment[]): Run[] {
    return segments.filter(({ text }) => text !== '').map((segment) => this.#run(segment));
  }

  #run({ operation, text }: DiffSegment): Run {
    if (operation === 'INSERT') return new InsertedTextRun({ text, ...this.#next() });
    if (operation === 'DELETE') return new DeletedTextRun({ text, ...this.#next() });
    return new TextRun(text);
  }

  /** Each change of a document has a number of its own. */
  #next() {
    this.#last += 1;
    return { id: this.#last, ...this.#revision };
  }
}

function paragraph(children: readonly Run[], depth: number, isHeading: boolean): Paragraph {
  const heading = isHeading ? HEADINGS[depth - 1] : undefined;
  return new Paragraph({ children, ...(heading ? { heading } : { indent: { left: INDENT * (depth - 1) } }) });
}
