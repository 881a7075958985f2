import type { Clause } from '../law/document/clause.ts';
import { clauseId } from '../law/document/permalink.ts';
import { renderPage, SearchForm } from './document.tsx';
import { nameOf, paths, type Site } from './site.ts';

/** What is told of an address at which nothing stands. */
export interface Missing {
  /** Such as "There is no clause at /agreement/2006-07/art-99." */
  readonly message: string;
  readonly path: string;
  /** Clauses that exist near it. */
  readonly nearest: readonly Clause[];
  /** The years that have what was asked for, each with its address. */
  readonly elsewhere: readonly { readonly year: string; readonly href: string }[];
}

/** An address at which nothing stands, and where to go from there. */
export function missingPage(site: Site, { message, path, nearest, elsewhere }: Missing): string {
  return renderPage(
    site,
    { title: 'Nothing stands here', path, isPassing: true },
    <main id="main" class="page wide">
      <div class="column">
        <h1>Nothing stands here</h1>
        <p class="lead">{message}</p>
        {elsewhere.length > 0 && (
          <p>
            It exists in{' '}
            {elsewhere.map(({ year, href }, i) => (
              <span key={year}>
                {i > 0 && ', '}
                <a href={href}>{year}</a>
              </span>
            ))}
            .
          </p>
        )}
        {nearest.length > 0 && (
          <>
            <h2>Nearest to it</h2>
            <ul class="list">
              {nearest.map((clause) => (
                <li key={clause.reading.path}>
                  <a href={`/${encodeURI(clauseId(clause))}`}>{nameOf(clause)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>Look for it</h2>
        <SearchForm site={site} query="" id="error-q" />
        <p>
          Or begin with <a href={paths.year(site)}>the contents of {site.head.year}</a>.
        </p>
      </div>
    </main>,
  );
}

/** A mistake in what was asked, told as it is. */
export function mistakePage(site: Site, path: string, message: string): string {
  return renderPage(
    site,
    { title: 'This cannot be answered', path, isPassing: true },
    <main id="main" class="page wide">
      <div class="column">
        <h1>This cannot be answered as it is asked</h1>
        <p class="lead">{message}</p>
        <p>
          Go back and change it, or begin with <a href={paths.year(site)}>the contents of {site.head.year}</a>
          .
        </p>
      </div>
    </main>,
  );
}
