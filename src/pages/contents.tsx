import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import { clauseId } from '../law/document/permalink.ts';
import { salarySchedules } from '../law/document/salary-schedule.ts';
import { renderPage } from './document.tsx';
import { dateInWords, paths, type Site } from './site.ts';
import { EveryYear } from './years.tsx';

/** The contents of a contract year: articles with their sections, foldable; other years; what goes with the year. */
export function contentsPage(site: Site, edition: Edition): string {
  const { year, inForceFrom } = edition.head;
  const earlier =
    site.agreement.editions[site.agreement.editions.findIndex((head) => head.year === year) - 1];
  return renderPage(
    site,
    {
      title: `Contents, ${year}`,
      path: paths.year(site),
      description: `The agreement as it reads in ${year}: articles, appendices and memoranda.`,
    },
    <main id="main" class="page wide">
      <div class="column">
        <h1>Contents</h1>
        <div class="state">
          <EveryYear site={site} rest="" />
          <span class="since">In force from {dateInWords(inForceFrom)}</span>
          {earlier && (
            <a href={`${paths.compare(site)}?from=${earlier.year}&to=${year}`}>
              What changed since {earlier.year}
            </a>
          )}
        </div>
        <ol class="toc">
          {edition.roots.map((root) => (
            <li key={root.reading.path}>
              <Entry clause={root} />
            </li>
          ))}
        </ol>
        <Beside site={site} edition={edition} />
      </div>
    </main>,
  );
}

function Entry({ clause }: { readonly clause: Clause }) {
  const sections = clause.children.filter(({ kind, heading }) => kind === 'SECTION' && heading !== null);
  if (sections.length === 0) return <ClauseLink clause={clause} />;
  return (
    <details>
      <summary>
        <span class="cite">{clause.reading.citation}</span> {clause.heading}
        <Changed clause={clause} />
      </summary>
      <ul>
        <li>
          <a href={`/${encodeURI(clauseId(clause))}`}>
            The whole {clause.depth === 1 ? 'article' : 'section'}
          </a>
        </li>
        {sections.map((section) => (
          <li key={section.reading.path}>
            <Entry clause={section} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A link to a clause: its citation and heading, and whether it is new or changed this year. */
function ClauseLink({ clause }: { readonly clause: Clause }) {
  const { citation } = clause.reading;
  return (
    <>
      <a href={`/${encodeURI(clauseId(clause))}`}>
        <span class="cite">{citation}</span> {clause.heading}
      </a>
      <Changed clause={clause} />
    </>
  );
}

function Changed({ clause }: { readonly clause: Clause }) {
  const changed = CHANGED[clause.reading.change];
  return changed ? <span class="chip changed"> {changed}</span> : null;
}

const CHANGED: Readonly<Record<string, string>> = {
  REVISED: 'revised',
  INSERTED: 'new',
  RENUMBERED: 'renumbered',
};

function Beside({ site, edition }: { readonly site: Site; readonly edition: Edition }) {
  const schedules = salarySchedules(edition);
  return (
    <section class="beside" aria-labelledby="more">
      <h2 id="more">Also of {edition.head.year}</h2>
      <ul class="tiles">
        {schedules.map(({ name }) => (
          <li key={name}>
            <a href={paths.schedule(site, name)}>Salary schedule {name}</a>
          </li>
        ))}
        <li>
          <a href={paths.terms(site)}>Defined terms</a>
        </li>
        <li>
          <a href={paths.notes(site)}>Editors’ notes</a>
        </li>
        <li>
          <a href={paths.references(site)}>Broken references</a>
        </li>
        <li>
          <a href={paths.rules(site)}>Calculators</a>
        </li>
      </ul>
    </section>
  );
}
