import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { REAL_CONTENT } from '../support/real-agreement.ts';
import { lineRange, ScannedSource, type SourceToken, tokensOf } from './scanned-source.ts';

interface ServedInstrument {
  readonly slug: string;
  readonly text: string;
}

interface ServedSchedule {
  readonly name: string;
  readonly table: { readonly rows: readonly (readonly string[])[] };
}

interface ServedEdition {
  readonly text: string;
  readonly salarySchedules: readonly ServedSchedule[];
}

const SOURCES = join(REAL_CONTENT, 'sources');
const { instruments } = parse(readFileSync(join(REAL_CONTENT, 'agreement.yaml'), 'utf8')) as {
  instruments: string[];
};
const records = instruments.map((slug) => {
  const record = parse(readFileSync(join(REAL_CONTENT, slug, 'instrument.yaml'), 'utf8')) as {
    source: string;
    lines: string;
  };
  return { slug, file: record.source, ...lineRange(record.lines) };
});
const sources = new Map(records.map(({ file }) => [file, new ScannedSource(SOURCES, file)]));
const sourceOf = (file: string) => sources.get(file) as ScannedSource;

let app: TestApp;
let served: ReadonlyMap<string, string>;
let edition: ServedEdition;
let matrices: readonly ServedSchedule[];

beforeAll(async () => {
  app = await createTestApp();
  const answer = await app.data<{
    agreement: { instruments: readonly ServedInstrument[] };
    first: ServedEdition;
    second: ServedEdition;
  }>(`{
    agreement { instruments { slug text } }
    first: edition(year: "2005-06") { text salarySchedules { name table { rows } } }
    second: edition(year: "2006-07") { text salarySchedules { name table { rows } } }
  }`);
  served = new Map(answer.agreement.instruments.map(({ slug, text }) => [slug, text]));
  edition = answer.first;
  matrices = answer.second.salarySchedules;
});
afterAll(() => app.close());

describe('every line of the sources is accounted for', () => {
  test('the agreement and its addendum are 2,735 ended lines and a last one that has no line end', () => {
    const { lines } = sourceOf('003_e95df812710c4457.txt');
    expect(lines).toHaveLength(2735 + 1);
    expect(lines.at(-1)).not.toBe('');
  });

  test.each([...sources.keys()])('in %s each is furniture, blank, or content of one instrument', (file) => {
    const source = sourceOf(file);
    const owners = (line: number) => records.filter((record) => record.file === file && within(line, record));
    const unaccounted = source.lines
      .map((_, i) => i + 1)
      .filter((line) => !source.isFurniture(line) && !source.isBlank(line) && owners(line).length !== 1);
    expect(unaccounted).toEqual([]);
  });
});

describe.each(records)('the text served for $slug', ({ slug, file, first, last }) => {
  test('is the source, token by token, after the recorded corrections', () => {
    const source = sourceOf(file).tokens(first, last);
    const tokens = servedTokens(served.get(slug) ?? '');
    expect(firstDifference(source, tokens)).toBeNull();
    expect(tokens.length).toBeGreaterThan(400);
  });

  const corrections = sourceOf(file).corrections.filter((correction) =>
    within(correction.first, { first, last }),
  );

  test(`needs each of its ${corrections.length} corrections`, () => {
    const needless = corrections.filter((correction) => {
      const source = sourceOf(file);
      const around = source.linesAround(correction);
      const without = source.corrections.filter((other) => other !== correction);
      const corrected = source.tokens(around.first, around.last).map(({ text }) => text);
      return (
        source
          .tokens(around.first, around.last, without)
          .map(({ text }) => text)
          .join(' ') === corrected.join(' ')
      );
    });
    expect(needless).toEqual([]);
  });
});

test('every recorded correction lies inside one instrument', () => {
  const outside = [...sources].flatMap(([file, source]) =>
    source.corrections.filter(
      (correction) =>
        !records.some(
          (record) =>
            record.file === file && within(correction.first, record) && within(correction.last, record),
        ),
    ),
  );
  expect(outside).toEqual([]);
});

test('the edition of 2005-06 is made of the words of the 2005 agreement, all of them and no others', () => {
  const record = records.find(({ slug }) => slug === '2005-agreement');
  if (!record) throw new RangeError('there is no 2005 agreement');
  const source = sourceOf(record.file).tokens(record.first, record.last);
  expect(firstDifference(source, servedTokens(edition.text))).toBeNull();
});

