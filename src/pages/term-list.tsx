import { clauseId } from '../law/document/permalink.ts';
import type { DefinedTerm } from '../law/term/defined-term.ts';
import { renderPage } from './document.tsx';
import { paths, type Site } from './site.ts';
import { EveryYear } from './years.tsx';

/** The words to which a year's agreement gives a meaning of its own, in order of the alphabet. */
export function termsPage(site: Site, terms: readonly DefinedTerm[]): string {
  const sorted = terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
  return renderPage(
    site,
    { title: `Defined terms, ${site.head.year}`, path: paths.terms(site) },
    <main id="main" class="page wide">
      <div class="column">
        <h1>Defined terms</h1>
        <div class="state">
          <EveryYear site={site} rest="/terms" />
        </div>
        <dl class="terms">
          {sorted.map(({ term, definition, clause, scope }) => (
            <div key={`${term} ${clause.reading.path}`} class="entry">
              <dt>{term}</dt>
              <dd>
                <q class="words">{definition}</q>{' '}
                <a href={`/${encodeURI(clauseId(clause))}`}>{clause.reading.citation}</a>
                {scope && <span class="soft"> holds in {scope.reading.citation}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </main>,
  );
}
