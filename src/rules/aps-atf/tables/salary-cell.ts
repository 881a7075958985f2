import { cellName } from '../../../law/parameter/parameter.ts';
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
    sheet.reject('step', step.inFigures(), `a step of ${schedule} in ${sheet.year}: ${extentOf(rows)}`, rows);
  const place = `schedule ${schedule}, step ${step.inFigures()}`;
  if (columns.length === 0) {
    if (lane !== undefined)
      sheet.assume(`Schedule ${schedule} has no lanes: the lane ${lane} makes no difference.`);
    return { annual: sheet.read(cellName(family, row), `Annual salary, ${place}`), place };
  }
  const column = columnOf(sheet, schedule, lane, columns);
  const inLane = `${place}, lane ${column}`;
  return { annual: readCell(sheet, family, row, column, inLane), place: inLane };
}

/** The column of a lane, as printed. @throws Incomplete when none is given, FactError when there is none such. */
function columnOf(
  sheet: Worksheet,
  schedule: string,
  lane: string | undefined,
  columns: readonly string[],
): string {
  const [first] = sheet.table(`salary.${schedule}`, 'Steps').rows;
  const by = cellName(`salary.${schedule}`, first ?? '', columns[0]);
  const { lane: asked } = sheet.need({ lane }, { lane: by });
  const column = laneNamed(asked, columns) ?? grandfathered(sheet, schedule, asked);
  return (
    column ??
    sheet.reject('lane', asked, `a lane of ${schedule} in ${sheet.year}: ${columns.join('; ')}`, columns)
  );
}

/** The lane that a note under the schedule gives to those of a column that the schedule no longer has. */
function grandfathered(sheet: Worksheet, schedule: string, asked: string): string | null {
  const column = `grandfathered.${schedule}.column`;
  const words = sheet.find(column)?.words ?? null;
  if (words === null || laneNamed(words, [asked]) === null) return null;
  const former = sheet.words(column, 'Column of the schedules before');
  const whose = sheet.words(`grandfathered.${schedule}.whose`, 'Who keeps what it paid');
  const lane = sheet.words(`grandfathered.${schedule}.lane`, 'Lane in its place');
  sheet.assume(
    `The lane ${lane} is for ${whose} who were paid according to the ${former} column when this schedule came; those who were hired since are placed by the education and experience of its lanes only.`,
  );
  return lane;
}

function readCell(sheet: Worksheet, family: string, row: string, column: string, place: string): Quantity {
  const cell = sheet.cell(family, row, column);
  if (cell && cell.value !== null) return sheet.read(cell.name, `Annual salary, ${place}`);
  if (cell) {
    sheet.rely(cell);
    sheet.notCovered(
      `The salary on ${place} cannot be read in the source of ${sheet.year}, and no amount is guessed; the notes say what is known of it.`,
    );
  }
  const { columns } = sheet.table(family, place);
  const inRow = columns.flatMap((name) => sheet.cell(family, row, name) ?? [])[0];
  if (inRow) sheet.rely({ ...inRow, name: cellName(family, row, column) });
  sheet.notCovered(`The agreement of ${sheet.year} leaves ${place} blank: it names no salary there.`);
}
