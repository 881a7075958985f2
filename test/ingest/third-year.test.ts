// A contract year that nobody has read yet: what stood before and stands there still goes on, and what is new is told.

import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Diagnostics } from '../../src/ingest/diagnostic.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import { thirdYear } from '../support/third-year.ts';

let diagnostics: Diagnostics;
let editions: readonly Edition[];
let edition: Edition;
beforeAll(async () => {
  ({ diagnostics, editions } = await thirdYear());
  edition = editions.find(({ head }) => head.year === '2007-08') as Edition;
});

describe('what the clause still says', () => {
  test('is read in the new year as in the year before', () => {
    const before = editions.find(({ head }) => head.year === '2006-07') as Edition;
    for (const name of ['salary.AT-2[24][BA+15]', 'summerSchool.rate', 'experience.outOfDistrictAtMost']) {
      expect([name, edition.parameters.named(name)?.value]).toEqual([
        name,
        before.parameters.named(name)?.value,
      ]);
    }
  });

  test('keeps its notes', () => {
    const told = edition.notesAt('art-13/A/1/a').map(({ text }) => text);
    expect(told).toContainEqual(expect.stringContaining('16.N is military leave'));
  });

  test('keeps the reasons why the edition before is in force', () => {
    expect(edition.reasons.map(({ path }) => path)).toContain('art-1/C/2');
  });
});

describe('what it says no longer', () => {
  test('is no parameter of the new year: it has not been read yet, and the clause with the new words is named', () => {
    expect(edition.parameters.named('mileage.rate')).toBeNull();
    expect(edition.parameters.unread('mileage.rate')).toEqual({
      name: 'mileage.rate',
      year: '2007-08',
      path: 'art-6/A/10',
      citation: 'Art. 6.A.10',
      readIn: '2005-06',
    });
  });

  test('is not taken for what the agreement does not have', () => {
    expect(edition.parameters.unread('salary.A-1[1][BA]')).toBeNull();
    expect(edition.parameters.unread('salary.AT-2[24][BA+15]')).toBeNull();
  });

  test('has lost its note: 65.42 comes out', () => {
    expect(edition.notesAt('art-16/L/1/b').map(({ kind }) => kind)).not.toContain('ARITHMETIC');
    expect(edition.notesAt('art-16/L/1/a').map(({ kind }) => kind)).toContain('ARITHMETIC');
  });

  test('is told with the file, the line and the new words, and stops nothing', () => {
    const told = diagnostics.warnings.filter(({ code }) => code === 'parameter-unread');
    expect(told.filter(({ found }) => !found.includes('16.L.1.b'))).toEqual([
      {
        severity: 'WARNING',
        file: 'parameters/mileage.yaml',
        line: expect.any(Number),
        column: expect.any(Number),
        code: 'parameter-unread',
        found:
          '“reimbursed at the rate of thirty cents ($.30) per mile”, which Art. 6.A.10 of 2007-08 does not say',
        expected:
          'what it says there, in line 5 of sources/2007-proposal.txt: “reimbursed at the rate of thirty-five cents ($.35) per mile.”',
        help: expect.stringContaining('from 2007-08 on'),
      },
    ]);
    expect(diagnostics.list).toEqual(diagnostics.warnings);
  });
});

test('what is told of the new year is of the two paragraphs that are new in it', () => {
  const words = diagnostics.warnings
    .filter(({ found }) => found.includes('2007-08'))
    .map(({ found }) => found);
  expect(words.length).toBeGreaterThan(1);
  for (const found of words) expect(found).toMatch(/Art\. 6\.A|Art\. 16\.L/);
});

test('the year before is in force until another is adopted: a proposal ends nothing', () => {
  expect(edition.head).toMatchObject({ state: 'DRAFT', inForceFrom: '2007-08-01', inForceTo: null });
  const before = editions.find(({ head }) => head.year === '2006-07');
  expect(before?.head).toMatchObject({ state: 'ADOPTED', inForceTo: null });
  expect(before?.atPath('art-6/A/10')?.reading.inForceTo).toBeNull();
  expect(edition.atPath('art-6/A/10')?.reading).toMatchObject({
    inForceFrom: '2007-08-01',
    change: 'REVISED',
  });
});
