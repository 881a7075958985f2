import { ILLEGIBLE } from '../../../law/document/table.ts';
import type { Quantity } from '../../engine/quantity.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { laneNamed } from './lane.ts';
import { extentOf, rangesWith } from './printed-range.ts';
import { requireSchedule } from './schedule.ts';

/** A salary, and where it stands in words: `schedule AT-2, step 24, lane BA+15`, the lane as printed. */
export interface PlacedSalary {
  readonly annual: Quantity;
  readonly place: string;
}

/**
 * The annual salary in a cell of a schedule.
 * @throws NotCovered when the year has no such schedule, or the cell is blank or illegible.
 * @throws FactError when the schedule has no such step or lane.
 * @throws Incomplete when the schedule has lanes and none is given.
 */
export function salaryAt(
  sheet: Worksheet,
  schedule: string,
  step: Quantity,
  lane: string | undefined,
): PlacedSalary {
  requireSchedule(sheet, schedule);
  const family = `salary.${schedule}`;
  const { rows, columns } = sheet.table(family, `Salary schedule ${schedule}`);
  const [row] = rangesWith(step.toInteger(), rows);
  if (!row)
    sheet.reject('step', step.inFigures(), `a step of ${schedule} in ${sheet.year}: ${extentOf(rows)}`);
  const place = `schedule ${schedule}, step ${step.inFigures()}`;
  if (columns.length === 0) {
    if (lane !== undefined)
      sheet.assume(`Schedule ${schedule} has no lanes: the lane ${lane} makes no difference.`);
    return { annual: sheet.read(`${family}[${row}]`, `Annual salary, ${place}`), place };
  }
  const { lane: asked } = sheet.need({ lane });
  const column = laneNamed(asked, columns);
  if (column === null)
    sheet.reject('lane', asked, `a lane of ${schedule} in ${sheet.year}: ${columns.join('; ')}`);
  const inLane = `${place}, lane ${column}`;
  return { annual: readCell(sheet, family, row, column, inLane), place: inLane };
}

function readCell(sheet: Worksheet, family: string, row: string, column: string, place: string): Quantity {
  const cell = sheet.cell(family, row, column);
  if (cell && cell.value !== null) return sheet.read(cell.name, `Annual salary, ${place}`);
  const { columns } = sheet.table(family, place);
  const inRow = columns.flatMap((name) => sheet.cell(family, row, name) ?? [])[0];
  const clause = inRow && sheet.rely(inRow).clause;
  if (!cell)
    sheet.notCovered(`The agreement of ${sheet.year} leaves ${place} blank: it names no salary there.`);
  const notes = sheet.edition
    .notesAt(clause?.reading.path ?? '')
    .filter(({ text }) => text.includes(WORD_OF_NOTE));
  const why = notes.map(({ text }) => ` ${text}`).join('');
  sheet.notCovered(`The salary at ${place} cannot be read in the source.${why}`);
}

const WORD_OF_NOTE = ILLEGIBLE.replaceAll(/\W/g, '');
