import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/test-database.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SCHEMA = join(ROOT, 'schema/schema.graphql');

interface Compared {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function changesSince(version: string): Compared {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/schema-changes.ts', version], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { exitCode: status, stdout, stderr };
}

/** Compares the schema with one in which these words of it were others. */
async function since(words: string, others: string): Promise<Compared> {
  const schema = await readFile(SCHEMA, 'utf8');
  expect(schema.split(words)).toHaveLength(2);
  const file = join(await temporaryFolder('schema'), 'before.graphql');
  await writeFile(file, schema.replace(words, others));
  return changesSince(file);
}

describe('a change of the schema', () => {
  test.each([
    ['a field that is gone', 'type Query {', 'type Query {\n  laws: [String!]', "Field 'laws' was removed"],
    [
      'a value that is gone',
      'enum TextFormat {',
      'enum TextFormat {\n  RTF',
      "Enum value 'RTF' was removed from enum 'TextFormat'",
    ],
    [
      'another type of a field',
      'totalPlaces: Int!',
      'totalPlaces: String!',
      "'QuoteCheck.totalPlaces' changed type",
    ],
    [
      'an argument that is gone',
      'isKnownCurrent(\n',
      'isKnownCurrent(\n    of: String\n',
      "Argument 'of: String' was removed",
    ],
  ])('is refused: %s', async (_, words, others, message) => {
    const { exitCode, stdout } = await since(words, others);
    expect(stdout).toContain(message);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('Breaks queries that clients have')]);
  });

  test.each([
    ['a field', 'type Query {', 'type Query {\n  laws: [String!] @deprecated(reason: "See references.")'],
    ['a value', 'enum TextFormat {', 'enum TextFormat {\n  RTF @deprecated(reason: "See HTML.")'],
    [
      'an argument',
      'isKnownCurrent(\n',
      'isKnownCurrent(\n    of: String @deprecated(reason: "It says nothing.")\n',
    ],
  ])('is let pass: %s that is gone after it was deprecated', async (_, words, others) => {
    const { exitCode, stdout } = await since(words, others);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('1 changes since')]);
  });

  test('is let pass: a field that came', async () => {
    const { exitCode, stdout } = await since(
      '  """How many clauses have the words exactly."""\n  totalPlaces: Int!\n',
      '',
    );
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('0 of them breaking')]);
  });
});

test('a version that there is not is told', () => {
  const { exitCode, stderr } = changesSince('no-such-tag');
  expect([exitCode, stderr]).toEqual([1, 'error: there is no schema/schema.graphql in no-such-tag\n']);
});