describe('every salary cell is the source’s', () => {
  const main = sourceOf('003_e95df812710c4457.txt');
  const headings = main.lines.flatMap((words, i) => {
    const name = /^2005\/06 SALARY SCHEDULE (AT?-\d)$/.exec(words)?.[1];
    return name ? [{ name, first: i + 1 }] : [];
  });
  const end = main.lines.findIndex((words) => words.startsWith('APPENDIX B')) + 1;
  const printed = headings.map(({ name, first }, i) => ({
    name,
    first,
    last: (headings[i + 1]?.first ?? end) - 1,
  }));

  test('the source prints the schedules that are served, in the same order', () => {
    expect(edition.salarySchedules.map(({ name }) => name)).toEqual(printed.map(({ name }) => name));
  });

  test.each(printed)('of $name in 2005-06', ({ name, first, last }) => {
    const rows = edition.salarySchedules.find((schedule) => schedule.name === name)?.table.rows ?? [];
    expect(comparable(rows, main, first, last)).toEqual(sourceRows(main, first, last));
    expect(rows).toHaveLength(35);
  });

  const matricesFrom = main.lines.findIndex((words) => words.startsWith('APPENDIX A 2006/07')) + 1;

  test('of the salary matrices of 2006-07', () => {
    expect(matrices.map(({ name }) => name)).toEqual(['AT-1', 'AT-2', 'AT-3', 'A-2', 'A-3', 'A-4']);
    const rows = matrices.flatMap(({ table }) => table.rows).filter(([step]) => isStep(step));
    expect(comparable(rows, main, matricesFrom, main.lines.length)).toEqual(
      sourceRows(main, matricesFrom, main.lines.length),
    );
  });

  test('of the salary matrices in the addendum', () => {
    const text = served.get('2006-addendum') ?? '';
    const rows = text
      .slice(text.indexOf('2006/07 SALARY MATRIX AT-1'))
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => line.split('\t'))
      .filter(([step]) => isStep(step));
    expect(comparable(rows, main, matricesFrom, main.lines.length)).toEqual(
      sourceRows(main, matricesFrom, main.lines.length),
    );
    expect(rows).toHaveLength(33 + 33 + 30 + 36 + 7 + 8);
  });
});

function within(line: number, { first, last }: { first: number; last: number }): boolean {
  return first <= line && line <= last;
}

/** Bullets are served as •; a cell that nobody can read is served as [illegible] and has no words in the source. */
function servedTokens(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const legible = line.includes('\t')
      ? line
          .split('\t')
          .filter((cell) => cell.trim() !== '[illegible]')
          .join(' ')
      : line;
    return tokensOf(legible.replace(/^\s*• /, ''));
  });
}

function firstDifference(source: readonly SourceToken[], tokens: readonly string[]): string | null {
  const at = source.findIndex(({ text }, i) => text !== tokens[i]);
  if (at < 0 && source.length === tokens.length) return null;
  const from = at < 0 ? source.length : at;
  const expected = source.slice(from, from + 8).map(({ text }) => text);
  const found = tokens.slice(from, from + 8);
  return `line ${source[from]?.line ?? 'past the end'}: source “${expected.join(' ')}”, served “${found.join(' ')}”`;
}

function isStep(cell: string | undefined): boolean {
  return /^\d+(?:-\d+|\+)?$/.test(cell?.trim() ?? '');
}

/**
 * The salary rows the source prints in a range of lines. A row that no correction touches is compared cell by cell, the
 * blank ones in their places; one that had to be mended, or was scanned with its columns askew, token by token.
 */
function sourceRows(source: ScannedSource, first: number, last: number): readonly string[] {
  const rows: string[] = [];
  for (let line = first; line <= last; line += 1) {
    const words = source.lines[line - 1] ?? '';
    if (!source.isCorrected(line)) {
      const cells = words.split('\t').map((cell) => cell.replace('\\$', '$').trim());
      if (words.includes('\t') && isStep(cells[0])) rows.push(cells.join('|'));
      else if (cells[0] === '' && isStep(cells[1]))
        rows.push(rowOfWords(cells.filter((cell) => cell !== '')));
      continue;
    }
    const around = source.linesAround({ first: line, last: line, stood: '', stands: '' });
    const tokens = source.tokens(around.first, around.last).map(({ text }) => text);
    if (isStep(tokens[0])) rows.push(rowOfWords(tokens));
    line = around.last;
  }
  return rows;
}

/** Served rows in the same two forms: the form of a row is that of the source’s. */
function comparable(
  rows: readonly (readonly string[])[],
  source: ScannedSource,
  first: number,
  last: number,
) {
  const wanted = sourceRows(source, first, last);
  return rows.map((cells, i) => {
    const legible = cells.filter((cell) => cell !== '' && cell !== '[illegible]');
    return wanted[i]?.startsWith('words: ') ? rowOfWords(legible) : cells.join('|');
  });
}

function rowOfWords(tokens: readonly string[]): string {
  return `words: ${tokens.join(' ').replaceAll('$ ', '$')}`;
}
