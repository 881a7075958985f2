import type { Clause } from '../document/clause.ts';
import type { OwnPart } from '../document/provision.ts';
import type { Table } from '../document/table.ts';
import { ownWords } from './printed-words.ts';

/** What stands between two blocks of own words. */
const BLANK_LINE = 2;

/** A run of a clause's own words over whose ends no citation goes: its heading, a paragraph, a cell of a table. */
export interface Passage {
  readonly clause: Clause;
  readonly text: string;
  /** Where it begins in the clause's own words, as `ownWords` gives them, in UTF-16 code units. */
  readonly start: number;
  /** The part that prints it; null for the heading. */
  readonly part: OwnPart | null;
  /** The cell of a table, heading rows counted first; null elsewhere. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** What the words are about beside what they say: the first cell of their row. */
  readonly rubric: string;
}

/** The passages of a clause's own words in order. Their texts stand in `ownWords` at their places. */
export function passagesOf(clause: Clause): readonly Passage[] {
  const { heading, ownParts } = clause.reading;
  const passages: Passage[] = [];
  let start = 0;
  if (heading) {
    passages.push({ clause, text: heading, start, part: null, cell: null, rubric: '' });
    start = heading.length + BLANK_LINE;
  }
  for (const part of ownParts) {
    passages.push(...partPassages(clause, part, start));
    const length = ownWords(null, [part]).length;
    if (length > 0) start += length + BLANK_LINE;
  }
  return passages;
}

function partPassages(clause: Clause, part: OwnPart, start: number): readonly Passage[] {
  if (part.type === 'rubric') return [];
  if (part.type === 'table') return cellPassages(clause, part, part.table, start);
  const marker = part.marker ? part.marker.length + 1 : 0;
  return [{ clause, text: part.text, start: start + marker, part, cell: null, rubric: '' }];
}

function cellPassages(clause: Clause, part: OwnPart, table: Table, start: number): readonly Passage[] {
  let at = start;
  return [...table.headings, ...table.rows].flatMap((cells, row) =>
    cells.map((text, column): Passage => {
      const begin = at;
      at += text.length + 1;
      const rubric = column === 0 ? '' : (cells[0] ?? '');
      return { clause, text, start: begin, part, cell: { row, column }, rubric };
    }),
  );
}
