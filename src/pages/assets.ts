import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A file that the pages link to. Its path bears a hash of what it says, so that it may be kept for ever: who asks for it
 * is given it from the disk, as those of the explorer are three megabytes, and seldom asked for.
 */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly file: string;
}

const CSS = 'text/css; charset=utf-8';
const JAVASCRIPT = 'text/javascript; charset=utf-8';

export const STYLE = asset(ours('reader.css'), CSS);
export const SCRIPT = asset(ours('reader.js'), JAVASCRIPT);

/** The elements that pages of other sites load, under an address that stays. */
export const EMBED: Asset = Object.freeze({ ...asset(ours('embed.js'), JAVASCRIPT), path: '/embed.js' });

/** Where packages lie that bring files ready for browsers. */
const GRAPHIQL = folderOf(import.meta.resolve('graphiql/package.json'));
const REACT = folderOf(import.meta.resolve('react/package.json'));
const REACT_DOM = folderOf(import.meta.resolve('react-dom/package.json'));

/** What the explorer at /graphql is made of, in the order in which a browser reads it. */
export const EXPLORER = Object.freeze({
  styles: [asset(join(GRAPHIQL, 'graphiql.min.css'), CSS), asset(ours('explorer.css'), CSS)],
  scripts: [
    asset(join(REACT, 'umd/react.production.min.js'), JAVASCRIPT),
    asset(join(REACT_DOM, 'umd/react-dom.production.min.js'), JAVASCRIPT),
    asset(join(GRAPHIQL, 'graphiql.min.js'), JAVASCRIPT),
    asset(ours('explorer.js'), JAVASCRIPT),
  ],
});

/** The queries that the explorer shows, as JSON: `[{ query }]`. `npm run docs:emit` takes them from the README. */
export const EXPLORER_QUERIES = readFileSync(ours('explorer-queries.json'), 'utf8');

function asset(file: string, type: string): Asset {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
  const [base, ...endings] = basename(file).split('.');
  return Object.freeze({ path: `/assets/${base}-${hash}.${endings.at(-1)}`, type, file });
}

function ours(name: string): string {
  return fileURLToPath(import.meta.resolve(`#assets/${name}`));
}

/** The folder in which a file lies. */
function folderOf(file: string): string {
  return dirname(fileURLToPath(file));
}
