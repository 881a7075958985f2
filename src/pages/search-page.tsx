import { clauseId } from '../law/document/permalink.ts';
import type { Question } from '../law/question/question.ts';
import type { FacetCount, SearchResult } from '../search/search-engine.ts';
import { renderPage } from './document.tsx';
import { paths, type Site } from './site.ts';

/** A search as it stands in an address. */
export interface SearchView {
  readonly query: string;
  readonly year: string | null;
  readonly kind: string | null;
  readonly within: string | null;
  /** The first hit shown, from 0. */
  readonly offset: number;
  readonly result: SearchResult;
  /** Questions people ask that have the words, best first. */
  readonly questions: readonly Question[];
}

/** How many hits a page shows. */
export const HITS_SHOWN = 20;

/** What a search found, best first, and how to narrow it. */
export function searchResultsPage(site: Site, view: SearchView): string {
  const { query, result, offset } = view;
  return renderPage(
    site,
    { title: `Search: ${query}`, path: paths.search(site), isPassing: true, query },
    <main id="main" class="page">
      <Facets site={site} view={view} />
      <div class="column">
        <h1>
          {result.total === 0
            ? 'Nothing found'
            : `${result.total} ${result.total === 1 ? 'clause' : 'clauses'}`}{' '}
          for <q>{query}</q>
        </h1>
        <Questions site={site} questions={view.questions} />
        {result.total === 0 && <Nothing site={site} />}
        <ol class="hits" start={offset + 1}>
          {result.hits.map(({ clause, highlight }) => (
            <li key={clauseId(clause)}>
              <a href={`/${encodeURI(clauseId(clause))}`}>
                <span class="cite">{clause.reading.citation}</span> {headingOf(clause)}
              </a>{' '}
              <span class="soft">{clause.edition.head.year}</span>
              {/* As HTML: escaped by what marks the words found. */}
              <p class="words" dangerouslySetInnerHTML={{ __html: highlight }} />
            </li>
          ))}
        </ol>
        <Pages site={site} view={view} />
      </div>
    </main>,
  );
}

function Questions({ site, questions }: { readonly site: Site; readonly questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <section class="asked" aria-labelledby="asked">
      <h2 id="asked">Asked and answered</h2>
      <ul class="cards">
        {questions.map(({ name, question, year }) => (
          <li key={name}>
            <a href={`${paths.year(site, year)}/questions/${name}`}>{question}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The heading over a clause that has none: of what it stands under. */
function headingOf(clause: SearchResult['hits'][number]['clause']): string {
  return clause.heading ?? clause.ancestors.findLast(({ heading }) => heading !== null)?.heading ?? '';
}

function Nothing({ site }: { readonly site: Site }) {
  return (
    <p class="lead">
      The agreement does not seem to speak of this. Try other words, or look through{' '}
      <a href={paths.year(site)}>the contents</a>.
    </p>
  );
}

function Facets({ site, view }: { readonly site: Site; readonly view: SearchView }) {
  const { facets } = view.result;
  if (!facets) return <div class="inside" />;
  return (
    <nav class="inside facets-beside" aria-label="Narrow the search">
      <Facet site={site} view={view} name="year" title="Year" counts={facets.years} chosen={view.year} />
      <Facet
        site={site}
        view={view}
        name="within"
        title="Article"
        counts={facets.articles}
        chosen={view.within}
      />
      <Facet site={site} view={view} name="kind" title="Kind" counts={facets.kinds} chosen={view.kind} />
    </nav>
  );
}

interface FacetProps {
  readonly site: Site;
  readonly view: SearchView;
  readonly name: 'year' | 'within' | 'kind';
  readonly title: string;
  readonly counts: readonly FacetCount[];
  readonly chosen: string | null;
}

const VALUES_SHOWN = 12;

function Facet({ site, view, name, title, counts, chosen }: FacetProps) {
  if (counts.length === 0) return null;
  return (
    <details open={chosen !== null || name === 'year'}>
      <summary class="kicker">{title}</summary>
      <ul>
        {chosen !== null && (
          <li>
            <a href={address(site, view, { [name]: null })}>Any {title.toLowerCase()}</a>
          </li>
        )}
        {counts.slice(0, VALUES_SHOWN).map(({ value, count }) => (
          <li key={value} aria-current={value === chosen ? 'true' : undefined}>
            <a href={address(site, view, { [name]: value })}>
              {inWords(name, value)} <span class="soft">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function inWords(name: FacetProps['name'], value: string): string {
  return name === 'kind' ? value.slice(0, 1) + value.slice(1).toLowerCase() : value;
}

function Pages({ site, view }: { readonly site: Site; readonly view: SearchView }) {
  const { offset, result } = view;
  const isMore = offset + result.hits.length < result.total;
  return (
    <nav class="pager" aria-label="Pages of results">
      {offset > 0 ? (
        <a rel="prev" href={address(site, view, { from: String(Math.max(0, offset - HITS_SHOWN)) })}>
          ← Better matches
        </a>
      ) : (
        <span />
      )}
      {isMore && (
        <a rel="next" href={address(site, view, { from: String(offset + HITS_SHOWN) })}>
          More matches →
        </a>
      )}
    </nav>
  );
}

/** The address of the same search with something changed; the first page of it unless the change says otherwise. */
function address(site: Site, view: SearchView, change: Readonly<Record<string, string | null>>): string {
  const { query, year, kind, within } = view;
  const parameters = Object.entries({ q: query, year, kind, within, ...change });
  const given = parameters.filter((each): each is [string, string] => each[1] !== null);
  return `${paths.search(site)}?${new URLSearchParams(given)}`;
}
