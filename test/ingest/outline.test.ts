// What lines of an outline come to, by the numbering scheme. Each outline is written as a person would, with its
// indentation, and what is made of it as one line a provision: its place, and how its words begin.

import { describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { parseOutline } from '../../src/ingest/parse/parse-outline.ts';
import { type Provision, subProvisions } from '../../src/law/document/provision.ts';
import type { Numbering } from '../../src/law/numbering/numbering.ts';
import { type ProvisionPath, pathUnder, topLevelPath } from '../../src/law/numbering/provision-path.ts';
import { markdownText } from '../../src/law/text/markdown-text.ts';
import { numberingOf, realNumbering } from '../support/numbering.ts';

const SECTIONS = numberingOf(`
tops: [{ kind: ARTICLE, words: [Article], labels: ['1'], cited: 'Art. #', path: 'art-#' }]
levels:
  - { kind: SECTION, words: [section], labels: ['Section 1.'], cited: ', Sec. #' }
  - { kind: PARAGRAPH, words: [paragraph], labels: ['a)', '(1)'], cited: '(#)' }
  - { kind: SUBPARAGRAPH, words: [subparagraph], labels: ['1.'], cited: '(#)' }
examples: [Art. 1]
`);

function outline(text: string, numbering: Numbering = realNumbering()): Provision {
  const diagnostics = new Diagnostics();
  const parsed = parseOutline(
    text,
    { file: 'x.md', firstLine: 1, numbering, tableFile: () => null },
    diagnostics,
  );
  expect(diagnostics.list).toEqual([]);
  return parsed;
}

/** The citation of every provision, in printed order. */
function citations(text: string, numbering: Numbering = realNumbering()): readonly string[] {
  const walk = (provision: Provision, at: ProvisionPath): readonly string[] => [
    at.citation,
    ...subProvisions(provision).flatMap((child) => walk(child, pathUnder(at, child, numbering))),
  ];
  return subProvisions(outline(text, numbering)).flatMap((top) => walk(top, topLevelPath(top, numbering)));
}

test('a heading inside a numbered paragraph is a provision of its own under it', () => {
  const text = `# Article 1, PAY

A. Pay is this:

   1. by the hour;

      ### At night

      a. more;

      ### By day

      a. less;

   2. by the day.
`;
  expect(citations(text)).toEqual([
    'Art. 1',
    'Art. 1.A',
    'Art. 1.A.1',
    'Art. 1.A.1, At night',
    'Art. 1.A.1, At night, a',
    'Art. 1.A.1, By day',
    'Art. 1.A.1, By day, a',
    'Art. 1.A.2',
  ]);
});

test('a label that goes on in the series above ends a heading without one', () => {
  const text = `# Article 1, PAY

Section 1. Rates.

## From July

Words.

Section 2. More.

   a) words

   b) words
`;
  expect(citations(text, SECTIONS)).toEqual([
    'Art. 1',
    'Art. 1, Sec. 1',
    'Art. 1, From July',
    'Art. 1, Sec. 2',
    'Art. 1, Sec. 2(a)',
    'Art. 1, Sec. 2(b)',
  ]);
});

test('a label of an outer level at the margin ends the headings of inner ones', () => {
  const text = `# Article 1, PAY

## Section 1. Rates

### a) Hourly

1. words

Section 2. More.
`;
  expect(citations(text, SECTIONS)).toEqual([
    'Art. 1',
    'Art. 1, Sec. 1',
    'Art. 1, Sec. 1(a)',
    'Art. 1, Sec. 1(a)(1)',
    'Art. 1, Sec. 2',
  ]);
});

test('what is indented under a heading with a label ends where the indentation falls back', () => {
  const text = `# Article 1, PAY

## A. Rates

### 1. By the hour

   Words.

   #### a. At night

      1) words

   b. words

Words of A.

### 2. By the day
`;
  expect(citations(text)).toEqual([
    'Art. 1',
    'Art. 1.A',
    'Art. 1.A.1',
    'Art. 1.A.1.a',
    'Art. 1.A.1.a.1',
    'Art. 1.A.1.b',
    'Art. 1.A.2',
  ]);
  const [article] = subProvisions(outline(text));
  const [section] = article ? subProvisions(article) : [];
  const own = section?.parts.map((part) => (part.type === 'provision' ? part.provision.heading : part.type));
  expect(own).toEqual(['By the hour', 'paragraph', 'By the day']);
});

test('words between asterisks are printed in another type; an asterisk after a backslash is printed', () => {
  const [article] = subProvisions(
    outline('# Article 1, PAY\n\nThe *oil* is **not** free\\*, nor \\**cheap*.\n'),
  );
  expect(article?.parts).toEqual([
    {
      type: 'paragraph',
      depth: 0,
      marker: '',
      text: 'The oil is not free*, nor *cheap.',
      emphasis: [
        { type: 'emphasis', start: 4, end: 7 },
        { type: 'strong', start: 11, end: 14 },
        { type: 'emphasis', start: 27, end: 32 },
      ],
    },
  ]);
});

describe('a label that is left out', () => {
  test.each([
    ['among lines', '# Article 1, PAY\n\nA. words\n\n[no B.]\n\nC. words\n'],
    ['among headings', '# Article 1, PAY\n\n## A. Words\n\nwords\n\n[no B.]\n\n## C. Words\n'],
  ])('is declared %s', (_, text) => {
    expect(citations(text)).toEqual(['Art. 1', 'Art. 1.A', 'Art. 1.C']);
  });
});

describe('an outline printed as Markdown is read back as it was', () => {
  test.each([
    [
      'a heading inside a paragraph',
      '# Article 1, PAY\n\nA. Pay:\n\n   1. words\n\n      ### At night\n\n      a. words\n',
    ],
    [
      'words that begin like a label',
      '# Article 1, PAY\n\n\\ii. words\n\n63\\.5 hours\n\n\\§ 3 words\n\n\\A.1 words\n',
    ],
    ['a heading that begins like a label', '# Article 1, PAY\n\n## \\ii. words\n'],
    ['a labelled heading of an inner level', '# Article 1, PAY\n\n## A. Pay\n\n### 1. Rates\n\na. words\n'],
    [
      'a labelled heading before words of what is above it',
      '# Article 1, PAY\n\n## A. Pay\n\n### 1. Rates\n\n   a. words\n\n      1) words\n\nwords of A\n',
    ],
    [
      'words in another type',
      '# Article 1, PAY\n\nA. *Oil*: is **not** free\\*\n\n   - *all* of it, **none**\n',
    ],
    ['an article without a heading', '# Article 1\n\nA. words\n'],
  ])('%s', (_, text) => {
    const [article] = subProvisions(outline(text));
    if (!article) throw new RangeError('no article');
    const [again] = subProvisions(outline(markdownText(article, 1)));
    expect(again && shape(again)).toEqual(shape(article));
  });
});

/** A provision without the places of its lines. */
function shape({ place, parts, ...rest }: Provision): unknown {
  const inner = parts.map((part) => (part.type === 'provision' ? shape(part.provision) : part));
  return { ...rest, parts: inner };
}
