import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import { compareEditions } from '../../src/law/compare/compare-editions.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import type { ClauseReading } from '../../src/law/document/clause-reading.ts';
import { Edition } from '../../src/law/document/edition.ts';
import { REAL_CONTENT, realAgreement } from '../support/real-agreement.ts';

const PATHWAY = 'App. Support and Related Services Personnel Career Pathway System';
const COMPONENTS = `${PATHWAY}, Description of the Career Pathway Components and a Comparison to the Teacher Licensure System`;
const CONFLICT = 'App. ATF/APS CONFLICT RESOLUTION PROCEDURE';
const LEADERS = 'App. Literacy and Math Leaders 2006-2007';

/** What the addendum puts into the place of other words, or adds, by permalink. */
const TOUCHED = [
  ...['art-5/E', 'art-6/A/1', 'art-6/A/2', 'art-6/A/3', 'art-6/A/6', 'art-6/C/3', 'art-6/C/4', 'art-6/C/5'],
  ...['art-9', 'art-14/C', 'art-14/D', 'app-a', 'mou-time'],
  'app-support-and-related-services-personnel-career-pathway-system',
  'app-atf-aps-conflict-resolution-procedure',
  'app-literacy-and-math-leaders-2006-2007',
];

let agreement: Agreement;
let before: Edition;
let after: Edition;

beforeAll(async () => {
  agreement = await realAgreement();
  [before, after] = agreement.editions.map(({ head, readings }) => new Edition(head, readings)) as [
    Edition,
    Edition,
  ];
});

test('applying the amendments again gives the same content', async () => {
  const again = new Diagnostics();
  const other = makeAgreement(await readContent(REAL_CONTENT, again), again);
  expect(hashOf(other.editions)).toBe(hashOf(agreement.editions));
  expect(hashOf(other.instruments)).toBe(hashOf(agreement.instruments));
});

