import type { Clause } from '../../law/document/clause.ts';
import { columnNames } from '../../law/document/table.ts';
import { cellName } from '../../law/parameter/parameter.ts';
import { passagesOf } from '../../law/text/passage.ts';
import type { ParameterDeclaration, ParsedAgreement } from '../parse/parse-agreement.ts';
import { LetterRun, type Stretch } from './letter-run.ts';

/** A stretch of words with the name of the parameter that is read from it. */
export interface ReadStretch extends Stretch {
  readonly name: string;
}

/** The declarations of the parameters, by name. */
export type Declarations = ReadonlyMap<string, ParameterDeclaration>;

export function declarationsOf({ parameters }: ParsedAgreement): Declarations {
  return new Map(parameters.flatMap(({ value }) => value).map((declared) => [declared.name, declared]));
}

/** What is read from a clause, and from those below it where a quotation goes on into them: with the place of each. */
export function parametersIn(clause: Clause, declarations: Declarations): readonly ReadStretch[] {
  const here = clause.edition.parameters.at(clause.reading.path);
  if (here.length === 0) return [];
  const run = new LetterRun(clause);
  const quoted = here.flatMap(({ name, quote }) => {
    const entries = declarations.get(name)?.values ?? [];
    const literals = new Set(entries.filter((entry) => entry.quote === quote).map(({ literal }) => literal));
    return [...literals].flatMap((literal) =>
      run.findWithin(quote, literal).flatMap((found) => found.map((stretch) => ({ ...stretch, name }))),
    );
  });
  return [...quoted, ...cellsRead(clause, declarations)];
}

/** The cells of a clause's own table that are parameters, with the names of their rows and columns. */
function cellsRead(clause: Clause, declarations: Declarations): readonly ReadStretch[] {
  const { table, edition, reading } = clause;
  if (!table) return [];
  const names = new Set(edition.parameters.at(reading.path).map(({ name }) => name));
  const columns = columnNames(table);
  const headings = table.headings.map((row) => row.join('\t'));
  const cells = passagesOf(clause).filter(({ cell }) => cell !== null);
  return [...declarations.values()].flatMap(({ name: family, tables = [] }) =>
    tables.flatMap(({ key, columns: declared }) => {
      const read = declared ?? columns.flatMap((_, index) => (index + 1 === key ? [] : [index + 1]));
      const nameAt = (row: readonly string[], column: number) => {
        if (!read.includes(column)) return null;
        const heading = read.length === 1 ? undefined : (columns[column - 1] ?? '');
        const name = cellName(family, row[key - 1]?.trim() ?? '', heading);
        return names.has(name) ? name : null;
      };
      const isRead = (row: readonly string[]) => read.some((column) => nameAt(row, column) !== null);
      if (!table.rows.some(isRead)) return [];
      return cells.flatMap(({ cell, start, text }): ReadStretch[] => {
        const column = (cell?.column ?? 0) + 1;
        const row = [...table.headings, ...table.rows][cell?.row ?? 0] ?? [];
        const isHeading = headings.includes(row.join('\t'));
        const isName = isHeading ? read.includes(column) : column === key && isRead(row);
        const name = isName ? family : nameAt(row, column);
        return name === null ? [] : [{ clause, start, end: start + text.length, name }];
      });
    }),
  );
}
