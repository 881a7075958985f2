import { Quantity } from '../../engine/quantity.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { extentOf, rangesWith } from './printed-range.ts';

/**
 * What a table of experience adds to a differential: its columns are headed with years, its rows with assignments.
 * Nothing for years before its first column.
 * @throws Incomplete when the years are not given.
 */
export function experiencePay(
  sheet: Worksheet,
  family: string,
  row: string,
  yearsInDistrict: Quantity | undefined,
): Quantity {
  const { yearsInDistrict: years } = sheet.need({ yearsInDistrict });
  const { columns } = sheet.table(family, 'Credit for experience');
  const [column] = rangesWith(years.toInteger(), columns);
  const cell = sheet.cell(family, row, column ?? columns[0]);
  if (cell) sheet.rely(cell);
  if (cell && column !== undefined) return sheet.read(cell.name, `Credit for ${years}, ${row}`);
  sheet.note(
    'Is there credit for the experience?',
    `${years}; the table is for ${extentOf(columns)} years`,
    'no',
  );
  return Quantity.of(0, 'dollars');
}
