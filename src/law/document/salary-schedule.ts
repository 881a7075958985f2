import type { Clause } from './clause.ts';
import type { Edition } from './edition.ts';
import { columnNames, type Table } from './table.ts';

/** A salary schedule of an edition: a table clause of Appendix A. */
export interface SalarySchedule {
  /** `S-1` */
  readonly name: string;
  readonly title: string;
  readonly clause: Clause;
  /** The lanes as printed, left to right; none where the schedule has one column of amounts. */
  readonly lanes: readonly string[];
  /** The workdays of the work year, where the agreement says them for this schedule. */
  readonly workdays: number | null;
  readonly table: Table;
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

/** The heading with the subtitle printed under it. */
function titleOf(clause: Clause): string {
  const subtitle = clause.reading.ownParts.flatMap((part) => (part.type === 'paragraph' ? [part.text] : []));
  const table = clause.reading.ownParts.findIndex((part) => part.type === 'table');
  return [clause.heading, ...subtitle.slice(0, table)].join(' ');
}

/** A column that names steps, or that is only headed ANNUAL, is no lane. */
function lanesOf(table: Table): readonly string[] {
  return columnNames(table)
    .slice(1)
    .filter((name) => !/^(?:|annual|.*\bsteps?\b.*)$/i.test(name));
}

function workdaysOf(edition: Edition, name: string): number | null {
  const workdays = edition.parameters.named(`workYear.${name}`)?.value;
  return workdays ? Number(workdays) : null;
}
