// Where the words of an amendment come to stand among those that were there, in a small agreement with letters.

import { beforeAll, describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../../src/ingest/make-agreement.ts';
import { readContent } from '../../../src/ingest/read/read-content.ts';
import { type AmendingPart, amend } from '../../../src/law/amend/amend.ts';
import { amendEdition } from '../../../src/law/amend/amend-edition.ts';
import { draftsOf } from '../../../src/law/amend/drafts-of.ts';
import type { ClauseKind } from '../../../src/law/document/clause-kind.ts';
import type { Edition } from '../../../src/law/document/edition.ts';
import { editionsOf } from '../../../src/law/document/editions-of.ts';
import type { Declaration } from '../../../src/law/document/instrument.ts';
import type { Part, Provision } from '../../../src/law/document/provision.ts';
import { plainText } from '../../../src/law/text/plain-text.ts';
import { agreementFolder } from '../../support/other-agreements.ts';

let before: Edition;
beforeAll(async () => {
  const diagnostics = new Diagnostics();
  const content = await readContent(agreementFolder('lettered'), diagnostics);
  [before] = editionsOf(makeAgreement(content, diagnostics)) as [Edition];
});

const PLACE = { file: '', line: 1, column: 1 };
const KINDS: Readonly<Record<string, ClauseKind>> = {
  'A.': 'SECTION',
  '1.': 'PARAGRAPH',
  'a.': 'SUBPARAGRAPH',
};

/** A provision by its marker and words, such as `B. Words.`, with those under it. */
function words(text: string, ...under: readonly Provision[]): Provision {
  const [marker = '', ...rest] = text.split(' ');
  const kind = KINDS[marker.replace(/[A-Z]/, 'A').replace(/[a-z]/, 'a').replace(/\d/, '1')] ?? 'ITEM';
  return provision(kind, marker, null, rest.join(' '), under);
}

function article(label: string, heading: string, text: string): Provision {
  return { ...provision('ARTICLE', `Article ${label},`, heading, text, []), label };
}

function provision(
  kind: ClauseKind,
  marker: string,
  heading: string | null,
  text: string,
  under: readonly Provision[],
): Provision {
  const parts: readonly Part[] = [
    { type: 'paragraph', depth: 0, marker: '', text },
    ...under.map((each): Part => ({ type: 'provision', provision: each })),
  ];
  return { kind, label: marker.replace(/\W/g, ''), marker, heading, parts, place: PLACE };
}

function part(
  operation: Declaration['operation'],
  target: string,
  printed: Provision | null,
  more: Partial<Declaration> = {},
): AmendingPart {
  const parts: readonly Part[] = printed ? [{ type: 'provision', provision: printed }] : [];
  return {
    declaration: { operation, target, mark: null, renumbered: [], inserted: [], repealed: [], ...more },
    outline: { kind: 'SECTION', label: null, marker: '', heading: null, parts, place: PLACE },
  };
}

function imagine(...parts: readonly AmendingPart[]) {
  const { edition, faults } = amendEdition(before, { slug: 'imagined', inForceFrom: '2011-07-01', parts });
  return { edition, told: faults.map(({ code, found, expected }) => `${code}: ${found} / ${expected}`) };
}

/** The citations right under a clause, or at the top. */
function under(edition: Edition, citation: string | null): readonly string[] {
  const clauses = citation === null ? edition.roots : (edition.under(citation)[0]?.children ?? []);
  return clauses.map(({ reading }) => reading.citation);
}

function change(edition: Edition, citation: string): string | undefined {
  return edition.under(citation)[0]?.reading.change;
}

describe('what is inserted', () => {
  test('stands by its label, between those that are lower and those that are higher', () => {
    const { edition, told } = imagine(part('INSERT', 'Art. 3.B', words('B. The Guild may be heard.')));
    expect(told).toEqual([]);
    expect(under(edition, 'Art. 3')).toEqual(['Art. 3.A', 'Art. 3.B', 'Art. 3.C']);
    expect(change(edition, 'Art. 3.B')).toBe('INSERTED');
  });

  test('stands after what was inserted before it, and else after the last', () => {
    const { edition, told } = imagine(
      part('INSERT', 'Art. 3.D', words('D. It is final.')),
      part('INSERT', 'Art. 3.E', words('E. Costs are shared.')),
    );
    expect(told).toEqual([]);
    expect(under(edition, 'Art. 3')).toEqual(['Art. 3.A', 'Art. 3.C', 'Art. 3.D', 'Art. 3.E']);
  });

  test('stands before the words that close what it stands under, when it is the last of all', () => {
    const { edition, told } = imagine(part('INSERT', 'Art. 1.B.3', words('3. five at home.')));
    expect(told).toEqual([]);
    const text = plainText(edition.under('Art. 1.B')[0] ?? fail());
    expect(text).toMatch(/\n\n {3}3\. five at home\.\n\n {3}These hours include rest/);
    expect(change(edition, 'Art. 1.B')).toBe('REVISED');
    expect(change(edition, 'Art. 1.B.2')).toBe('UNCHANGED');
  });

  test('stands before all others where its label is the lowest', () => {
    const { edition, told } = imagine(
      part('REPEAL', 'Art. 3.A', null),
      part('INSERT', 'Art. 3.A', words('A. A dispute is heard by a judge.')),
    );
    expect(told).toEqual([]);
    expect(under(edition, 'Art. 3')).toEqual(['Art. 3.A', 'Art. 3.C']);
  });

  test('stands behind what has its label, as the print may have two', () => {
    const { edition, told } = imagine(part('INSERT', 'Art. 1.B.1', words('1. none at night;')));
    expect(told).toEqual([]);
    expect(under(edition, 'Art. 1.B')).toEqual(['Art. 1.B.1', 'Art. 1.B.1', 'Art. 1.B.2']);
    expect(plainText(edition.under('Art. 1.B.1')[1] ?? fail())).toBe('1. none at night;');
  });

  test('at the top stands among what is of its kind', () => {
    const { edition, told } = imagine(part('INSERT', 'Art. 4', article('4', 'SILENCE', 'It is kept.')));
    expect(told).toEqual([]);
    expect(under(edition, null)).toEqual(['Preamble', 'Art. 1', 'Art. 2', 'Art. 3', 'Art. 4', 'App. A']);
  });

  test('with another label than that of its target is told', () => {
    const { told } = imagine(part('INSERT', 'Art. 3.B', words('D. The Guild may be heard.')));
    expect(told).toEqual(['amendment-target: words that would stand at Art. 3.D / Art. 3.B']);
    const top = imagine(part('INSERT', 'Art. 5', article('4', 'SILENCE', 'It is kept.')));
    expect(top.told).toEqual([
      'amendment-target: Art. 5, and nothing above it / a place under a clause of the year before',
    ]);
  });
});

describe('what is repealed', () => {
  test('is gone, and the words that stood behind it close up', () => {
    const { edition, told } = imagine(part('REPEAL', 'Art. 1.B.1', null));
    expect(told).toEqual([]);
    expect(under(edition, 'Art. 1.B')).toEqual(['Art. 1.B.2']);
    const text = plainText(edition.under('Art. 1.B')[0] ?? fail());
    expect(text).toMatch(/^B\. A librarian works forty hours a week:\n\n {3}2\. ten/);
    expect(text).toMatch(/\n\n {3}These hours include rest[^\n]*$/);
    expect(change(edition, 'Art. 1.B')).toBe('REVISED');
    expect(change(edition, 'Art. 1.A')).toBe('UNCHANGED');
  });

  test('and its neighbour as well leave the words over and behind them', () => {
    const { edition } = imagine(part('REPEAL', 'Art. 1.B.2', null), part('REPEAL', 'Art. 1.B.1', null));
    expect(plainText(edition.under('Art. 1.B')[0] ?? fail())).toMatch(
      /^B\. A librarian works forty hours a week:\n\n {3}These hours include rest/,
    );
  });
});

describe('what is renumbered', () => {
  const C = 'The Board answers within ten days. Paragraph 2 of Article 1, B does not apply.';

  test('is what it was, under its new label', () => {
    const moved = part('RENUMBER', 'Art. 3.C', words(`B. ${C}`), {
      renumbered: [{ from: 'Art. 3.C', to: 'Art. 3.B' }],
    });
    const { edition, told } = imagine(moved);
    expect(told).toEqual([]);
    expect(change(edition, 'Art. 3.B')).toBe('RENUMBERED');
    expect(edition.under('Art. 3.B')[0]?.reading.provision).toBe(
      before.under('Art. 3.C')[0]?.reading.provision,
    );
    expect(imagine(part('SUBSTITUTE', 'Art. 3.C', words(`B. ${C}`))).told[0]).toBe(
      'amendment-target: words that would stand at Art. 3.B / Art. 3.C',
    );
  });

  test('stands by its new label', () => {
    const A = 'A dispute about Article 1.B.2.b(2) is heard by the Board.';
    const { edition, told } = imagine(part('RENUMBER', 'Art. 3.A', words(`D. ${A}`)));
    expect(told).toEqual([]);
    expect(under(edition, 'Art. 3')).toEqual(['Art. 3.C', 'Art. 3.D']);
  });

  test('with its neighbours, one after the other, stands as before', () => {
    const [A, B] = ['The library is open from nine to six.', 'A librarian works forty hours a week:'];
    const { edition, told } = imagine(
      part('RENUMBER', 'Art. 1.A', words(`B. ${A}`)),
      part('RENUMBER', 'Art. 1.B', words(`C. ${B}`), { repealed: ['Art. 1.B.1', 'Art. 1.B.2'] }),
      part('INSERT', 'Art. 1.A', words('A. The library has a garden.')),
    );
    expect(told).toEqual([]);
    expect(under(edition, 'Art. 1')).toEqual(['Art. 1.A', 'Art. 1.B', 'Art. 1.C']);
  });

  test('one after the other past those that are still to be, stands in order at last', () => {
    const { edition, told } = imagine(
      part('RENUMBER', 'Art. 3.A', words('C. A dispute about Article 1.B.2.b(2) is heard by the Board.')),
      part('RENUMBER', 'Art. 3.C', words(`E. ${C}`)),
      part('INSERT', 'Art. 3.D', words('D. It may be appealed.')),
      part('INSERT', 'Art. 3.A', words('A. Whoever is wronged says so.')),
    );
    expect(told).toEqual([]);
    expect(under(edition, 'Art. 3')).toEqual(['Art. 3.A', 'Art. 3.C', 'Art. 3.D', 'Art. 3.E']);
  });

  test('is told where its words are not those of what it was', () => {
    const few = part('RENUMBER', 'Art. 3.C', words('B. The Board paints ten lamps.'));
    expect(imagine(few).told).toEqual([expect.stringContaining('renumbering-unlike: “The Board paints')]);
    const moved = part('RENUMBER', 'Art. 3.C', words('B. Lamps are lit at dusk by two keepers.'));
    expect(imagine(moved).told).toEqual([
      'renumbering-unlike: “Lamps are lit at dusk by two keepers.” at Art. 3.B / ' +
        `words like those of Art. 3.C, “${C.slice(0, 60)}…”`,
    ]);
  });

  test('may not stand where it stood as well: its own place is told first', () => {
    const { told } = imagine(
      part('SUBSTITUTE', 'Art. 3.A', words(`A. ${C}`), {
        renumbered: [{ from: 'Art. 3.C', to: 'Art. 3.A' }],
        repealed: ['Art. 3.A'],
      }),
    );
    expect(told).toEqual([
      'amendment-undeclared: Art. 3.C of the year before at Art. 3.C and at Art. 3.A / it at one of the two',
    ]);
  });

  test('to a citation that is not of these words is told', () => {
    const { told } = imagine(
      part('SUBSTITUTE', 'Art. 3.C', words(`C. ${C}`), { inserted: [{ citation: 'Art. 3.D', mark: null }] }),
    );
    expect(told).toEqual(['amendment-declared: Art. 3.D / a citation of these words']);
  });
});

describe('what is left out', () => {
  test('is told with its first words', () => {
    const { told } = imagine(part('SUBSTITUTE', 'Art. 1.B', words('B. A librarian works at will.')));
    expect(told).toContain(
      'words-dropped: nothing of Art. 1.B.1, “thirty at a desk, as said in A. above;” / its words, or a declaration of where they went',
    );
    expect(told.filter((each) => each.startsWith('words-dropped'))).toHaveLength(8);
  });
});

test('an instrument whose words stand already changes nothing', () => {
  const drafts = draftsOf(before);
  const issue = {
    instrument: before.clauses[0]?.reading.instrument ?? '',
    inForceFrom: '2011-07-01',
    numbering: before.numbering,
    spans: new Map(),
  };
  const parts = [part('REPEAL', 'Art. 3', null)];
  expect(amend(drafts, parts, issue)).toEqual({ drafts, made: new Map(), faults: [] });
  expect(amend(drafts, parts, { ...issue, instrument: 'another' }).drafts).toHaveLength(drafts.length - 1);
});

function fail(): never {
  throw new RangeError('there is no such clause');
}
