import type { QuestionIndex } from '../law/question/question-index.ts';
import { renderPage, SearchForm } from './document.tsx';
import { dateInWords, paths, type Site } from './site.ts';

/** Rules that most people come for, in the order in which they are shown; those the agreement does not have are left out. */
export interface HomeRule {
  readonly name: string;
  readonly title: string;
}

/** What this is, a field that takes anything, the contract years, and where to go from here. */
export function homePage(site: Site, questions: QuestionIndex, rules: readonly HomeRule[]): string {
  const { agreement } = site;
  const { edition } = questions;
  return renderPage(
    site,
    { title: 'Home', path: paths.agreement(site), description: agreement.title, data: legislation(site) },
    <main id="main" class="page wide">
      <div class="column">
        <h1>{agreement.title}</h1>
        <p class="lead">
          The agreement as it reads in each contract year, clause by clause: what it says, what refers to
          what, what changed, and what its numbers come to in your case. Every answer shows the words it rests
          on.
        </p>
        <SearchForm site={site} query="" id="home-q" />
        <p class="examples">
          Try <Example site={site} query={edition.numbering.scheme.examples[0] ?? ''} />,{' '}
          <Example site={site} query="sick leave" /> or{' '}
          <Example site={site} query="how many days when a family member dies" />
        </p>
        <Topics site={site} topics={mostAsked(questions)} />
        <Years site={site} />
        <section aria-labelledby="articles">
          <h2 id="articles">Contents of {site.head.year}</h2>
          <ul class="tiles">
            {edition.roots.map(({ reading, heading }) => (
              <li key={reading.path}>
                <a href={`${paths.year(site)}/${encodeURI(reading.path)}`}>
                  <span class="cite">{reading.citation}</span> {heading}
                </a>
              </li>
            ))}
          </ul>
        </section>
        {rules.length > 0 && <Calculators site={site} rules={rules} />}
        <Sources site={site} />
      </div>
    </main>,
  );
}

/** The topics, those with the most questions first. */
function mostAsked(questions: QuestionIndex): readonly string[] {
  const counts = Map.groupBy(questions.all, ({ topic }) => topic);
  return questions.topics.toSorted((a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0));
}

function Example({ site, query }: { readonly site: Site; readonly query: string }) {
  return <a href={`${paths.search(site)}?q=${encodeURIComponent(query)}`}>{query}</a>;
}

/** How many topics stand on the first page. */
const TOPICS_SHOWN = 12;

function Topics({ site, topics }: { readonly site: Site; readonly topics: readonly string[] }) {
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">Questions people ask</h2>
      <nav class="facets" aria-label="Topics">
        {topics.slice(0, TOPICS_SHOWN).map((topic) => (
          <a key={topic} href={`${paths.questions(site)}?topic=${encodeURIComponent(topic)}`}>
            {topic}
          </a>
        ))}
        {topics.length > TOPICS_SHOWN && <a href={paths.questions(site)}>All {topics.length} topics</a>}
      </nav>
    </section>
  );
}

function Years({ site }: { readonly site: Site }) {
  const { editions } = site.agreement;
  const [before, latest] = editions.slice(-2);
  return (
    <section aria-labelledby="years">
      <h2 id="years">Contract years</h2>
      <ul class="cards">
        {editions.toReversed().map((head) => (
          <li key={head.year}>
            <a href={paths.edition(head)}>{head.year}</a>
            <p>
              In force from {dateInWords(head.inForceFrom)}
              {head.inForceTo && ` until ${dateInWords(head.inForceTo)}`}
            </p>
          </li>
        ))}
        {before && latest && (
          <li>
            <a href={`${paths.compare(site)}?from=${before.year}&to=${latest.year}`}>
              What changed from {before.year} to {latest.year}
            </a>
            <p>Every clause that was revised, inserted, renumbered or repealed, word by word.</p>
          </li>
        )}
      </ul>
    </section>
  );
}

function Calculators({ site, rules }: { readonly site: Site; readonly rules: readonly HomeRule[] }) {
  return (
    <section aria-labelledby="compute">
      <h2 id="compute">Compute it for yourself</h2>
      <ul class="tiles">
        {rules.map(({ name, title }) => (
          <li key={name}>
            <a href={paths.rule(site, name)}>{title}</a>
          </li>
        ))}
        <li>
          <a href={paths.rules(site)}>All calculators</a>
        </li>
      </ul>
    </section>
  );
}

function Sources({ site }: { readonly site: Site }) {
  const { agreement } = site;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Where these words come from</h2>
      <p>The parties are {agreement.parties.join(' and ')}. The words are those of these documents:</p>
      <ul class="plain">
        {agreement.instruments.map(({ slug, title, effectiveFrom }) => (
          <li key={slug}>
            <a href={paths.instrument(site, slug)}>{title}</a>
            {effectiveFrom && `, in effect from ${dateInWords(effectiveFrom)}`}
          </li>
        ))}
      </ul>
      {agreement.events.length > 0 && (
        <>
          <h3>What the sources report of the bargaining</h3>
          <ul class="plain">
            {agreement.events.map(({ body, description, date, quote }) => (
              <li key={quote}>
                {date ? `${dateInWords(date)}: ` : ''}
                {body}: {description}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The agreement as schema.org has it. */
function legislation(site: Site): object {
  const { agreement } = site;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': `${site.address}${paths.agreement(site)}`,
    name: agreement.title,
    legislationType: 'Collective bargaining agreement',
    legislationResponsible: agreement.parties.map((name) => ({ '@type': 'Organization', name })),
    hasPart: agreement.editions.map((head) => ({
      '@type': 'Legislation',
      '@id': `${site.address}${paths.edition(head)}`,
      name: `${agreement.title}, ${head.year}`,
      legislationDate: head.inForceFrom,
    })),
  };
}
