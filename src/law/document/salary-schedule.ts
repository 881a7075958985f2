import { type NoteOnClause } from '../note/notes-of.ts';
import { notesOn } from '../note/notes-on.ts';
import type { Clause } from './clause.ts';
import type { Edition } from './edition.ts';
import { columnNames, ILLEGIBLE, type Table, tableBody } from './table.ts';

/** A salary schedule of an edition: a table clause with a name. */
export interface SalarySchedule {
  /** As citations name it. */
  readonly name: string;
  readonly title: string;
  readonly clause: Clause;
  /** The lanes as printed, left to right; none where the schedule has one column of amounts. */
  readonly lanes: readonly string[];
  /** The workdays of the work year, where the agreement says them for this schedule. */
  readonly workdays: number | null;
  readonly table: Table;
}

/** What a schedule says for one step in one lane. */
export interface SalaryCell {
  readonly step: string;
  /** Null where the schedule has one column of amounts. */
  readonly lane: string | null;
  /** The level whose title it stands under, such as LEVEL TWO; null where the schedule has no levels. */
  readonly level: string | null;
  /** An exact decimal, in dollars a year; null where the print is blank or cannot be read. */
  readonly amount: string | null;
  readonly printed: string;
  readonly notes: readonly NoteOnClause[];
}

/** The salary schedules of a year in printed order. */
export function salarySchedules(edition: Edition): readonly SalarySchedule[] {
  return edition.clauses.flatMap((clause) => {
    const { table } = clause;
    const name = clause.reading.label;
    if (clause.kind !== 'TABLE' || !table || name === null) return [];
    return [
      {
        name,
        title: titleOf(clause),
        clause,
        lanes: lanesOf(table),
        workdays: workdaysOf(edition, name),
        table,
      },
    ];
  });
}

/** The steps of a schedule in printed order. A row that is printed for several, such as 2-3, is a row of each. */
export function stepsOf({ table }: SalarySchedule): readonly string[] {
  const column = stepColumn(table);
  return tableBody(table).flatMap(({ kind, cells }) => (kind === 'DATA' ? stepsIn(cells[column] ?? '') : []));
}

/** The cells of a schedule in printed order, step by step and from lane to lane. */
export function salaryCells(schedule: SalarySchedule): readonly SalaryCell[] {
  const { clause, lanes, table } = schedule;
  const names = columnNames(table);
  const steps = stepColumn(table);
  const amounts = names.flatMap((name, column) =>
    column !== steps && (lanes.length === 0 ? !NAMES_STEPS.test(name) : lanes.includes(name))
      ? [{ name, column }]
      : [],
  );
  return tableBody(table).flatMap(({ kind, group, cells }) => {
    if (kind !== 'DATA') return [];
    const level = group !== null && /\blevel\b/i.test(group) ? group : null;
    return stepsIn(cells[steps] ?? '').flatMap((step) =>
      amounts.map(({ name, column }): SalaryCell => {
        const printed = cells[column] ?? '';
        const notes = notesOn(clause, { cell: { row: cells[0] ?? '', column: name } });
        return {
          step,
          lane: lanes.length === 0 ? null : name,
          level,
          amount: amountIn(printed),
          printed,
          notes,
        };
      }),
    );
  });
}

/** The heading with the subtitle printed under it. */
function titleOf(clause: Clause): string {
  const subtitle = clause.reading.ownParts.flatMap((part) => (part.type === 'paragraph' ? [part.text] : []));
  const table = clause.reading.ownParts.findIndex((part) => part.type === 'table');
  return [clause.heading, ...subtitle.slice(0, table)].join(' ');
}

const NAMES_STEPS = /\bsteps?\b/i;

/** A column that names steps, that is only headed ANNUAL, or whose head cannot be read, is no lane. */
function lanesOf(table: Table): readonly string[] {
  return columnNames(table)
    .slice(1)
    .filter((name) => name !== ILLEGIBLE && !/^(?:|annual)$/i.test(name) && !NAMES_STEPS.test(name));
}

/** Where old steps stand beside new ones, the new ones are those of the schedule. */
function stepColumn(table: Table): number {
  return Math.max(
    0,
    columnNames(table).findLastIndex((name) => NAMES_STEPS.test(name)),
  );
}

/** `2-3` is printed for the steps 2 and 3. */
function stepsIn(printed: string): readonly string[] {
  const [, first, last] = /^(\d+)\s*[-–]\s*(\d+)$/.exec(printed) ?? [];
  if (first === undefined || last === undefined) return [printed];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i));
}

/** `$30,131` and `30650` alike. */
function amountIn(printed: string): string | null {
  const plain = printed.replaceAll(/[$,\s]/g, '');
  return /^\d+(?:\.\d+)?$/.test(plain) ? plain : null;
}

function workdaysOf(edition: Edition, name: string): number | null {
  const workdays = edition.parameters.named(`workYear.${name}`)?.value;
  return workdays ? Number(workdays) : null;
}
