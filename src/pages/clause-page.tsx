import type { Analysis } from '../law/analysis.ts';
import type { Clause } from '../law/document/clause.ts';
import type { EditorialNote } from '../law/document/editorial-note.ts';
import { clauseId } from '../law/document/permalink.ts';
import { notesUnder } from '../law/note/notes-of.ts';
import type { Question } from '../law/question/question.ts';
import type { LinkedReference } from '../law/reference/reference-graph.ts';
import type { DefinedTerm } from '../law/term/defined-term.ts';
import { clauseText } from '../law/text/clause-text.ts';
import { PERMALINKS } from '../reading/text-of.ts';
import type { AnyRule } from '../rules/engine/rule.ts';
import { renderPage } from './document.tsx';
import { dateInWords, nameOf, paths, type Site } from './site.ts';
import { YearSwitch } from './years.tsx';

/** What is shown of a clause beside its words. */
export interface ClauseView {
  readonly clause: Clause;
  /** The provision in every contract year that has it, oldest first. */
  readonly history: readonly Clause[];
  /** What refers to it, and to what stands under it. */
  readonly referencedBy: readonly LinkedReference[];
  readonly alternates: readonly Clause[];
  readonly rules: readonly AnyRule[];
  /** Those whose answers rest on it, or on what stands under it. */
  readonly questions: readonly Question[];
  readonly analysis: Analysis;
}

/** A clause as people read it: the words first, all that we say about them apart from them. */
export function clausePage(site: Site, view: ClauseView): string {
  const { clause } = view;
  const { citation } = clause.reading;
  const id = clauseId(clause);
  const title = `${citation}${clause.heading ? ` ${clause.heading}` : ''}, ${site.head.year}`;
  const alternates = TYPES.map(({ type, ending, title }) => ({
    type,
    href: `/${encodeURI(id)}${ending}`,
    title,
  }));
  return renderPage(
    site,
    { title, path: `/${id}`, description: descriptionOf(clause), alternates, data: legislation(site, view) },
    <main id="main" class="page">
      <Inside clause={clause} />
      <article class="clause">
        <Crumbs clause={clause} site={site} />
        <h1>
          <span class="cite">{citation}</span> {clause.heading}
        </h1>
        <State site={site} view={view} />
        {view.alternates.length > 0 && <Alternates clauses={view.alternates} />}
        {/* As HTML: made of pieces of text, each escaped. */}
        <div id="text" class="words" dangerouslySetInnerHTML={{ __html: wordsOf(clause, view.analysis) }} />
        <Mended clause={clause} />
        <Questions site={site} questions={view.questions} />
        <Rules site={site} rules={view.rules} />
        <Terms clause={clause} analysis={view.analysis} />
        <ReferencedBy references={view.referencedBy} />
        <Pager clause={clause} />
      </article>
    </main>,
  );
}

const TYPES = [
  { type: 'text/markdown', ending: '.md', title: 'Markdown' },
  { type: 'application/json', ending: '.json', title: 'JSON' },
  { type: 'text/plain', ending: '.txt', title: 'Plain text' },
];

/** The words with anchors, links, terms that lead to their definitions below, and the notes beside what they are about. */
function wordsOf(clause: Clause, analysis: Analysis): string {
  return clauseText(clause, 'HTML', {
    hrefOf: PERMALINKS.hrefOf,
    referencesOf: (each) => analysis.references(each.edition).of(each),
    termsIn: (each) => analysis.termUses(each.edition).get(each) ?? [],
    anchorOf: (each) => `#${encodeURI(clauseId(each))}`,
    hrefOfTerm: (term) => `#${termAnchor(term)}`,
    notesOn: (each) => each.edition.notesAt(each.reading.path).filter((note) => !isMended(note)),
    level: 1,
  });
}

/** Whether a note tells of a mistake of the scan that was mended and left nothing to doubt: no reader needs it beside the words. */
function isMended({ kind, quotes, cells }: EditorialNote): boolean {
  return kind === 'TRANSCRIPTION' && quotes.length + cells.length === 0;
}

