import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { load } from 'js-yaml';
import { z } from 'zod';

/** What a case expects of an answer: only what it names is compared. */
export interface RuleCase {
  /** `coach.yaml 3` */
  readonly title: string;
  readonly rule: string;
  readonly year: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The status and the values by name, as data. */
  readonly answer?: Readonly<Record<string, unknown>> | undefined;
  /** The citations of the authorities, all of them, in any order. */
  readonly clauses?: readonly string[] | undefined;
  /** The names of the missing facts, all of them; with the citations of the clauses that ask for them, or without. */
  readonly missing?: readonly string[] | Readonly<Record<string, string>> | undefined;
  /** The values of each conflict. */
  readonly conflicts?: readonly (readonly string[])[] | undefined;
  /** Of each reading what it comes to, whether it is the safe one, and perhaps words of its description. */
  readonly readings?: readonly (readonly [string, boolean, (string | undefined)?])[] | undefined;
  /** Words of which each stands in an assumption of its own; none means that nothing was assumed. */
  readonly assumptions?: readonly string[] | undefined;
  /** How many assumptions there are. */
  readonly assumed?: number | undefined;
  /** Words that stand in no assumption. */
  readonly notAssumed?: readonly string[] | undefined;
  /** Words of which each stands in a note of its own; none means that nothing was noted. */
  readonly notes?: readonly string[] | undefined;
  /** Words that stand in the summary. */
  readonly summary?: string | undefined;
  /** The argument that is refused, or the place in it, and words of what is allowed. */
  readonly error?: { readonly argument: string; readonly allowed: string } | undefined;
}

/** An answer, wherever it came from, in the shape in which cases look at it. */
export interface AnswerSeen {
  readonly status: string;
  readonly summary: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly clauses: readonly string[];
  /** The names of the missing facts, each with the citation of the clause that asks for it. */
  readonly missing: Readonly<Record<string, string>>;
  readonly conflicts: readonly (readonly string[])[];
  readonly readings: readonly {
    readonly value: string;
    readonly isSafe: boolean;
    readonly description: string;
  }[];
  readonly assumptions: readonly string[];
  readonly notes: readonly string[];
}

const year = z.string().regex(/^\d{4}-\d{2}$/);
const facts = z.record(z.string(), z.unknown()).default({});
const caseSchema = z.strictObject({
  rule: z.string(),
  years: z.array(year).min(1),
  facts,
  answer: z.record(z.string(), z.unknown()).optional(),
  clauses: z.array(z.string()).optional(),
  missing: z.union([z.array(z.string()), z.record(z.string(), z.string())]).optional(),
  conflicts: z.array(z.array(z.string())).optional(),
  readings: z.array(z.tuple([z.string(), z.boolean(), z.string().optional()])).optional(),
  assumptions: z.array(z.string()).optional(),
  assumed: z.number().optional(),
  notAssumed: z.array(z.string()).optional(),
  notes: z.array(z.string()).optional(),
  summary: z.string().optional(),
  error: z.strictObject({ argument: z.string(), allowed: z.string() }).optional(),
});

/** A printed table as cases: the fact of the rows down the first column, the fact of the columns along the first line. */
const gridSchema = z.strictObject({
  rule: z.string(),
  years: z.array(year).min(1),
  facts,
  rows: z.string(),
  columns: z.string().optional(),
  value: z.string(),
  clauses: z.array(z.string()),
  table: z.string(),
});

type Grid = z.output<typeof gridSchema>;

const FOLDER = join(import.meta.dirname, '../rules/cases');

/** Every case of test/rules/cases. */
export function ruleCases(): readonly RuleCase[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((name) => casesIn(join(FOLDER, name)));
}

function casesIn(file: string): readonly RuleCase[] {
  const items = z.array(z.looseObject({})).parse(load(readFileSync(file, 'utf8')));
  return items.flatMap((read, index) => {
    const item = 'table' in read ? gridSchema.parse(read) : caseSchema.parse(read);
    const cases =
      'table' in item ? casesOfGrid(item) : item.years.map((of) => ({ ...item, year: of, note: '' }));
    return cases.map(({ note, ...one }) => ({
      ...one,
      title: `${basename(file)} ${index + 1} ${one.year}${note}`,
    }));
  });
}

