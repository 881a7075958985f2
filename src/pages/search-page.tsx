import type { Analysis } from '../law/analysis.ts';
import { clauseId } from '../law/document/permalink.ts';
import { answerText } from '../law/question/answer-text.ts';
import type { AskedQuestion } from '../reading/asked-question.ts';
import { PERMALINKS } from '../reading/text-of.ts';
import type { FacetCount, SearchConfidence, SearchResult } from '../search/search-engine.ts';
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
  readonly confidence: SearchConfidence;
  /** Questions people ask that are like it, best first. */
  readonly questions: readonly AskedQuestion[];
  readonly analysis: Analysis;
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
        {view.confidence === 'NOTHING' && <Nothing site={site} isAll={result.total === 0} />}
        <Questions view={view} />
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

/** The likest question with its answer, the others as links. Where nothing seems to answer, none is put forward. */
function Questions({ view: { questions, confidence, analysis } }: { readonly view: SearchView }) {
  if (questions.length === 0) return null;
  const [first, ...others] = questions;
  const isAnswered = first !== undefined && confidence === 'SURE';
  return (
    <section class="asked" aria-labelledby="asked">
      <h2 id="asked">Asked and answered</h2>
      {isAnswered && <Answered asked={first} analysis={analysis} />}
      <ul class="cards">
        {(isAnswered ? others : questions).map(({ path, question }) => (
          <li key={path}>
            <a href={`/${path}`}>{question.question}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answered({ asked, analysis }: { readonly asked: AskedQuestion; readonly analysis: Analysis }) {
  const { question, edition, path } = asked;
  const answer = answerText(question, 'HTML', edition, analysis.citator(edition), PERMALINKS.hrefOf);
  return (
    <article class="answered">
      <h3>
        <a href={`/${path}`}>{question.question}</a>
      </h3>
      {/* As HTML: made of pieces of text, each escaped. */}
      <div class="lead-answer" dangerouslySetInnerHTML={{ __html: answer }} />
      <p class="soft">{edition.head.year}</p>
    </article>
  );
}

/** The heading over a clause that has none: of what it stands under. */
function headingOf(clause: SearchResult['hits'][number]['clause']): string {
  return clause.heading ?? clause.ancestors.findLast(({ heading }) => heading !== null)?.heading ?? '';
}

/** @param isAll whether nothing was found at all; else what was found follows, whatever it is worth. */
function Nothing({ site, isAll }: { readonly site: Site; readonly isAll: boolean }) {
  return (
    <p class="lead">
      The agreement does not seem to speak of this.{' '}
      {isAll ? 'Try other words, or look' : 'What follows has some of the words. Try others, or look'} through{' '}
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
