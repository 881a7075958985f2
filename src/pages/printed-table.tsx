import type { EditorialNote } from '../law/document/editorial-note.ts';
import { columnNames, ILLEGIBLE, type Table } from '../law/document/table.ts';

/** A table as printed: heads and the first column stay in sight where it scrolls, figures stand under one another. */
export function PrintedTable({
  table,
  caption,
  notes = [],
}: {
  readonly table: Table;
  readonly caption: string;
  /** Those that are about cells of it, which are marked. */
  readonly notes?: readonly EditorialNote[];
}) {
  const columns = columnNames(table);
  const { headings, rows } = table;
  return (
    <figure class="table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section class="scroll" tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            {headings.map((row, r) => (
              <tr key={`${r} ${row.join()}`}>
                {row.map((cell, c) =>
                  cell === '' ? (
                    <td key={`${c} ${cell}`} />
                  ) : (
                    <th key={`${c} ${cell}`} scope="col">
                      {cell}
                    </th>
                  ),
                )}
              </tr>
            ))}
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <Row
                key={`${r} ${row.join()}`}
                row={row}
                notesOf={(column) => notesOnCell(notes, row[0] ?? '', columns[column] ?? '')}
              />
            ))}
          </tbody>
        </table>
      </section>
      <figcaption class="scrolls">The table is wider than the screen: it scrolls sideways.</figcaption>
    </figure>
  );
}

/** The notes that are about a cell, each with its number among those beside the table. */
function notesOnCell(notes: readonly EditorialNote[], row: string, column: string): readonly NumberedNote[] {
  return notes
    .map((note, i) => ({ note, number: i + 1 }))
    .filter(({ note }) => note.cells.some((cell) => cell.row === row && cell.column === column));
}

interface NumberedNote {
  readonly note: EditorialNote;
  readonly number: number;
}

function Row({
  row: [first = '', ...rest],
  notesOf,
}: {
  readonly row: readonly string[];
  readonly notesOf: (column: number) => readonly NumberedNote[];
}) {
  if (rest.length > 0 && rest.every((cell) => cell === ''))
    return (
      <tr class="group">
        <th scope="rowgroup" colSpan={rest.length + 1}>
          {first}
        </th>
      </tr>
    );
  return (
    <tr>
      <th scope="row">{first}</th>
      {rest.map((cell, c) => (
        <Cell key={`${c} ${cell}`} cell={cell} notes={notesOf(c + 1)} />
      ))}
    </tr>
  );
}

function Cell({ cell, notes }: { readonly cell: string; readonly notes: readonly NumberedNote[] }) {
  const looks = [FIGURE.test(cell) && 'figure', (cell === ILLEGIBLE || notes.length > 0) && 'doubtful'];
  return (
    <td class={looks.filter(Boolean).join(' ') || undefined}>
      {cell}
      {notes.map(({ note, number }) => (
        <sup key={number}>
          <a href={`#note-${number}`} aria-label={`Note ${number}: ${note.text}`} title={note.text}>
            {number}
          </a>
        </sup>
      ))}
    </td>
  );
}

/** An amount as tables print it. */
const FIGURE = /^[-–$ ]*[\d,]+(?:\.\d+)?%?$/;
