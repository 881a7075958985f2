import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { RULES } from '../../src/rules/aps-atf/catalogue.ts';
import { clausesOf, parametersOf } from '../../src/rules/engine/rule-clauses.ts';
import { realAgreement } from '../support/real-agreement.ts';

const EDITIONS = editionsOf(await realAgreement());
const NAMES = RULES.map(({ name }) => name);

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  test('reads something of the agreement, in one year at least', () => {
    expect(EDITIONS.flatMap((edition) => parametersOf(rule, edition))).not.toEqual([]);
  });

  test('everything that it says it reads is there in some year', () => {
    const unread = rule.parameters.filter((name) =>
      EDITIONS.every((edition) => parametersOf({ ...rule, parameters: [name] }, edition).length === 0),
    );
    expect(unread).toEqual([]);
  });

  test('each clause that it declares exists, and is one provision whatever the year', () => {
    const provisionsAt = (citation: string) =>
      EDITIONS.flatMap((edition) => edition.under(citation).map(({ reading }) => reading.provision));
    expect(rule.clauses.filter((citation) => new Set(provisionsAt(citation)).size !== 1)).toEqual([]);
  });

  test('rests on clauses in the year of its example', () => {
    const edition = EDITIONS.find(({ head }) => head.year === rule.example.year);
    expect(edition && clausesOf(rule, edition)).not.toEqual([]);
  });

  test('every fact asks a question, every value and the rule are described', () => {
    const questions = Object.values(rule.facts).map(({ question }) => question);
    expect(questions.filter((question) => !question.includes('?'))).toEqual([]);
    const described = [
      rule.title,
      rule.description,
      ...Object.values(rule.values).map((value) => value.description),
    ];
    expect(described.filter((words) => words.trim() === '')).toEqual([]);
  });
});

test('no two rules have one name', () => {
  expect(NAMES).toEqual([...new Set(NAMES)]);
});

test('every parameter of the content is read by a rule', () => {
  const read = new Set(RULES.flatMap((rule) => EDITIONS.flatMap((edition) => parametersOf(rule, edition))));
  const unread = EDITIONS.flatMap((edition) =>
    edition.parameters.all.filter((parameter) => !read.has(parameter)),
  );
  expect(unread.map(({ name, year }) => `${name} in ${year}`)).toEqual([]);
});

describe('the files of the rules', () => {
  const folder = join(import.meta.dirname, '../../src/rules/aps-atf');
  const rooms = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const filesOf = (rooms: readonly string[]) =>
    rooms.flatMap((room) => readdirSync(join(folder, room)).map((name) => join(folder, room, name)));

  test('have no numbers of the agreement: only 0 and 1', () => {
    const wrong = filesOf(rooms).flatMap((file) =>
      numbersIn(readFileSync(file, 'utf8')).map((number) => `${basename(file)}: ${number}`),
    );
    expect(wrong).toEqual([]);
  });

  test('are found by the names of their rules, one each, and each is in the catalogue', () => {
    const named = filesOf(rooms.filter((room) => room !== 'tables')).map((file) =>
      camelCase(basename(file, '.ts')),
    );
    expect(named.toSorted()).toEqual(NAMES.toSorted());
  });

  test('the search for numbers finds them', () => {
    expect(
      numbersIn("const a = 0, b = 1, c = 26; const d = f(2); f('30', 'AT-1', -4, 5n, '.055', '1,000')"),
    ).toEqual(expect.arrayContaining(['26', '2', '30', '4', '5n', '.055', '1,000']));
    expect(numbersIn("const a = 0, b = [1]; f('AT-1', '2006-07', 'step 4')")).toEqual([]);
  });
});

/**
 * The numbers in code other than 0 and 1, also those in quotes; a contract year in quotes is none. The facts of an
 * example are no part of the computation.
 */
function numbersIn(code: string): readonly string[] {
  const found: string[] = [];
  visit(parseSync(code, { syntax: 'typescript', target: 'esnext' }));
  return found;

  function visit(node: unknown): void {
    if (node === null || typeof node !== 'object') return;
    const { type, value, raw, key } = node as Record<'type' | 'value' | 'raw', unknown> & {
      key?: { value?: string };
    };
    if (key?.value === 'example') return;
    if (type === 'NumericLiteral' && value !== 0 && value !== 1) found.push(String(raw ?? value));
    if (type === 'BigIntLiteral') found.push(String(raw ?? value));
    if (type === 'StringLiteral' && /^\s*[-+$]?[\d,]*\.?\d+%?\s*$/.test(String(value)))
      found.push(String(value));
    for (const below of Object.values(node)) visit(below);
  }
}

function camelCase(kebab: string): string {
  return kebab.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
