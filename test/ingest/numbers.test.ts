import { describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import type { NumberAccount } from '../../src/ingest/numbers/account-for-numbers.ts';
import { numberReports } from '../../src/ingest/numbers/number-reports.ts';
import { type Content, readContent } from '../../src/ingest/read/read-content.ts';
import { caseFolder } from '../support/content-case.ts';
import { REAL_CONTENT } from '../support/real-agreement.ts';
import { thirdYearContent } from '../support/third-year.ts';

const REASONS = 'numbers-not-read.yaml';
const REAL = await contentOf(REAL_CONTENT);
const SMALL = await contentOf(caseFolder('good/small'));

describe('the real agreement', () => {
  const { reports, codes } = accounts(REAL);

  test('has no number that is neither read nor explained', () => {
    expect(reports.flatMap(({ numbers }) => numbers.filter(isOpen))).toEqual([]);
    expect(codes).toEqual([]);
  });

  test.each([
    ['Art. 6.A.10', '$.30', ['mileage.rate']],
    ['Art. 5.C.12', 'one', ['compensatoryTime.off', 'compensatoryTime.worked']],
    ['Art. 24.Q.4', 'thirty (30)', ['grievance.arbitratorReport.within']],
  ])('has at %s the number %s, read as %j', (citation, text, parameters) => {
    for (const { numbers } of reports) {
      const found = numbers.find((number) => number.citation === citation && number.text === text);
      expect(found).toMatchObject({ parameters, reason: null });
    }
  });

  test('has the cells of its tables, and the heads of their rows and columns, read by name', () => {
    const cell = of(reports[0]?.numbers, 'App. A, AT-1').filter(({ parameters }) => parameters.length > 0);
    expect(cell.flatMap(({ parameters }) => parameters)).toEqual(
      expect.arrayContaining(['salary.AT-1[1][BA]']),
    );
    expect(cell.length).toBeGreaterThan(100);
  });

  test('has numbers that are part of a citation', () => {
    const cited = of(reports[0]?.numbers, 'Art. 25.C.1').filter(({ text }) => text === '24');
    expect(cited).toMatchObject([{ parameters: [], reason: 'It is part of a citation.' }]);
  });
});

test('a number that changes in a later year is open until it is read, and so is what its reason was', async () => {
  const { reports } = accounts(await contentOf(await thirdYearContent()));
  const open = reports.map(({ numbers }) => numbers.filter(isOpen));
  expect(open.slice(0, 2)).toEqual([[], []]);
  expect(new Set(open[2]?.map(({ citation }) => citation))).toEqual(
    new Set(['Art. 6.A.10', 'Art. 16.L.1.b']),
  );
  expect(open[2]?.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['thirty-five', '$.35', '65.42', '1300']),
  );
});

test('a number of which nothing is read and nothing said is open', () => {
  const { numbers } = only(accounts(SMALL));
  const open = numbers.filter(isOpen).map(({ citation, text }) => `${citation}: ${text}`);
  expect(open).toEqual([
    'Art. 1.A.2: two (2)',
    'Art. 1.A.2.a: one',
    'Art. 1.A.2.b: one',
    'Art. 2.B: September 1, 2001',
    'App. A: half',
  ]);
});

describe('a reason', () => {
  test('accounts for the numbers in its words, in its clause and those below it', () => {
    const reasons =
      '- reason: Nobody is owed it.\n  places:\n    - {from: 2001-02, clause: Art. 1.A.2, words: [one at midwinter]}\n';
    const { reports, codes } = accounts(explained(SMALL, reasons));
    const [one] = of(reports[0]?.numbers, 'Art. 1.A.2.b');
    expect(one).toMatchObject({ text: 'one', reason: 'Nobody is owed it.', repeats: null });
    expect(codes).toEqual([]);
  });

  test.each([
    ['words that are not there', 'clause: Art. 1.A.2.b, words: [one at noon]', 'number-not-there'],
    ['words without a number', 'clause: Art. 1.A.2, words: [the care of lamps]', 'number-not-there'],
    ['words whose number a parameter reads', 'clause: Art. 2.A, words: ["paid $20.50"]', 'number-not-there'],
    ['a part of a number', 'clause: Art. 1.A.2, words: [(2)]', 'number-not-there'],
    ['a clause that there is not', 'clause: Art. 9, words: [one at midwinter]', 'number-clause'],
    [
      'a value that is another',
      'clause: Art. 1.A.2, words: [two (2) are], repeats: workYear.lamplighter',
      'number-not-there',
    ],
    [
      'a parameter that there is not',
      'clause: Art. 1.A.2, words: [two (2) are], repeats: lamp.oil',
      'number-not-there',
    ],
    ['a year that there is not', 'clause: Art. 1.A.2, words: [two (2) are], from: 1999-00', 'year-unknown'],
  ])('for %s is a mistake, told with its place', (_, entry, code) => {
    const from = entry.includes('from') ? '' : 'from: 2001-02, ';
    const { codes, places } = accounts(
      explained(SMALL, `- reason: None.\n  places:\n    - {${from}${entry}}\n`),
    );
    expect(codes).toEqual([code]);
    expect(places).toEqual([`${REASONS}:3`]);
  });
});

function accounts(content: Content) {
  const diagnostics = new Diagnostics();
  const reports = numberReports(content, diagnostics);
  const mistakes = diagnostics.list.filter(({ severity }) => severity === 'ERROR');
  const places = mistakes.map(({ file, line }) => `${file}:${line}`);
  return { reports, codes: mistakes.map(({ code }) => code), places };
}

function explained(content: Content, text: string): Content {
  const file = { path: REASONS, text, sha256: '' };
  return { ...content, files: new Map([...content.files, [REASONS, file]]) };
}

function contentOf(folder: string): Promise<Content> {
  return readContent(folder, new Diagnostics());
}

function only({ reports }: ReturnType<typeof accounts>) {
  const [report] = reports;
  if (!report) throw new Error('no contract year');
  return report;
}

function of(numbers: readonly NumberAccount[] | undefined, citation: string): readonly NumberAccount[] {
  return (numbers ?? []).filter((number) => number.citation === citation);
}

function isOpen({ parameters, reason }: NumberAccount): boolean {
  return parameters.length === 0 && reason === null;
}
