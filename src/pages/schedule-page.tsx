import { clauseId } from '../law/document/permalink.ts';
import type { SalarySchedule } from '../law/document/salary-schedule.ts';
import { renderPage } from './document.tsx';
import { PrintedTable } from './printed-table.tsx';
import { paths, type Site } from './site.ts';
import { YearSwitch } from './years.tsx';

/** A salary schedule as printed. @param years the contract years that have a schedule of that name. */
export function schedulePage(site: Site, schedule: SalarySchedule, years: readonly string[]): string {
  const { name, title, clause, workdays, table } = schedule;
  const notes = clause.edition.notesAt(clause.reading.path);
  return renderPage(
    site,
    {
      title: `Salary schedule ${name}, ${site.head.year}`,
      path: paths.schedule(site, name),
      alternates: [{ type: 'text/csv', href: `${paths.schedule(site, name)}.csv`, title: 'CSV' }],
    },
    <main id="main" class="page wide">
      <div class="column">
        <nav class="crumbs" aria-label="Where this stands">
          <a href={paths.year(site)}>{site.head.year}</a> ›{' '}
          <a href={`/${encodeURI(clauseId(clause))}`}>{clause.reading.citation}</a>
        </nav>
        <h1>
          <span class="cite">{name}</span> {title}
        </h1>
        <div class="state">
          <YearSwitch
            site={site}
            hrefOf={(year) => (years.includes(year) ? `${paths.year(site, year)}/schedules/${name}` : null)}
          />
          {workdays !== null && <span>{workdays} workdays</span>}
          <a href={paths.rule(site, 'salary')}>Find a salary</a>
          <a href={`${paths.schedule(site, name)}.csv`}>CSV</a>
        </div>
        <PrintedTable table={table} caption={`${name}: ${title}`} notes={notes} />
        {notes.map((note, i) => (
          <div role="note" id={`note-${i + 1}`} key={note.text} class={`note ${note.kind.toLowerCase()}`}>
            <p>
              {note.cells.length > 0 && <span class="label">{i + 1}</span>} {note.text}
            </p>
          </div>
        ))}
      </div>
    </main>,
  );
}