/** A blank cell and an illegible one are not covered; both are expected to say so. */
function casesOfGrid({ table, rows, columns, value, years, rule, facts: same, clauses }: Grid) {
  const [head = [], ...body] = parseCsv(table, { trim: true, skip_empty_lines: true }) as string[][];
  return years.flatMap((of) =>
    body.flatMap(([row = '', ...cells]) =>
      cells.map((cell, index) => {
        const column = columns === undefined ? {} : { [columns]: factOf(head[index + 1] ?? '') };
        const isNumber = /^\d+(\.\d+)?$/.test(cell);
        const answer = isNumber
          ? { status: 'ANSWERED', [value]: Number(cell).toFixed(2) }
          : { status: 'NOT_COVERED', [value]: null };
        const note = ` ${Object.values(same).join(' ')} ${row} ${head[index + 1] ?? ''}`;
        return { rule, year: of, facts: { ...same, [rows]: factOf(row), ...column }, answer, clauses, note };
      }),
    ),
  );
}

/** A whole number, or words such as an assignment. */
function factOf(printed: string): number | string {
  return /^\d+$/.test(printed) ? Number(printed) : printed;
}

/** In what an answer is other than a case expects, in words; none when it is as expected. */
export function differences(expected: RuleCase, seen: AnswerSeen): readonly string[] {
  const { status, ...values } = expected.answer ?? {};
  return [
    ...differing('status', status, seen.status),
    ...Object.entries(values).flatMap(([name, value]) => differing(name, value, seen.values[name])),
    ...differing('clauses', sorted(expected.clauses), sorted(seen.clauses)),
    ...differingMissing(expected.missing, seen.missing),
    ...differing('conflicts', expected.conflicts, seen.conflicts),
    ...(isRead(expected.readings, seen.readings)
      ? []
      : differing('readings', expected.readings, seen.readings)),
    ...differingWords('assumption', expected.assumptions, seen.assumptions),
    ...differing('assumed', expected.assumed, seen.assumptions.length),
    ...(expected.notAssumed ?? [])
      .filter((words) => seen.assumptions.some((assumption) => assumption.includes(words)))
      .map((words) => `an assumption says “${words}”: ${JSON.stringify(seen.assumptions)}`),
    ...(expected.notes ? differingWords('note', expected.notes, seen.notes) : []),
    ...(seen.summary.includes(expected.summary ?? '') ? [] : [`the summary is “${seen.summary}”`]),
  ];
}

function isRead(expected: RuleCase['readings'], seen: AnswerSeen['readings']): boolean {
  if (expected === undefined) return true;
  const isSame = expected.every(([value, isSafe, words = ''], index) => {
    const reading = seen[index];
    return reading?.value === value && reading.isSafe === isSafe && reading.description.includes(words);
  });
  return isSame && expected.length === seen.length;
}

function differing(name: string, expected: unknown, seen: unknown): readonly string[] {
  if (expected === undefined || isDeepStrictEqual(expected, seen)) return [];
  return [`${name}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(seen)}`];
}

type Missing = RuleCase['missing'];

function differingMissing(expected: Missing, seen: AnswerSeen['missing']): readonly string[] {
  if (Array.isArray(expected)) return differing('missing', sorted(expected), sorted(Object.keys(seen)));
  const entries = (missing: Missing) => missing && Object.entries(missing).toSorted();
  return differing('missing', entries(expected), entries(seen));
}

/** Each of the words expected stands in one of those seen; where none are expected none may be seen. */
function differingWords(
  name: string,
  expected: readonly string[] | undefined,
  seen: readonly string[],
): readonly string[] {
  if (expected?.length === 0) return differing(`${name}s`, [], seen);
  return (expected ?? [])
    .filter((words) => !seen.some((said) => said.includes(words)))
    .map((words) => `no ${name} says “${words}”: ${JSON.stringify(seen)}`);
}

function sorted(words: readonly string[] | undefined): readonly string[] | undefined {
  return words && [...new Set(words)].toSorted();
}
