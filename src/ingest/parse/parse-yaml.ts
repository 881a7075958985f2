import type { z } from 'zod';
import type { Place } from '../../law/document/provision.ts';
import type { Diagnostic, Diagnostics } from '../diagnostic.ts';
import { placeKey, type ReadYaml, readYaml, type YamlMistake } from './read-yaml.ts';

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
  const read = readYaml(text);
  const placeAt = placesIn(text, place);
  const at = (path: readonly PropertyKey[]) => placeAt(offsetOf(read, path));
  for (const mistake of read.mistakes) {
    const where = placeAt(mistake.at);
    const line = text.split('\n')[where.line - place.firstLine]?.trim() ?? '';
    diagnostics.report({ ...where, ...said(mistake, line) });
  }
  if (read.mistakes.length > 0) return null;
  const result = schema.safeParse(read.value);
  if (result.success) return { value: result.data, placeOf: at };
  for (const issue of result.error.issues) reportIssue(issue, at, read.value, diagnostics);
  return null;
}

/** @param line the words of the line it stands in. */
function said(
  { kind, message }: YamlMistake,
  line: string,
): Pick<Diagnostic, 'code' | 'found' | 'expected' | 'help'> {
  switch (kind) {
    case 'form': {
      const found = excerpt(line || 'the end of the text');
      return { code: 'yaml', found, expected: `well-formed YAML: ${message}`, help: YAML_HELP };
    }
    case 'depth': {
      const expected = 'a few levels, as docs/content-format.md describes them';
      return { code: 'yaml', found: 'YAML that is nested too deeply to be read', expected, help: YAML_HELP };
    }
    case 'alias': {
      const found = `aliases (*name) that cannot be followed: ${message}`;
      const expected = 'aliases of values before them, a hundred times as much at most';
      return { code: 'yaml-alias', found, expected, help: 'Write out what the aliases stand for.' };
    }
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
  read: unknown,
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
  const value = valueIn(read, issue.path);
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

function valueIn(read: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (value: unknown, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    read,
  );
}

/** Where the deepest value on the path that exists begins; the key itself where the path names one. */
function offsetOf({ offsets }: ReadYaml, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsets.get(placeKey(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return 0;
}

/** Finds the line and column of offsets. */
function placesIn(text: string, { file, firstLine }: YamlPlace): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { file, line: firstLine + line, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** The place of the last of some numbers, in order, that is no more than another. The first is. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [last, after] = [0, numbers.length];
  while (after - last > 1) {
    const middle = (last + after) >> 1;
    if ((numbers[middle] as number) <= most) last = middle;
    else after = middle;
  }
  return last;
}
