import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { LIMITS } from '../limits.ts';
import { SCRIPT, STYLE } from './assets.ts';
import { paths, type Site, shortTitle } from './site.ts';

/** What the head of a page says of it. */
export interface PageHead {
  /** Without the agreement's name, which is put after it. */
  readonly title: string;
  /** The permalink path from the root, with a slash before it. */
  readonly path: string;
  readonly description?: string;
  /** The same in other types: what a program asks for. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title?: string }[];
  /** schema.org, as a value. */
  readonly data?: object;
  /** Whether search engines are asked to leave it out: results, answers for one case, errors. */
  readonly isPassing?: boolean;
  /** What the field in the header holds. */
  readonly query?: string;
}

/** A whole HTML document. Everything but `dangerouslySetInnerHTML` is escaped by what renders it. */
export function renderPage(site: Site, head: PageHead, body: ComponentChildren): string {
  return `<!doctype html>${render(
    <html lang="en">
      <Head site={site} head={head} />
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <Header site={site} query={head.query ?? ''} />
        {body}
        <Footer site={site} />
      </body>
    </html>,
  )}`;
}

function Head({ site, head }: { readonly site: Site; readonly head: PageHead }) {
  const title = `${head.title} · ${shortTitle(site.agreement)}`;
  const canonical = `${site.address}${encodeURI(head.path)}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={head.description ?? site.agreement.title} />
      {head.isPassing && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={canonical} />
      {head.alternates?.map(({ type, href, title: of }) => (
        <link key={href} rel="alternate" type={type} href={href} title={of} />
      ))}
      <link
        rel="alternate"
        type="application/atom+xml"
        href={`${paths.agreement(site)}/feed.atom`}
        title="What changed"
      />
      <link
        rel="alternate"
        type="application/feed+json"
        href={`${paths.agreement(site)}/feed.json`}
        title="What changed"
      />
      <meta property="og:title" content={title} />
      <meta property="og:type" content="article" />
      <meta property="og:url" content={canonical} />
      <meta property="og:description" content={head.description ?? site.agreement.title} />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href={STYLE.path} />
      <script type="module" src={SCRIPT.path} />
      {head.data && (
        // As HTML: JSON, with what could end the element escaped.
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForHtml(head.data) }} />
      )}
    </head>
  );
}

function Header({ site, query }: { readonly site: Site; readonly query: string }) {
  return (
    <header class="top">
      <div class="bar">
        <a class="home" href={paths.agreement(site)}>
          {shortTitle(site.agreement)}
        </a>
        <SearchForm site={site} query={query} id="q" />
        <nav class="main" aria-label="Main">
          <a href={paths.year(site)}>Contents</a>
          <a href={paths.questions(site)}>Questions</a>
          <a href={paths.rules(site)}>Calculators</a>
          <a href={paths.compare(site)}>Compare</a>
        </nav>
      </div>
    </header>
  );
}

/** One field that takes a citation, words or a question. */
export function SearchForm({
  site,
  query,
  id,
}: {
  readonly site: Site;
  readonly query: string;
  readonly id: string;
}) {
  return (
    <search class="find" aria-label={id === 'q' ? 'Everywhere' : 'From here'}>
      <form action={paths.search(site)} data-suggest={paths.suggest(site)}>
        <label class="hidden" for={id}>
          Citation, words or a question
        </label>
        <input
          id={id}
          name="q"
          type="search"
          value={query}
          placeholder="Citation, words or a question"
          autocomplete="off"
          maxlength={LIMITS.search.most}
          required
        />
        <button type="submit">Find</button>
      </form>
    </search>
  );
}

function Footer({ site }: { readonly site: Site }) {
  return (
    <footer class="foot">
      <p>
        This is not legal advice: the printed agreement, as the parties signed it, is the agreement.{' '}
        <a href={paths.check(site)}>Check a text</a> · <a href={paths.notes(site)}>What the editors noted</a>{' '}
        · <a href={`${paths.agreement(site)}#sources`}>Where these words come from</a> ·{' '}
        <a href="/graphql">Ask it in GraphQL</a>
      </p>
    </footer>
  );
}

/** JSON that may stand in a script element: nothing in it ends the element or begins a comment. */
function jsonForHtml(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
