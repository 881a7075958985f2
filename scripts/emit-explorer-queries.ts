import { readFileSync, writeFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';

/** Writes the queries of the README for the explorer, each under a name made of the heading it stands under. */
const README = 'README.md';
const FILE = 'src/pages/assets/explorer-queries.json';

const queries: { readonly query: string }[] = [];
const names = new Set<string>();
let heading = '';
for (const [block, title, source] of readFileSync(README, 'utf8').matchAll(
  /^#+ ([^\n]+)$|^```graphql\n(.*?)^```$/gms,
)) {
  if (title !== undefined) heading = title;
  if (source !== undefined) queries.push({ query: named(source.trim(), block) });
}
writeFileSync(FILE, `${JSON.stringify(queries, null, 2)}\n`);

/** @throws Error where the block is no query. */
function named(source: string, block: string): string {
  const [operation] = parse(source).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${README} has no query in ${block}`);
  const [field] = operation.selectionSet.selections;
  const root = field?.kind === Kind.FIELD ? (field.alias ?? field.name).value : '';
  const name = [inOneWord(heading.split(/[:,]/)[0] ?? ''), inOneWord(root)].find((each) => !names.has(each));
  if (name === undefined) throw new Error(`${README} has two queries under "${heading}" that ask ${root}`);
  names.add(name);
  return source.startsWith('{') ? `query ${name} ${source}` : source;
}

function inOneWord(words: string): string {
  return words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
