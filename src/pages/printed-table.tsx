import { ILLEGIBLE, type Table } from '../law/document/table.ts';

/** A table as printed: heads and the first column stay in sight where it scrolls, figures stand under one another. */
export function PrintedTable({ table, caption }: { readonly table: Table; readonly caption: string }) {
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
              <Row key={`${r} ${row.join()}`} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <figcaption class="scrolls">The table is wider than the screen: it scrolls sideways.</figcaption>
    </figure>
  );
}

function Row({ row: [first = '', ...rest] }: { readonly row: readonly string[] }) {
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
        <td
          key={`${c} ${cell}`}
          class={FIGURE.test(cell) ? 'figure' : cell === ILLEGIBLE ? 'doubtful' : undefined}
        >
          {cell}
        </td>
      ))}
    </tr>
  );
}

/** An amount as tables print it. */
const FIGURE = /^[-–$ ]*[\d,]+(?:\.\d+)?%?$/;
