import type { Analysis } from '../law/analysis.ts';
import type { Change } from '../law/compare/changes.ts';
import type { Comparison } from '../law/compare/compare-editions.ts';
import type { DiffSegment } from '../law/compare/diff-segment.ts';
import type { Clause } from '../law/document/clause.ts';
import { clauseId } from '../law/document/permalink.ts';
import { redlineText } from '../reading/text-of.ts';
import { renderPage } from './document.tsx';
import { MarkedWords } from './marked-words.tsx';
import { nameOf, paths, type Site } from './site.ts';
import { YearField } from './year-field.tsx';

export const VIEWS = ['list', 'beside', 'redline'] as const;
export type CompareView = (typeof VIEWS)[number];

/** A comparison as it stands in an address. */
export interface CompareRequest {
  readonly from: string;
  readonly to: string;
  /** The citation of what is compared; null for all of it. */
  readonly cite: string | null;
  readonly kind: KindShown | null;
  readonly view: CompareView;
  /** The first change shown, from 0. */
  readonly offset: number;
}

/** What changed between two contract years: a list, the two side by side, or the later one with its changes marked. */
export function comparePage(
  site: Site,
  comparison: Comparison,
  request: CompareRequest,
  analysis: Analysis,
): string {
  const changed = comparison.provisions.filter(({ kind }) => kind !== 'UNCHANGED');
  const shown = request.kind ? changed.filter((change) => kindOf(change) === request.kind) : changed;
  const what = request.cite ?? 'The agreement';
  return renderPage(
    site,
    {
      title: `${what}, ${request.from} and ${request.to} compared`,
      path: address(site, request),
      isPassing: request.kind !== null || request.view !== 'list',
    },
    <main id="main" class="page wide">
      <div class="column">
        <h1>What changed</h1>
        <Choice site={site} request={request} />
        <Kinds site={site} changed={changed} request={request} />
        <Views site={site} request={request} />
        {request.view === 'redline' && request.cite === null ? (
          <Whole site={site} changed={changed} request={request} />
        ) : request.view === 'redline' ? (
          // As HTML: every word is escaped by the text format.
          <div
            class="words redline"
            dangerouslySetInnerHTML={{ __html: redlineText(comparison, 'HTML', analysis) }}
          />
        ) : (
          <>
            <Changes changes={shown.slice(request.offset, request.offset + SHOWN)} view={request.view} />
            <Pages site={site} request={request} total={shown.length} />
          </>
        )}
        {changed.length === 0 && (
          <p class="lead">
            No word of it changed from {request.from} to {request.to}.
          </p>
        )}
      </div>
    </main>,
  );
}

interface Asked {
  readonly site: Site;
  readonly request: CompareRequest;
}

function Choice({ site, request }: Asked) {
  return (
    <form class="rule" action={paths.compare(site)}>
      <YearField site={site} name="from" label="From" value={request.from} />
      <YearField site={site} name="to" label="To" value={request.to} />
      <p class="row">
        <label for="cite">
          Clause <span class="soft">optional</span>
        </label>
        <input id="cite" name="cite" value={request.cite ?? ''} placeholder="All of it, or a citation" />
      </p>
      <button type="submit">Compare</button>
    </form>
  );
}

const KINDS = {
  REVISED: 'Revised',
  INSERTED: 'New',
  REPEALED: 'Gone',
  RENUMBERED: 'Renumbered',
  MOVED: 'Moved',
  EDITORIAL: 'Punctuation or capitals only',
} as const;
export type KindShown = keyof typeof KINDS;
export const KINDS_SHOWN = Object.keys(KINDS) as readonly KindShown[];

/** A change as it is listed: what only moved, and what only its print changed, are apart from the others. */
function kindOf(change: Change): KindShown {
  if (change.isEditorial) return 'EDITORIAL';
  return change.kind === 'INSERTED' && change.movedFrom() ? 'MOVED' : (change.kind as KindShown);
}

function Kinds({ site, changed, request }: Asked & { readonly changed: readonly Change[] }) {
  const counts = Map.groupBy(changed, kindOf);
  return (
    <nav class="facets" aria-label="Kind of change">
      <a
        href={address(site, { ...request, kind: null, offset: 0 })}
        aria-current={request.kind === null ? 'true' : undefined}
      >
        All {changed.length}
      </a>
      {KINDS_SHOWN.map((kind) => (
        <a
          key={kind}
          href={address(site, {
            ...request,
            offset: 0,
            kind,
            view: request.view === 'redline' ? 'list' : request.view,
          })}
          aria-current={request.kind === kind ? 'true' : undefined}
        >
          {KINDS[kind]} {counts.get(kind)?.length ?? 0}
        </a>
      ))}
    </nav>
  );
}