/** Written from the printed pages of both instruments: kind, citation in 2005-06, citation in 2006-07. */
const CHANGES: readonly (readonly [kind: string, before: string | null, after: string | null])[] = [
  ['REVISED', 'Art. 5.E.1', 'Art. 5.E.1'],
  ['INSERTED', null, 'Art. 5.E.1.a.3'],
  ['RENUMBERED', 'Art. 5.E.1.a.3', 'Art. 5.E.1.a.4'],

  ['REVISED', 'Art. 6.A.1', 'Art. 6.A.1'],
  ['REVISED', 'Art. 6.A.2', 'Art. 6.A.2'],
  ['REVISED', 'Art. 6.A.3', 'Art. 6.A.3'],
  ['REVISED', 'Art. 6.A.3.a', 'Art. 6.A.3.a'],
  ['INSERTED', null, 'Art. 6.A.6.e'],
  ['RENUMBERED', 'Art. 6.A.6.e', 'Art. 6.A.6.f'],
  ['RENUMBERED', 'Art. 6.A.6.f', 'Art. 6.A.6.g'],
  ['RENUMBERED', 'Art. 6.A.6.g', 'Art. 6.A.6.h'],

  ['REVISED', 'Art. 6.C.3', 'Art. 6.C.3'],
  ['REVISED', 'Art. 6.C.3.b', 'Art. 6.C.3.b'],
  ...inserted('Art. 6.C.3.b.1', 'Art. 6.C.3.b.1.a', 'Art. 6.C.3.b.1.b', 'Art. 6.C.3.b.1.c'),
  ...inserted('Art. 6.C.3.b.2', 'Art. 6.C.3.b.2.a', 'Art. 6.C.3.b.2.b', 'Art. 6.C.3.b.2.c'),
  ...inserted('Art. 6.C.4', 'Art. 6.C.4.a', 'Art. 6.C.4.b'),
  ['REVISED', 'Art. 6.C.3.c', 'Art. 6.C.5'],
  ['RENUMBERED', 'Art. 6.C.3.c.1', 'Art. 6.C.5.a'],
  ['RENUMBERED', 'Art. 6.C.3.c.2', 'Art. 6.C.5.b'],
  ['RENUMBERED', 'Art. 6.C.3.c.3', 'Art. 6.C.5.c'],

  ['REVISED', 'Art. 9.A', 'Art. 9.A'],
  ['REVISED', 'Art. 9.B', 'Art. 9.B'],
  ['REVISED', 'Art. 9.C', 'Art. 9.C'],
  ['REVISED', 'Art. 9.D', 'Art. 9.D'],
  // The addendum leaves out the period at the end.
  ['REVISED', 'Art. 9.G.2', 'Art. 9.G.2'],
  ['REVISED', 'Art. 9.G.3', 'Art. 9.G.3'],
  ['REVISED', 'Art. 9.H', 'Art. 9.H'],
  ['REVISED', 'Art. 9.I', 'Art. 9.I'],
  ...inserted('Art. 9.J.4'),
  ['REVISED', 'Art. 9.L.1', 'Art. 9.L.1'],
  ...inserted('Art. 9.L.5', 'Art. 9.L.6'),
  ...inserted('Art. 9.N', 'Art. 9.N.1', 'Art. 9.N.2', 'Art. 9.N.3', 'Art. 9.N.4'),
  ['RENUMBERED', 'Art. 9.N', 'Art. 9.O'],
  ['RENUMBERED', 'Art. 9.O', 'Art. 9.P'],
  ['RENUMBERED', 'Art. 9.P', 'Art. 9.Q'],
  ['RENUMBERED', 'Art. 9.Q', 'Art. 9.R'],

  ...inserted('Art. 14.C', 'Art. 14.C.1', 'Art. 14.C.2', 'Art. 14.C.2.a'),
  ...inserted('Art. 14.C.2.a.1', 'Art. 14.C.2.a.2', 'Art. 14.C.2.a.3', 'Art. 14.C.2.a.4'),
  ...inserted('Art. 14.C.2.a.4.a', 'Art. 14.C.2.a.4.b', 'Art. 14.C.2.a.4.c'),
  ...inserted('Art. 14.C.2.b', 'Art. 14.C.3'),
  ...inserted('Art. 14.D', 'Art. 14.D.1', 'Art. 14.D.2', 'Art. 14.D.3', 'Art. 14.D.4'),
  ...inserted('Art. 14.D.4.a', 'Art. 14.D.4.b', 'Art. 14.D.4.c', 'Art. 14.D.4.d'),

  ['REVISED', 'App. A', 'App. A'],
  ...inserted('App. A.1', 'App. A.2', 'App. A.3', 'App. A.4', 'App. A.5', 'App. A.6'),
  ['REVISED', 'App. A, AT-1', 'App. A, AT-1'],
  ['REVISED', 'App. A, AT-2', 'App. A, AT-2'],
  // Counselors, nurses, social workers and interpreters went over to the AT schedules.
  ['REPEALED', 'App. A, A-1', null],
  ...inserted('App. A, AT-3'),
  ['REVISED', 'App. A, A-2', 'App. A, A-2'],
  ['REVISED', 'App. A, A-3', 'App. A, A-3'],
  ...inserted('App. A, A-4'),

  ...inserted(PATHWAY, ...numbered(PATHWAY, 5)),
  ...inserted(COMPONENTS, ...numbered(COMPONENTS, 5)),
  ...inserted(`${PATHWAY}, Grandfathering`, ...numbered(`${PATHWAY}, Grandfathering`, 4)),
  ...inserted(`${PATHWAY}, Reciprocity`, ...numbered(`${PATHWAY}, Reciprocity`, 3)),
  ...inserted(`${PATHWAY}, Pending Work`, ...numbered(`${PATHWAY}, Pending Work`, 2)),
  ...inserted(`${PATHWAY}, Notes`, ...numbered(`${PATHWAY}, Notes`, 3)),
  ...inserted(CONFLICT, ...numbered(CONFLICT, 2)),
  ...inserted(LEADERS),
  ...inserted(`${LEADERS}, Job Description`, ...numbered(`${LEADERS}, Job Description`, 5)),
  ...inserted(`${LEADERS}, Qualifications`, ...numbered(`${LEADERS}, Qualifications`, 2)),
  ...inserted(`${LEADERS}, Election Criteria`, ...numbered(`${LEADERS}, Election Criteria`, 2)),
  ...inserted(`${LEADERS}, School Year 2006-07 Allocated Differentials`),
  ...inserted(...numbered(`${LEADERS}, School Year 2006-07 Allocated Differentials`, 2)),
  ...inserted('MOU Time', 'MOU Time, Introduction', 'MOU Time, Time Committee'),
  ...inserted('MOU Time, Pilot on Rearranging and Redefining Available Time'),
  ...inserted('MOU Time, Criteria for Participation', 'MOU Time, Pilot School Available Time Information'),
  ...inserted('MOU Time, Possible Option A', 'MOU Time, Possible Option B'),
];