/** What was mended in the scan of the words above, for whoever holds them against the print. */
function Mended({ clause }: { readonly clause: Clause }) {
  const notes = notesUnder(clause).filter(isMended);
  if (notes.length === 0) return null;
  return (
    <details class="mended">
      <summary>{notes.length === 1 ? 'One place' : `${notes.length} places`} mended in the scan</summary>
      <ul class="plain">
        {notes.map(({ clause: on, text }) => (
          <li key={`${on.reading.path} ${text}`}>
            {on.reading.citation}: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The anchor of a term's definition on the page. */
function termAnchor({ term }: DefinedTerm): string {
  return `term-${term.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}

/** The definitions of the terms that the words use, each once, for whoever cannot hover. */
function Terms({ clause, analysis }: { readonly clause: Clause; readonly analysis: Analysis }) {
  const uses = [clause, ...clausesUnder(clause)].flatMap(
    (each) => analysis.termUses(each.edition).get(each) ?? [],
  );
  const terms = [...new Map(uses.map(({ term }) => [termAnchor(term), term]))];
  if (terms.length === 0) return null;
  return (
    <section class="beside" aria-labelledby="terms">
      <h2 id="terms">Defined terms used here</h2>
      <dl class="terms">
        {terms.map(([anchor, { term, definition, clause: defining }]) => (
          <div key={anchor} class="entry" id={anchor}>
            <dt>{term}</dt>
            <dd>
              <q class="words">{definition}</q>{' '}
              <a href={`/${encodeURI(clauseId(defining))}`}>{defining.reading.citation}</a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function clausesUnder(clause: Clause): readonly Clause[] {
  return clause.children.flatMap((child) => [child, ...clausesUnder(child)]);
}

/** The first words, as much as a search engine shows. */
function descriptionOf(clause: Clause): string {
  const words = [clause, ...clause.children].flatMap(({ reading }) =>
    reading.ownParts.flatMap((part) => ('text' in part ? [part.text] : [])),
  );
  const text = words.join(' ');
  return text.length > DESCRIBED ? `${text.slice(0, DESCRIBED)}…` : text;
}

const DESCRIBED = 200;

/** The sections of the article it stands in: contents that stay beside a long article. */
function Inside({ clause }: { readonly clause: Clause }) {
  const top = clause.ancestors[0] ?? clause;
  const sections = top.children.filter(({ reading }) => reading.label !== null || reading.heading !== null);
  if (sections.length < 2) return <div class="inside" />;
  const current = [clause, ...clause.ancestors];
  const list = (
    <ol>
      {sections.map((section) => (
        <li key={section.reading.path} aria-current={current.includes(section) ? 'true' : undefined}>
          <a href={`/${encodeURI(clauseId(section))}`}>
            {section.marker} {section.heading}
          </a>
        </li>
      ))}
    </ol>
  );
  // Beside the words where there is room; else folded above them.
  return (
    <nav class="inside" aria-label={`In ${top.reading.citation}`}>
      <div class="unfolded">
        <p class="kicker">
          <a href={`/${encodeURI(clauseId(top))}`}>{nameOf(top)}</a>
        </p>
        {list}
      </div>
      <details class="folded">
        <summary>In {nameOf(top)}</summary>
        {list}
      </details>
    </nav>
  );
}

function Crumbs({ clause, site }: { readonly clause: Clause; readonly site: Site }) {
  return (
    <nav class="crumbs" aria-label="Where this stands">
      <a href={paths.year(site)}>{site.head.year}</a>
      {clause.ancestors.map((above) => (
        <span key={above.reading.path}>
          {' › '}
          <a href={`/${encodeURI(clauseId(above))}`}>
            {above.depth === 1
              ? `${above.reading.citation} ${above.heading ?? ''}`
              : above.marker || above.heading}
          </a>
        </span>
      ))}
    </nav>
  );
}

function State({ site, view: { clause, history } }: { readonly site: Site; readonly view: ClauseView }) {
  const { change, inForceFrom, inForceTo, citation } = clause.reading;
  const inYear = (year: string) => history.find(({ edition }) => edition.head.year === year);
  const before = history[history.indexOf(clause) - 1];
  return (
    <div class="state">
      <YearSwitch
        site={site}
        hrefOf={(year) => {
          const there = inYear(year);
          return there ? `/${encodeURI(clauseId(there))}` : null;
        }}
      />
      <span class={`chip ${change === 'UNCHANGED' ? 'same' : 'changed'}`}>
        {changeInWords(clause, before)}
      </span>
      <span class="since">
        In force from {dateInWords(inForceFrom)}
        {inForceTo && ` until ${dateInWords(inForceTo)}`}
      </span>
      {before && change !== 'UNCHANGED' && (
        <a
          href={`${paths.compare(site)}?from=${before.edition.head.year}&to=${site.head.year}&cite=${encodeURIComponent(citation)}`}
        >
          What changed
        </a>
      )}
      <span class="tools">
        <button type="button" class="copy" hidden data-copy={`${citation}, ${shortYear(site)}`}>
          Copy citation
        </button>
        <button type="button" class="copy" hidden data-copy-link="">
          Copy link
        </button>
        <button type="button" class="copy" hidden data-copy-quote={`${citation}, ${shortYear(site)}`}>
          Quote
        </button>
      </span>
    </div>
  );
}

function shortYear({ head }: Site): string {
  return head.year;
}

function changeInWords({ reading }: Clause, before: Clause | undefined): string {
  const year = before?.edition.head.year;
  switch (reading.change) {
    case 'UNCHANGED':
      return `Unchanged since ${year}`;
    case 'REVISED':
      return `Revised since ${year}`;
    case 'RENUMBERED':
      return `Was ${before?.reading.citation} in ${year}`;
    case 'INSERTED':
      return 'New this year';
    default:
      return 'As first agreed';
  }
}

function Alternates({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <p class="alert">
      Another provision is printed under the same number:{' '}
      {clauses.map((clause) => (
        <a key={clause.reading.path} href={`/${encodeURI(clauseId(clause))}`}>
          {nameOf(clause)} ({clause.reading.instrument})
        </a>
      ))}
    </p>
  );
}

/** How many questions are shown; an article may answer dozens. */
const QUESTIONS_SHOWN = 8;

function Questions({ site, questions }: { readonly site: Site; readonly questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <section class="beside" aria-labelledby="asked">
      <h2 id="asked">What people ask</h2>
      <ul class="cards">
        {questions.slice(0, QUESTIONS_SHOWN).map(({ name, question }) => (
          <li key={name}>
            <a href={`${paths.year(site)}/questions/${name}`}>{question}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rules({ site, rules }: { readonly site: Site; readonly rules: readonly AnyRule[] }) {
  if (rules.length === 0) return null;
  return (
    <section class="beside" aria-labelledby="compute">
      <h2 id="compute">Compute it for yourself</h2>
      <ul class="cards">
        {rules.map(({ name, title, description }) => (
          <li key={name}>
            <a href={paths.rule(site, name)}>{title}</a>
            <p>{description}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReferencedBy({ references }: { readonly references: readonly LinkedReference[] }) {
  if (references.length === 0) return null;
  return (
    <section class="beside" aria-labelledby="refs">
      <h2 id="refs">Referred to by</h2>
      <ul class="plain">
        {references.map(
          ({ source, text, start }) =>
            source && (
              <li key={`${source.reading.path} ${start}`}>
                <a href={`/${encodeURI(clauseId(source))}`}>{nameOf(source)}</a> “{text}”
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

function Pager({ clause }: { readonly clause: Clause }) {
  const { previous, next } = clause.neighbours;
  return (
    <nav class="pager" aria-label="Neighbours">
      {previous ? <a href={`/${encodeURI(clauseId(previous))}`}>← {nameOf(previous)}</a> : <span />}
      {next && <a href={`/${encodeURI(clauseId(next))}`}>{nameOf(next)} →</a>}
    </nav>
  );
}

/** The clause as schema.org has it. */
function legislation(site: Site, { clause, history }: ClauseView): object {
  const { reading } = clause;
  const at = (each: Clause) => `${site.address}/${encodeURI(clauseId(each))}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': at(clause),
    legislationIdentifier: reading.citation,
    name: nameOf(clause),
    legislationDate: reading.inForceFrom,
    inLanguage: 'en',
    isPartOf: { '@type': 'Legislation', '@id': `${site.address}${paths.year(site)}` },
    ...(history.length > 1 && {
      workExample: history.filter((each) => each !== clause).map((each) => ({ '@id': at(each) })),
    }),
  };
}
