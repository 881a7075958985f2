import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Clause } from '../../../src/law/document/clause.ts';
import type { Edition } from '../../../src/law/document/edition.ts';
import type { Reference } from '../../../src/law/reference/reference.ts';
import { referencesOfEdition } from '../../../src/law/reference/references-of.ts';
import { realEdition } from '../../support/real-agreement.ts';

/** A citation as a reader of the agreement wrote it down. `meant` is the clause the parties meant, where it is another. */
interface ByHand {
  readonly clause: string;
  readonly text: string;
  readonly status: string;
  readonly target?: string;
  readonly external?: string;
  readonly meant?: string | null;
}

/** What was reached; it must not fall. */
const LEAST_RECALL = 1;
const LEAST_PRECISION = 1;

let byHand: Readonly<Record<string, readonly ByHand[]>>;
let first: Edition;
let second: Edition;

beforeAll(async () => {
  byHand = parse(await readFile(new URL('citations-by-hand.yaml', import.meta.url), 'utf8'));
  first = await realEdition('2005-06');
  second = await realEdition('2006-07');
});

/** Where a citation stands and its words, without the point that may end the sentence as well. */
function place(clause: string, text: string): string {
  return `${clause} | ${text.replace(/\.$/, '')}`;
}

function placeOf({ source, text }: Reference): string {
  return place(source?.reading.citation ?? '', text);
}

function outcomeOf({ status, target, external }: Reference): string {
  return [status, target?.reading.citation ?? external ?? ''].join(' ');
}

/** The lines of one list that are not in another; a line that is in both twice is found twice. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe.each([
  ['2005-06', () => first, () => true],
  // Only the words the addendum prints: the others are in the list of the year before.
  ['2006-07', () => second, (clause: Clause) => clause.reading.instrument === '2006-addendum'],
] as const)('against the citations read by hand in %s', (year, edition, isRead) => {
  let references: readonly Reference[];
  let list: readonly ByHand[];

  beforeAll(() => {
    references = referencesOfEdition(edition()).filter(({ source }) => source && isRead(source));
    list = byHand[year] ?? [];
  });

  test('recall and precision do not fall', () => {
    const found = references.map(placeOf);
    const read = list.map(({ clause, text }) => place(clause, text));
    const [missed, invented] = [without(read, found), without(found, read)];
    const recall = 1 - missed.length / read.length;
    const precision = 1 - invented.length / found.length;
    process.stdout.write(
      `${year}: ${read.length} citations read by hand, ${found.length} found; recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}\n`,
    );
    expect({
      missed: recall < LEAST_RECALL ? missed : [],
      invented: precision < LEAST_PRECISION ? invented : [],
    }).toEqual({ missed: [], invented: [] });
  });

  test('each comes to what a reader finds', () => {
    const lines = references.map((each) => `${placeOf(each)} | ${outcomeOf(each)}`);
    const read = list.map(
      ({ clause, text, status, target, external }) =>
        `${place(clause, text)} | ${[status, target ?? external ?? ''].join(' ')}`,
    );
    expect(without(lines, read)).toEqual([]);
  });

  test('the clause that a dangling one means is among its candidates', () => {
    const lost = list.filter(({ clause, text, status, meant }) => {
      if (status !== 'DANGLING' || !meant) return false;
      const reference = references.find((each) => placeOf(each) === place(clause, text));
      return !reference?.candidates.some(({ reading }) => reading.citation === meant);
    });
    expect(lost).toEqual([]);
  });
});

test('in 2006-07 the references to A-1, which the addendum leaves out, dangle', () => {
  const dangling = referencesOfEdition(second).filter(({ status }) => status === 'DANGLING');
  expect(dangling.map(placeOf)).toEqual([
    'Art. 1.A.1 | Salary Schedules A-1',
    'Art. 5.B.1 | A-1',
    'Art. 5.C.1 | A-1',
    'Art. 6.A.3.a | Article 6, 3',
    'Art. 6.A.4.a | Article 6, A.2.b',
    'Art. 13.A.1.a | Article 16, N.2.a.4',
    'Art. 16.L.1 | A-1',
    'App. C, LEAVES | Article 22, Paragraph A. 10',
  ]);
});