describe('the addendum changes, each at the level where the words differ,', () => {
  test('exactly the clauses that the printed pages show changed', () => {
    const changed = compareEditions(before, after).provisions.filter(({ kind }) => kind !== 'UNCHANGED');
    const rows = changed.map((change) => [
      change.kind,
      change.before?.reading.citation ?? null,
      change.after?.reading.citation ?? null,
    ]);
    expect(rows).toEqual(CHANGES);
  });

  test('and a clause says REVISED also when only a clause under it changed', () => {
    const changeOf = (citation: string) => after.under(citation)[0]?.reading.change;
    for (const citation of [
      'Art. 5',
      'Art. 5.E',
      'Art. 5.E.1',
      'Art. 5.E.1.a',
      'Art. 6',
      'Art. 6.A',
      'Art. 9',
    ])
      expect([citation, changeOf(citation)]).toEqual([citation, 'REVISED']);
    for (const citation of [
      'Art. 5.A',
      'Art. 5.E.1.b',
      'Art. 5.E.2',
      'Art. 6.A.4',
      'Art. 6.B',
      'Art. 9.F',
      'Art. 9.K',
    ])
      expect([citation, changeOf(citation)]).toEqual([citation, 'UNCHANGED']);
  });
});

describe('what the addendum does not touch', () => {
  test('is carried over unchanged, and says so: the words are the 2005 agreement’s', () => {
    const untouched = after.clauses.map(({ reading }) => reading).filter((reading) => !isTouched(reading));
    const above = new Set(TOUCHED.flatMap((path) => pathsAbove(path)));
    expect(untouched.length).toBeGreaterThan(650);
    for (const { path, change, instrument, inForceFrom, inForceTo } of untouched) {
      const carried = above.has(path) ? 'REVISED' : 'UNCHANGED';
      expect([path, change, instrument]).toEqual([path, carried, '2005-agreement']);
      expect([inForceFrom, inForceTo]).toEqual(['2005-08-15', null]);
    }
  });

  test('reads as it did, word for word, under the same citation', () => {
    for (const { reading } of after.clauses.filter(({ reading }) => !isTouched(reading))) {
      const then = before.ofProvision(reading.provision)?.reading;
      const { kind, citation, marker, heading, ownParts } = reading;
      expect(then).toMatchObject({ kind, citation, marker, heading, ownParts });
    }
  });

  test('includes paragraphs 4 to 17 of Article 6.C, two of them under the numbers of new ones', () => {
    const pay = after.under('Art. 6.C')[0];
    const printed = pay?.children.map(({ reading }) => `${reading.label} ${reading.instrument}`);
    const old = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => `${from + i} 2005-agreement`);
    const added = ['3 2006-addendum', '4 2006-addendum', '5 2006-addendum'];
    expect(printed).toEqual([...old(1, 2), ...added, ...old(4, 17)]);
  });
});