function Views({ site, request }: Asked) {
  const names = {
    list: 'Changes marked',
    beside: 'Side by side',
    redline: 'Whole text, changes marked',
  } as const;
  return (
    <nav class="facets" aria-label="How it is shown">
      {VIEWS.map((view) => (
        <a
          key={view}
          href={address(site, { ...request, view, offset: 0 })}
          aria-current={request.view === view ? 'true' : undefined}
        >
          {names[view]}
        </a>
      ))}
      <a href={address(site, request, '.docx')}>Word, with tracked changes</a>
      <a href={address(site, request, '.csv')}>CSV</a>
      <a href={address(site, request, '.md')}>Markdown</a>
    </nav>
  );
}

/** How many changes a page shows. */
const SHOWN = 60;

function Pages({ site, request, total }: Asked & { readonly total: number }) {
  const { offset } = request;
  if (total <= SHOWN) return null;
  return (
    <nav class="pager" aria-label="Pages of changes">
      {offset > 0 ? (
        <a rel="prev" href={address(site, { ...request, offset: Math.max(0, offset - SHOWN) })}>
          ← Earlier changes
        </a>
      ) : (
        <span />
      )}
      {offset + SHOWN < total && (
        <a rel="next" href={address(site, { ...request, offset: offset + SHOWN })}>
          Later changes →
        </a>
      )}
    </nav>
  );
}

/** The whole agreement is too long for a page: the articles and appendices that changed, each with its own redline. */
function Whole({ site, changed, request }: Asked & { readonly changed: readonly Change[] }) {
  const tops = new Set(changed.map(({ before, after }) => topOf((after ?? before) as Clause)));
  return (
    <ul class="tiles">
      {[...tops].map((top) => (
        <li key={clauseId(top)}>
          <a href={address(site, { ...request, cite: top.reading.citation })}>
            <span class="cite">{top.reading.citation}</span> {top.heading}
          </a>
        </li>
      ))}
    </ul>
  );
}

function topOf(clause: Clause): Clause {
  return clause.ancestors[0] ?? clause;
}

function Changes({ changes, view }: { readonly changes: readonly Change[]; readonly view: CompareView }) {
  return (
    <ol class="list changes">
      {changes.map((change) => (
        <li key={`${change.before?.reading.path} ${change.after?.reading.path}`}>
          <h2>
            <Places change={change} />
          </h2>
          {view === 'beside' ? <Beside change={change} /> : <MarkedWords segments={change.segments()} />}
        </li>
      ))}
    </ol>
  );
}

function Places({ change }: { readonly change: Change }) {
  const { before, after } = change;
  const from =
    change.movedFrom() ?? (before && after && before.reading.citation !== after.reading.citation && before);
  const kind = kindOf(change);
  return (
    <>
      {from && (
        <>
          <ClauseIn clause={from} /> →{' '}
        </>
      )}
      <ClauseIn clause={(after ?? before) as Clause} />{' '}
      <span class={`chip ${kind.toLowerCase()}`}>{KINDS[kind]}</span>
    </>
  );
}

function ClauseIn({ clause }: { readonly clause: Clause }) {
  return <a href={`/${encodeURI(clauseId(clause))}`}>{nameOf(clause)}</a>;
}

function Beside({ change }: { readonly change: Change }) {
  const segments = change.segments();
  return (
    <div class="two">
      <Side title={change.before?.edition.head.year ?? null} segments={segments} left="INSERT" />
      <Side title={change.after?.edition.head.year ?? null} segments={segments} left="DELETE" />
    </div>
  );
}

/** One year's words. @param left the operation whose words this year does not have. */
function Side({
  title,
  segments,
  left,
}: {
  readonly title: string | null;
  readonly segments: readonly DiffSegment[];
  readonly left: DiffSegment['operation'];
}) {
  if (title === null) return <p class="soft">Not in this year.</p>;
  return (
    <div>
      <p class="kicker">{title}</p>
      <MarkedWords segments={segments.filter(({ operation }) => operation !== left)} />
    </div>
  );
}

/** The address of a comparison. @param ending asks for another type. */
function address(site: Site, { from, to, cite, kind, view, offset }: CompareRequest, ending = ''): string {
  const parameters = Object.entries({
    from,
    to,
    cite,
    kind,
    view: view === 'list' ? null : view,
    at: offset > 0 ? String(offset) : null,
  });
  const given = parameters.filter((each): each is [string, string] => each[1] !== null && each[1] !== '');
  return `${paths.compare(site)}${ending}?${new URLSearchParams(given)}`;
}
