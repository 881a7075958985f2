import { render } from 'preact-render-to-string';
import { EXPLORER, EXPLORER_QUERIES } from './assets.ts';

/**
 * GraphiQL over the graph at the address the page is served at: an HTML document whose styles and scripts come from this
 * server. Its tabs hold the example queries of the README; a query in the address stands before them.
 */
export function explorerPage(): string {
  return `<!doctype html>${render(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Ask the agreement in GraphQL</title>
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        {EXPLORER.styles.map(({ path }) => (
          <link key={path} rel="stylesheet" href={path} />
        ))}
        <script
          id="queries"
          type="application/json"
          dangerouslySetInnerHTML={{ __html: EXPLORER_QUERIES.replaceAll('<', '\\u003c') }}
        />
        {EXPLORER.scripts.map(({ path }) => (
          <script key={path} defer src={path} />
        ))}
      </head>
      <body>
        <main id="explorer">
          <noscript>
            The explorer is a program in JavaScript. Without it, send a query to this address by GET or by
            POST.
          </noscript>
        </main>
      </body>
    </html>,
  )}`;
}