test('“Refer to Appendix G” still stands at the end of 6.C.9, which it follows, though two paragraphs came before it', () => {
  const printed = after
    .under('Art. 6.C.9')[0]
    ?.parts.map((part) =>
      part.type === 'provision' ? part.provision.marker : part.type === 'table' ? 'table' : part.text,
    );
  expect(printed?.slice(-2)).toEqual(['c.', 'Refer to Appendix G on page 56']);
});

test('what the addendum prints is in force from August 1, 2006, and is the addendum’s', () => {
  for (const { reading } of after.clauses.filter(({ reading }) => isTouched(reading))) {
    expect([reading.path, reading.instrument, reading.inForceFrom, reading.inForceTo]).toEqual([
      reading.path,
      '2006-addendum',
      '2006-08-01',
      null,
    ]);
  }
});

test('in 2006-07 the top level ends with the four new appendices, after Appendix L', () => {
  const printed = after.roots.map(({ reading }) => reading.citation);
  expect(printed.slice(-5)).toEqual(['App. L', PATHWAY, CONFLICT, LEADERS, 'MOU Time']);
  expect(printed.slice(0, -4)).toEqual(before.roots.map(({ reading }) => reading.citation));
});

describe('a provision', () => {
  test('has one reading in a year, and one permalink', () => {
    for (const { readings } of agreement.editions) {
      expect(new Set(readings.map(({ provision }) => provision)).size).toBe(readings.length);
      expect(new Set(readings.map(({ path }) => path)).size).toBe(readings.length);
    }
  });

  test('reads one way on every day from its first: its wordings follow one another without gap or overlap', () => {
    const wordings = Map.groupBy(
      agreement.editions.flatMap(({ readings }) => readings),
      ({ provision }) => provision,
    );
    for (const [provision, readings] of wordings) {
      const spans = [...new Set(readings.map(({ inForceFrom, inForceTo }) => `${inForceFrom}/${inForceTo}`))];
      const last = after.ofProvision(provision) ? 'null' : '2006-08-01';
      const allowed = [
        [`2005-08-15/${last}`],
        ['2005-08-15/2006-08-01', '2006-08-01/null'],
        ['2006-08-01/null'],
      ];
      expect(allowed).toContainEqual(spans);
    }
  });

  test('is in force through the whole year in which it is read', () => {
    for (const { head, readings } of agreement.editions) {
      const end = head.inForceTo ?? '9999-12-31';
      for (const { inForceFrom, inForceTo } of readings) {
        expect(inForceFrom <= head.inForceFrom).toBe(true);
        expect((inForceTo ?? '9999-12-31') >= end).toBe(true);
      }
    }
  });
});

test('the editions follow one another from August 15, 2005 and August 1, 2006; the last has no end', () => {
  expect(agreement.editions.map(({ head }) => [head.year, head.inForceFrom, head.inForceTo])).toEqual([
    ['2005-06', '2005-08-15', '2006-08-01'],
    ['2006-07', '2006-08-01', null],
  ]);
});

test('the petition page makes no edition', () => {
  expect(agreement.editions.map(({ head }) => head.instruments)).toEqual([
    ['2005-agreement'],
    ['2005-agreement', '2006-addendum'],
  ]);
});

function inserted(...citations: readonly string[]): readonly (readonly [string, null, string])[] {
  return citations.map((citation) => ['INSERTED', null, citation]);
}

function numbered(above: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${above}, ${i + 1}`);
}

function isTouched({ path }: ClauseReading): boolean {
  return TOUCHED.some((touched) => path === touched || path.startsWith(`${touched}/`));
}

function pathsAbove(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.slice(1).map((_, i) => steps.slice(0, i + 1).join('/'));
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
