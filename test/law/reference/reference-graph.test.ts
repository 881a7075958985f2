// Who refers to what, and what an editor is told of it.

import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReferenceStatus } from '../../../src/law/citation/reference-status.ts';
import { Edition } from '../../../src/law/document/edition.ts';
import { editionsOf } from '../../../src/law/document/editions-of.ts';
import type { EditorialNote } from '../../../src/law/document/editorial-note.ts';
import { flattenReference } from '../../../src/law/reference/flatten-reference.ts';
import { ReferenceGraph } from '../../../src/law/reference/reference-graph.ts';
import type { ReferenceReading } from '../../../src/law/reference/reference-reading.ts';
import { referenceReport } from '../../../src/law/reference/reference-report.ts';
import { referencesOfEdition } from '../../../src/law/reference/references-of.ts';
import { realAgreement } from '../../support/real-agreement.ts';
import { smallEdition } from '../../support/small-edition.ts';

const plain = smallEdition('2001-02', [
  {
    provision: '1',
    path: 'A',
    under: [
      { provision: '2', path: 'A/1', text: 'As Schedule B-1. says, and B.' },
      { provision: '3', path: 'A/2', text: 'Nothing.' },
    ],
  },
  { provision: '4', path: 'B', text: 'See A, 1.' },
]);

function reading(
  path: string,
  status: ReferenceStatus,
  more: Partial<ReferenceReading> = {},
): ReferenceReading {
  return {
    ...{ year: plain.head.year, path, text: 'B', start: 0, end: 1, status },
    ...{ target: null, candidates: [], external: null, reason: null },
    ...more,
  };
}

const READINGS = [
  reading('A/1', 'DANGLING', { text: 'Salary Schedule B-1.', candidates: ['A', 'A/2'], reason: 'no B-1' }),
  reading('A/1', 'RESOLVED', { target: 'B' }),
  reading('A/1', 'EXTERNAL', { external: 'a law' }),
  reading('B', 'AMBIGUOUS', { candidates: ['A/1', 'A/2', 'gone'] }),
  reading('B', 'DANGLING', { text: 'C' }),
];

describe('of a clause', () => {
  let graph: ReferenceGraph;
  beforeEach(() => {
    graph = new ReferenceGraph(plain, READINGS);
  });
  const at = (path: string) => plain.atPath(path) ?? plain.roots[0];
  const statuses = (path: string, side: 'of' | 'to') => {
    const clause = at(path);
    return clause ? graph[side](clause).map(({ status }) => status) : [];
  };

  test('the references are those in its own words, in their order', () => {
    expect(statuses('A/1', 'of')).toEqual(['DANGLING', 'RESOLVED', 'EXTERNAL']);
    expect(statuses('A', 'of')).toEqual([]);
    expect(graph.all[3]).toEqual({
      ...{ text: 'B', start: 0, end: 1, status: 'AMBIGUOUS', source: at('B'), target: null },
      ...{ candidates: [at('A/1'), at('A/2')], external: null, reason: null },
    });
  });

  test('those that lead to it are the ones that mean it, or cannot choose between it and others', () => {
    expect(statuses('B', 'to')).toEqual(['RESOLVED']);
    expect(statuses('A/2', 'to')).toEqual(['AMBIGUOUS']);
    expect(statuses('A', 'to')).toEqual([]);
  });
});

type Noted = readonly [path: string, text: string, kind?: EditorialNote['kind']];

describe('the report for an editor', () => {
  const reported = (...notes: readonly Noted[]) =>
    referenceReport(
      new Edition(
        plain.head,
        plain.clauses.map(({ reading }) => reading),
        {
          notes: notes.map(([path, text, kind = 'REFERENCE']) => {
            return { year: plain.head.year, path, kind, text, quotes: [], cells: [] };
          }),
          parameters: [],
          reasons: [],
          references: READINGS,
        },
      ),
    );

  test('counts the references by what becomes of them', () => {
    expect(reported()).toMatchObject({
      year: '2001-02',
      counts: { RESOLVED: 1, AMBIGUOUS: 1, DANGLING: 2, EXTERNAL: 1 },
    });
  });

  test('has those that lead nowhere, with where they stand, the reason and what may be meant', () => {
    const place = { file: 'invented.txt', line: 1 };
    expect(reported().dangling).toEqual([
      {
        ...{ ...place, text: 'Salary Schedule B-1.', source: 'A.1' },
        ...{ reason: 'no B-1', candidates: ['A', 'A.2'], explained: false },
      },
      { ...place, text: 'C', source: 'B', reason: '', candidates: [], explained: false },
    ]);
  });

  const ON = 'There is no B-1.';
  test.each<readonly [about: string, explained: readonly boolean[], notes: readonly Noted[]]>([
    ['on the clause', [true, false], [['A/1', 'There is no schedule b-1 any more.']]],
    ['on one above it', [true, false], [['A', 'The print has no B-1.']]],
    [
      'among others on it',
      [true, false],
      [
        ['A/1', 'On something else.'],
        ['A/1', ON],
      ],
    ],
    ['on another clause', [false, false], [['A/2', ON]]],
    ['of another kind', [false, false], [['A/1', ON, 'PRINT']]],
    ['of another citation', [false, false], [['A/1', 'There is no B-2.']]],
  ])('says of a reference whether a note names it: one %s', (_, explained, notes) => {
    expect(reported(...notes).dangling.map((each) => each.explained)).toEqual(explained);
  });
});

describe('of the agreement', () => {
  let edition: Edition;
  beforeAll(async () => {
    [edition] = editionsOf(await realAgreement()) as [Edition];
  });

  test('what is stored of a reference leads to the clauses that it leads to', () => {
    const { year } = edition.head;
    const found = referencesOfEdition(edition);
    const flat = found.map((reference) => flattenReference(reference, year));
    expect(new Set(flat.map((each) => each.year))).toEqual(new Set([year]));
    const linked = new ReferenceGraph(edition, flat).all;
    expect(linked).toEqual(found.map(({ cited: _, around: __, ...reference }) => reference));
  });

  test('a reference in free text is stored with no year', () => {
    const [reference] = referencesOfEdition(edition);
    if (!reference) throw new RangeError('no reference');
    expect(() => flattenReference({ ...reference, source: null }, edition.head.year)).toThrow(TypeError);
  });

  test('an editor is told of those that lead nowhere, or to another subject; each has its note', () => {
    const { dangling, doubtful } = referenceReport(edition);
    const line = ({ source, text, explained }: (typeof dangling)[number]) =>
      `${source}: ${text} ${explained}`;
    expect(dangling.map(line)).toEqual([
      'Art. 6.A.3.a: Article 6.A.2.a. true',
      'Art. 6.A.4.a: Article 6, A.2.b. true',
      'Art. 13.A.1.a: Article 16, N.2.a.4. true',
      'App. C, LEAVES: Article 22, Paragraph A. 10. true',
    ]);
    expect(doubtful.map(line)).toContain('Art. 16.A.2: Article 20 true');
    expect(doubtful[1]?.reason).toMatch(/^“Article 20” leads to Art\. 20/);
    expect(doubtful[1]?.candidates).toContain('Art. 25');
  });
});
