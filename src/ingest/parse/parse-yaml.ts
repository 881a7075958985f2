import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Place } from '../../law/document/provision.ts';
import type { Diagnostics } from '../diagnostic.ts';

/** Where YAML stands: the file, and the line of the file its first line is. */
export interface YamlPlace {
  readonly file: string;
  readonly firstLine: number;
}

/** YAML read against a schema, with the means to say where a value stands. */
export interface YamlValue<T> {
  readonly value: T;
  /** Where, in the file, the value at that path of keys and indexes stands: its key, or the item of a list. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/**
 * Reads YAML and checks it against a schema. Guarantees: the value has the schema's type, with no unknown keys.
 * Every mistake is a diagnostic with its own line and column; then the result is null.
 */
export function parseYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  place: YamlPlace,
  diagnostics: Diagnostics,
): YamlValue<T> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (path: readonly PropertyKey[]) => nodePosition(document, lines, path, place);
  if (document.errors.some(({ message }) => message.includes('call stack'))) {
    const expected = 'a few levels, as docs/content-format.md describes them';
    const found = 'YAML that is nested too deeply to be read';
    diagnostics.report({ ...at([]), code: 'yaml', found, expected, help: YAML_HELP });
    return null;
  }
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      const where = { file: place.file, line: place.firstLine + line - 1, column: col, code: 'yaml' };
      const found = text.split('\n')[line - 1]?.trim() || 'the end of the text';
      const expected = `well-formed YAML: ${error.message}`;
      diagnostics.report({ ...where, found: excerpt(found), expected, help: YAML_HELP });
    }
    return null;
  }
  const read = jsValue(document, at, diagnostics);
  if (!read) return null;
  const result = schema.safeParse(read.value);
  if (result.success) return { value: result.data, placeOf: at };
  for (const issue of result.error.issues) reportIssue(issue, at, document, diagnostics);
  return null;
}

/**
 * The value of a document. An alias stands for what is written elsewhere: a few lines of them could stand for more than
 * fits into memory, and one for something that it is part of. Such a document is a diagnostic, and no value.
 */
function jsValue(
  document: Document,
  at: (path: readonly PropertyKey[]) => Place,
  diagnostics: Diagnostics,
): { readonly value: unknown } | null {
  try {
    const value = document.toJS();
    JSON.stringify(value);
    return { value };
  } catch (error) {
    const found = `aliases (*name) that cannot be followed: ${(error as Error).message.split('\n')[0]}`;
    const help = 'Write out what the aliases stand for.';
    const expected = 'aliases of values before them, a hundred times as much at most';
    diagnostics.report({ ...at([]), code: 'yaml-alias', found, expected, help });
    return null;
  }
}

const YAML_HELP = 'Put text that contains a colon or a # in quotes; check the indentation.';
const VALUE_HELP = 'docs/content-format.md lists what each file may say.';
const KEY_HELP =
  'Remove the key or correct its spelling; docs/content-format.md lists the keys of each file.';

/** The types that a schema expects, for people who do not know their names. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text (a number that is meant as text stands in quotes)',
  array: 'a list, each item after a dash',
  object: 'keys with their values',
};

function reportIssue(
  issue: z.core.$ZodIssue,
  at: (path: readonly PropertyKey[]) => Place,
  document: Document,
  diagnostics: Diagnostics,
): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const found = `the key "${key}"`;
      const where = { ...at([...issue.path, key]), code: 'unknown-key' };
      diagnostics.report({ ...where, found, expected: 'a key that this file knows', help: KEY_HELP });
    }
    return;
  }
  const key = issue.path.findLast((step) => typeof step === 'string') ?? 'the file';
  const value = document.getIn(issue.path.filter((step) => typeof step !== 'symbol'));
  const expected = expectedBy(issue);
  diagnostics.report({
    ...at(issue.path),
    code: 'bad-value',
    found: value === undefined ? `no ${key}` : `${key}: ${excerpt(JSON.stringify(value))}`,
    expected: value === undefined ? `${key}: ${expected}` : expected,
    help: VALUE_HELP,
  });
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message;
  return TYPE_WORDS[issue.expected] ?? issue.message;
}

function excerpt(words: string): string {
  return words.length <= EXCERPT ? words : `${words.slice(0, EXCERPT)}…`;
}

/** How many characters of a wrong value are told. */
const EXCERPT = 80;

/** The place of the deepest node on the path that exists; of the key itself where the path names one. */
function nodePosition(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
  place: YamlPlace,
): Place {
  let offset = 0;
  for (let length = path.length; length >= 0; length -= 1) {
    const range = rangeAt(document, path.slice(0, length));
    if (range !== null) {
      offset = range;
      break;
    }
  }
  const { line, col } = lines.linePos(offset);
  return { file: place.file, line: place.firstLine + line - 1, column: col };
}

function rangeAt(document: Document, path: readonly PropertyKey[]): number | null {
  const above = path.length === 0 ? null : document.getIn(path.slice(0, -1), true);
  if (isMap(above)) {
    const pair = above.items.find(
      (item) => String(isNode(item.key) ? item.key.toJSON() : item.key) === String(path.at(-1)),
    );
    return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
