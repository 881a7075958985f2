import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AmendingPart } from '../../../src/law/amend/amend.ts';
import { type AmendedEdition, amendEdition } from '../../../src/law/amend/amend-edition.ts';
import { compareEditions } from '../../../src/law/compare/compare-editions.ts';
import type { ClauseReading } from '../../../src/law/document/clause-reading.ts';
import type { Edition } from '../../../src/law/document/edition.ts';
import { editionsOf } from '../../../src/law/document/editions-of.ts';
import type { Declaration, Instrument } from '../../../src/law/document/instrument.ts';
import type { Part, Provision } from '../../../src/law/document/provision.ts';
import { redline } from '../../../src/law/text/redline.ts';
import { realAgreement } from '../../support/real-agreement.ts';

let before: Edition;
let after: Edition;
let addendum: Instrument;

beforeAll(async () => {
  const agreement = await realAgreement();
  [before, after] = editionsOf(agreement) as [Edition, Edition];
  addendum = agreement.instruments.find(({ kind }) => kind === 'ADDENDUM') as Instrument;
});

/** Words of an amendment that nobody has made. */
const NOWHERE = { file: '', line: 1, column: 1 };

function paragraph(label: string, text: string, ...more: readonly Part[]): Provision {
  const words = { type: 'paragraph', depth: 0, marker: '', text } as const;
  return {
    kind: 'PARAGRAPH',
    label,
    marker: `${label}.`,
    heading: null,
    parts: [words, ...more],
    place: NOWHERE,
  };
}

function part(
  declaration: Partial<Declaration> & Pick<Declaration, 'operation' | 'target'>,
  words: Provision | null,
): AmendingPart {
  return {
    declaration: { mark: null, renumbered: [], inserted: [], repealed: [], ...declaration },
    outline: {
      kind: 'SECTION',
      label: null,
      marker: '',
      heading: null,
      parts: words ? [{ type: 'provision', provision: words }] : [],
      place: NOWHERE,
    },
  };
}

function imagine(...parts: readonly AmendingPart[]): AmendedEdition {
  return amendEdition(before, { slug: 'imagined', inForceFrom: '2007-08-01', parts });
}

/** What an edition with an imagined amendment has otherwise than it had. */
function changesOf({ edition }: AmendedEdition): readonly string[] {
  return compareEditions(before, edition)
    .provisions.filter(({ kind }) => kind !== 'UNCHANGED')
    .map(
      ({ kind, before: then, after: now }) =>
        `${kind} ${then?.reading.citation ?? 'none'} > ${now?.reading.citation ?? 'none'}`,
    );
}

describe('the addendum of 2006 applied to the edition of 2005-06', () => {
  const apply = (edition: Edition) =>
    amendEdition(
      edition,
      { slug: addendum.slug, inForceFrom: '2006-08-01', parts: addendum.parts },
      after.head.year,
    );
  // From which lines words are, and until when, is said of documents and years.
  const told = ({ source: _, inForceTo: __, ...reading }: ClauseReading) => reading;

  test('is the edition of 2006-07, clause for clause', () => {
    const { edition, faults } = apply(before);
    expect(faults).toEqual([]);
    expect(edition.clauses.map(({ reading }) => told(reading))).toEqual(
      after.clauses.map(({ reading }) => told(reading)),
    );
  });

  test('applied again changes nothing more', () => {
    const { edition } = apply(before);
    expect(apply(edition)).toEqual({ edition, faults: [] });
    expect(apply(after)).toEqual({ edition: after, faults: [] });
  });

  test('leaves the edition and the instrument as they were', () => {
    freeze(before.clauses.map(({ reading }) => reading));
    freeze(addendum.parts);
    expect(() => apply(before)).not.toThrow();
  });

  test('is a draft', () => {
    expect(apply(before).edition.head).toMatchObject({
      state: 'DRAFT',
      year: after.head.year,
      inForceTo: null,
    });
  });
});

describe('an amendment that is only imagined', () => {
  test('puts other words in the place of a paragraph', () => {
    const amended = imagine(
      part(
        { operation: 'SUBSTITUTE', target: 'Art. 16.C.1' },
        paragraph(
          '1',
          'Five (5) days leave with pay will be granted for death in the immediate family of a teacher.',
        ),
      ),
    );
    expect(amended.faults).toEqual([]);
    expect(changesOf(amended)).toEqual(['REVISED Art. 16.C.1 > Art. 16.C.1']);
    const clause = amended.edition.under('Art. 16.C.1')[0] ?? null;
    const scope = { before: before.under('Art. 16.C.1')[0] ?? null, after: clause };
    expect(redline(compareEditions(before, amended.edition, scope), 'PLAIN')).toMatch(
      /^1\. \[-Three \(3-\] ?\{\+Five \(5\+\}\) days leave with pay/,
    );
  });

  test('puts a paragraph between others, which are renumbered', () => {
    const renumbered = part(
      {
        operation: 'RENUMBER',
        target: 'Art. 16.C.2',
        renumbered: [{ from: 'Art. 16.C.2', to: 'Art. 16.C.3' }],
      },
      paragraph('3', 'Bereavement leave is not cumulative nor is it deducted from a teacher’s sick leave.'),
    );
    const inserted = part(
      { operation: 'INSERT', target: 'Art. 16.C.2' },
      paragraph('2', 'One day more for each hundred miles.'),
    );
    const { edition, faults } = imagine(renumbered, inserted);
    expect(faults).toEqual([]);
    expect(edition.under('Art. 16.C.2')[0]?.reading.change).toBe('INSERTED');
    expect(edition.under('Art. 16.C.3')[0]?.reading.provision).toBe(
      before.under('Art. 16.C.2')[0]?.reading.provision,
    );
  });

  test('repeals', () => {
    const amended = imagine(part({ operation: 'REPEAL', target: 'Art. 16.C' }, null));
    expect(amended.faults).toEqual([]);
    expect(changesOf(amended)).toEqual([
      'REPEALED Art. 16.C > none',
      'REPEALED Art. 16.C.1 > none',
      'REPEALED Art. 16.C.2 > none',
    ]);
    const again = amendEdition(amended.edition, {
      slug: 'imagined',
      inForceFrom: '2007-08-01',
      parts: [part({ operation: 'REPEAL', target: 'Art. 16.C' }, null)],
    });
    expect(again).toEqual({ edition: amended.edition, faults: [] });
  });

  test.each([
    [
      'a target that is not there',
      () => part({ operation: 'SUBSTITUTE', target: 'Art. 99.A' }, paragraph('A', 'Words.')),
      'amendment-target',
    ],
    [
      'words that would stand elsewhere',
      () => part({ operation: 'INSERT', target: 'Art. 16.C.3' }, paragraph('4', 'Words.')),
      'amendment-target',
    ],
    [
      'words left out and not repealed',
      () => part({ operation: 'SUBSTITUTE', target: 'Art. 16.L.3' }, paragraph('3', 'General Provisions')),
      'words-dropped',
    ],
    ['no words', () => part({ operation: 'SUBSTITUTE', target: 'Art. 16.C.1' }, null), 'amendment-empty'],
  ])('is told what does not fit: %s', (_, wrong, code) => {
    const { faults } = imagine(wrong());
    expect(new Set(faults.map((fault) => fault.code))).toEqual(new Set([code]));
    for (const { found, expected, help } of faults) expect([found, expected, help]).not.toContain('');
  });
});

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inside of Object.values(value)) freeze(inside);
}
