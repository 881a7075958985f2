// Citations of agreements that number their provisions in other ways: decimals that repeat what is above them, Roman
// outlines, sections with words, letters alone.

import { beforeAll, describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../../src/ingest/make-agreement.ts';
import { readContent } from '../../../src/ingest/read/read-content.ts';
import { type Citator, citatorOf } from '../../../src/law/citation/citator.ts';
import { clausesAt } from '../../../src/law/citation/clauses-at.ts';
import { parseCitations } from '../../../src/law/citation/parse.ts';
import { editionsOf } from '../../../src/law/document/editions-of.ts';
import { referencesIn } from '../../../src/law/reference/references-of.ts';
import { agreementFolder, STYLES, type Style } from '../../support/other-agreements.ts';

const citators = new Map<Style, readonly Citator[]>();
beforeAll(async () => {
  for (const style of STYLES) {
    const diagnostics = new Diagnostics();
    const agreement = await makeAgreement(
      await readContent(agreementFolder(style), diagnostics),
      diagnostics,
    );
    citators.set(style, editionsOf(agreement).map(citatorOf));
  }
});

const first = (style: Style) => citators.get(style)?.[0] as Citator;

/** The references in a text in the first term, each as `words → what they come to`. */
function found(style: Style, text: string, citator = first(style)): readonly string[] {
  return [...referencesIn({ text, citator, within: null, others: new Map() })].map(
    ({ text: words, target, reason, status }) => `${words} → ${target?.reading.citation ?? reason ?? status}`,
  );
}

describe('in free text', () => {
  test.each<readonly [style: Style, text: string, found: readonly string[]]>([
    ['decimals', 'As Section 2.1.3 says', ['Section 2.1.3 → Art. 2.1.3']],
    ['decimals', 'see 2.1.3. It', ['2.1.3. → Art. 2.1.3']],
    ['decimals', 'Article 2.2.1 is', ['Article 2.2.1 → Art. 2.2.1']],
    ['decimals', 'Article 2, Section 2.1.3', ['Article 2, Section 2.1.3 → Art. 2.1.3']],
    ['decimals', 'Article 2, 2.1.3 is', ['Article 2, 2.1.3 → Art. 2.1.3']],
    ['decimals', 'Section 2.2.1 of Article 2', ['Section 2.2.1 of Article 2 → Art. 2.2.1']],
    ['decimals', 'Section 2 of Article 2', ['Section 2 of Article 2 → Art. 2.2']],
    ['decimals', 'Article 1, Section 2.1.3', ['Article 1, Section 2.1.3 → Art. 1.2 has no 1.3 in 2020-23.']],
    [
      'decimals',
      'Article 2, Sections 2.1.2 and 2.1.3',
      ['Article 2, Sections 2.1.2 → Art. 2.1.2', '2.1.3 → Art. 2.1.3'],
    ],
    ['decimals', 'Sections 2.1.2 and 2.1.3', ['Sections 2.1.2 → Art. 2.1.2', '2.1.3 → Art. 2.1.3']],
    ['decimals', '2.1.2 through 2.1.4', ['2.1.2 → Art. 2.1.2', '2.1.2 → Art. 2.1.3', '2.1.4 → Art. 2.1.4']],
    [
      'decimals',
      'Sections 2.1.3.2.1-2.1.3.2.2',
      ['Sections 2.1.3.2.1 → Art. 2.1.3.2.1', '2.1.3.2.2 → Art. 2.1.3.2.2'],
    ],
    ['decimals', '2.1.2,2.1.3', ['2.1.2 → Art. 2.1.2', '2.1.3 → Art. 2.1.3']],
    ['decimals', 'Section A.2 of Exhibit A', ['Section A.2 of Exhibit A → Exh. A.2']],
    ['decimals', 'Section 2.1.3.9 fails', ['Section 2.1.3.9 → Art. 2.1.3 has no 9 in 2020-23.']],
    ['decimals', 'at 2.5 percent, or 2.1', []],
    ['decimals', 'Exhibit A.2 and A.1', ['Exhibit A.2 → Exh. A.2', 'A.1 → Exh. A.1']],
    ['romans', 'II.A.1.a gives', ['II.A.1.a → Art. II.A.1.a']],
    ['romans', 'Article II.A.1.i.iv says', ['Article II.A.1.i.iv → Art. II.A.1.i.iv']],
    ['romans', 'Article 2 is Article II', ['Article 2 → Art. II', 'Article II → Art. II']],
    ['romans', 'article ii.a.1', ['article ii.a.1 → Art. II.A.1']],
    ['romans', 'Articles II–IV', ['Articles II → Art. II', 'Articles II → Art. III', 'IV → Art. IV']],
    ['romans', 'Article II, A.1.a and b', ['Article II, A.1.a → Art. II.A.1.a', 'b → Art. II.A.1.b']],
    ['romans', 'II.A.1.i.ii or iii', ['II.A.1.i.ii → Art. II.A.1.i.ii', 'iii → Art. II.A.1.i.iii']],
    [
      'romans',
      'Article II.A.1.i.iii through v',
      [
        'Article II.A.1.i.iii → Art. II.A.1.i.iii',
        'Article II.A.1.i.iii → Art. II.A.1.i.iv',
        'v → Art. II.A.1.i has no v in 2018-20.',
      ],
    ],
    ['romans', 'Article X', ['Article X → There is no Article X in 2018-20.']],
    ['romans', 'I agree with A.', []],
    [
      'romans',
      'Side Letter Encores, 1 and 2',
      ['Side Letter Encores, 1 → Side Letter Encores, 1', '2 → Side Letter Encores has no 2 in 2018-20.'],
    ],
    ['romans', 'Article I.B. A singer', ['Article I.B. → Art. I.B']],
    ['sections', 'Article 3, Section 2(a)(1)', ['Article 3, Section 2(a)(1) → Art. 3, Sec. 2(a)(1)']],
    ['sections', '(see Article 3, Section 2(a))', ['Article 3, Section 2(a) → Art. 3, Sec. 2(a)']],
    ['sections', '(Article 3, Section 2 a)', ['Article 3, Section 2 a → Art. 3, Sec. 2(a)']],
    ['sections', 'Article 3, Section 2 a) is', ['Article 3, Section 2 a) → Art. 3, Sec. 2(a)']],
    [
      'sections',
      'Article 3, Section 2 a) and b)',
      ['Article 3, Section 2 a) → Art. 3, Sec. 2(a)', 'b) → Art. 3, Sec. 2(b)'],
    ],
    [
      'sections',
      'Article 3, Section 2(a)(1) or (2)',
      ['Article 3, Section 2(a)(1) → Art. 3, Sec. 2(a)(1)', '(2) → Art. 3, Sec. 2(a)(2)'],
    ],
    [
      'sections',
      'Article 3, Sections 1-3',
      [
        'Article 3, Sections 1 → Art. 3, Sec. 1',
        'Article 3, Sections 1 → Art. 3, Sec. 2',
        '3 → Art. 3, Sec. 3',
      ],
    ],
    [
      'sections',
      'Article 2, Sections 1a and 1b',
      ['Article 2, Sections 1a → Art. 2, Sec. 1(a)', '1b → Art. 2, Sec. 1(b)'],
    ],
    ['sections', 'Articles 2 and 2(A)', ['Articles 2 → Art. 2', '2(A) → Art. 2(A)']],
    ['sections', 'Article 2(A), Section 1', ['Article 2(A), Section 1 → Art. 2(A), Sec. 1']],
    ['sections', 'Article 3(A)', ['Article 3(A) → There is no Article 3(A) in 2022-25.']],
    [
      'sections',
      'under subsection a) of Article 2, Section 1',
      ['subsection a) of Article 2, Section 1 → Art. 2, Sec. 1(a)'],
    ],
    ['sections', 'Section 1', ['Section 1 → Nothing says in which article 1 is to be looked for.']],
    ['lettered', 'Art. 1.B.2.b.1) is', ['Art. 1.B.2.b.1) → Art. 1.B.2.b.1']],
    ['lettered', '(Article 1, B.2.b.1) and', ['Article 1, B.2.b.1 → Art. 1.B.2.b.1']],
    ['lettered', 'Article 1, A. and B.', ['Article 1, A. → Art. 1.A', 'B. → Art. 1.B']],
    ['lettered', 'Article 1, B, sub-paragraph 2', ['Article 1, B, sub-paragraph 2 → Art. 1.B.2']],
    ['lettered', 'Article 1, B.1 or 2', ['Article 1, B.1 → Art. 1.B.1', '2 → Art. 1.B.2']],
    ['lettered', 'Preamble, A and B', ['Preamble, A → Preamble, A', 'B → Preamble, B']],
    ['lettered', 'Preamble, A, and the Board', ['Preamble, A → Preamble, A']],
    ['lettered', 'the Preamble and Article 1', ['Preamble → Preamble', 'Article 1 → Art. 1']],
    ['lettered', 'LB-2', ['LB-2 → There is no salary schedule LB-2 in 2010-11.']],
    [
      'lettered',
      'Memorandum of Understanding on the Reading Room',
      ['Memorandum of Understanding → App. A, MOU Reading Room'],
    ],
  ])('%s: “%s”', (style, text, expected) => {
    expect(found(style, text)).toEqual(expected);
  });
});

test.each(STYLES)(
  'every clause of the style %s is found in a sentence by its citation, and nothing else',
  (style) => {
    for (const citator of citators.get(style) ?? []) {
      const { edition } = citator.index;
      const cited = edition.clauses.filter(({ reading }) => edition.under(reading.citation).length === 1);
      expect(cited.length).toBeGreaterThan(15);
      for (const { reading } of cited)
        for (const text of [
          `As ${reading.citation} says, it is.`,
          `It is (${reading.citation}).`,
          `See ${reading.citation}, too.`,
        ])
          expect([text, found(style, text, citator).map((each) => each.split(' → ')[1])]).toEqual([
            text,
            [reading.citation],
          ]);
    }
  },
);

test.each(STYLES)('every clause of the style %s is what its citation alone is read as', (style) => {
  for (const { grammar, index } of citators.get(style) ?? [])
    for (const clause of index.edition.clauses) {
      const [only, ...more] = parseCitations(clause.reading.citation, grammar);
      expect(more).toEqual([]);
      expect(only && clausesAt(index.edition, only.citation)).toContain(clause);
    }
});
