import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Citation } from '../../../src/law/citation/citation.ts';
import { clausesAt } from '../../../src/law/citation/clauses-at.ts';
import type { Grammar } from '../../../src/law/citation/grammar.ts';
import { parseCitations } from '../../../src/law/citation/parse.ts';
import { LIMITS } from '../../../src/limits.ts';
import { realCitator } from '../../support/real-citator.ts';

let grammar: Grammar;

beforeAll(async () => {
  ({ grammar } = await realCitator('2005-06'));
});

/** The one citation that the words are; null when they are none or several. */
function parseCitation(written: string): Citation | null {
  const [only, ...more] = parseCitations(written, grammar);
  return only && more.length === 0 ? only.citation : null;
}

describe('a citation is read in every form that people write', () => {
  test.each([
    ['Art 16.L', 'article 16 > L'],
    ['Art. 16.L', 'article 16 > L'],
    ['art16.L', 'article 16 > L'],
    ['Article 16', 'article 16'],
    ['Article 16, L.1.c', 'article 16 > L > 1 > c'],
    ['art. 16 L 1 c', 'article 16 > L > 1 > c'],
    ['16.L.1(c)', 'article 16 > L > 1 > c'],
    ['16.L.1.c', 'article 16 > L > 1 > c'],
    ['16(L)(1)(c)', 'article 16 > L > 1 > c'],
    ['  16 . L . 1 . c  ', 'article 16 > L > 1 > c'],
    ['Article 16, O.2.a.4.', 'article 16 > O > 2 > a > 4'],
    ['Article 16, Section L, paragraph 1, item c', 'article 16 > L > 1 > c'],
    ['Article 24, paragraph H', 'article 24 > H'],
    ['Article 22, Paragraph A. 10.', 'article 22 > A > 10'],
    ['Art. 16 § L ¶ 1', 'article 16 > L > 1'],
    ['16', 'article 16'],
    ['Article Sixteen', 'article 16'],
    ['article twenty-four, paragraph P', 'article 24 > P'],
    ['Article Sixteen (16), Section L', 'article 16 > L'],
    ['016', 'article 16'],
    ['ART. 6 C 10', 'article 6 > C > 10'],
    ['6.c.10', 'article 6 > c > 10'],
    ['Appendix B', 'appendix B'],
    ['App. B', 'appendix B'],
    ['app b', 'appendix b'],
    ['Appendix J, MOU JROTC, 5', 'appendix J > "MOU JROTC" > 5'],
    ['App. A, AT-2', 'appendix A > AT-2'],
    ['App. A, at2', 'appendix A > AT-2'],
    ['AT-2', 'schedule AT-2'],
    ['AT2', 'schedule AT-2'],
    ['a-3', 'schedule A-3'],
    ['Salary Schedule AT-1', 'schedule AT-1'],
    ['Preamble', 'name "Preamble"'],
    ['preamble, A', 'name "Preamble" > A'],
    ['Agreement Signatures', 'name "Agreement Signatures"'],
    ['App. Career Pathway', 'name "App. Career Pathway"'],
    ['MOU JROTC', 'name "MOU JROTC"'],
    ['Memorandum of Understanding JROTC', 'name "MOU JROTC"'],
    ['MOU: JROTC, 5', 'name "MOU JROTC" > 5'],
    ['Art. 7, Decision-Making Processes', 'article 7 > "Decision-Making Processes"'],
    [
      'App. D, STUDENT WEIGHTED FORMULA*, At-Risk Factor, 2',
      'appendix D > "STUDENT WEIGHTED FORMULA*" > "At-Risk Factor" > 2',
    ],
    [
      'App. F, Additional $2,500 Differential for ESL',
      'appendix F > "Additional $2,500 Differential for ESL"',
    ],
  ])('%j', (written, expected) => {
    expect(spoken(parseCitation(written))).toBe(expected);
  });
});

describe('what points at no clause is no citation', () => {
  test.each([
    [''],
    ['   '],
    ['hello world'],
    ['Art umpteen'],
    ['article'],
    ['16.L.1.c!!'],
    ['16.L.1.c?'],
    ['16days'],
    ['2006-07'],
    ['1420'],
    ['Appendix'],
    ['MOU'],
    ['<script>alert(16)</script>'],
    ['16.L'.padEnd(300, '.L')],
    [`MOU ${'J'.repeat(LIMITS.citation.most)}`],
  ])('%j', (written) => {
    expect(parseCitation(written)).toBeNull();
  });
});

test('every form that an error message shows can be read, and stands in the agreement', async () => {
  const { index } = await realCitator('2005-06');
  const { examples } = index.edition.head.numbering;
  expect(
    examples.filter((form) => clausesAt(index.edition, parseCitation(form) as Citation).length !== 1),
  ).toEqual([]);
});

test('a salary schedule is known by its name, with or without the hyphen', () => {
  const names = ['AT-2', 'AT2', 'at-2', 'A3', 'B-2', 'AT-222', 'AT'].map((written) => {
    const root = parseCitation(written)?.root;
    return root?.type === 'table' ? root.name : null;
  });
  expect(names).toEqual(['AT-2', 'AT-2', 'AT-2', 'A-3', null, null, null]);
});

describe('whatever is typed', () => {
  const pieces = [
    'Art.',
    '16',
    '.',
    ',',
    '(',
    ')',
    ' ',
    'L',
    'c',
    'App',
    'MOU',
    'Preamble',
    '§',
    '$2,500',
    '-',
    '\t',
    'é',
    '!',
  ];
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((chosen) => chosen.join('')),
    fc
      .tuple(fc.constantFrom(...pieces), fc.nat({ max: 5000 }))
      .map(([piece, times]) => `16${piece.repeat(times)}`),
  );

  test('reading it never throws', () => {
    fc.assert(
      fc.property(typed, (written) => {
        expect(() => parseCitation(written)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  test('what is longer than any citation is not read', () => {
    fc.assert(
      fc.property(typed, (written) => {
        fc.pre(written.trim().length > LIMITS.citation.most);
        expect(parseCitation(written)).toBeNull();
      }),
    );
  });
});

/** A citation as one line: the root, then the steps; names in quotes, labels bare. */
function spoken(citation: Citation | null): string | null {
  if (!citation) return null;
  const { root } = citation;
  const top =
    root.type === 'name'
      ? `name "${root.words}"`
      : root.type === 'table'
        ? `schedule ${root.name}`
        : `${root.kind.toLowerCase()} ${root.label}`;
  const steps = citation.steps.map((step) => (step.type === 'name' ? `"${step.words}"` : step.label));
  return [top, ...steps].join(' > ');
}
