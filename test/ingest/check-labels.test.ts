import { expect, test } from '@jest/globals';
import { checkLabels } from '../../src/ingest/check/check-labels.ts';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import type { ParsedInstrument } from '../../src/ingest/parse/parse-instrument.ts';
import { parseOutline } from '../../src/ingest/parse/parse-outline.ts';
import type { GapPlaces } from '../../src/ingest/parse/settle-outline.ts';
import { numberingOf } from '../support/numbering.ts';

/** What is found in the labels of one file, with `more` said of its paragraphs. */
function mistakes(text: string, more = ''): readonly string[] {
  const numbering = numberingOf(`
tops: [{ kind: ARTICLE, words: [Article], labels: ['1'], cited: 'Art. #', path: 'art-#' }]
levels:
  - { kind: SECTION, words: [section], labels: ['A.'] }
  - { kind: PARAGRAPH, words: [paragraph], labels: ['1.', '1a.']${more} }
examples: [Art. 1]
`);
  const diagnostics = new Diagnostics();
  const gaps: GapPlaces = new Map();
  const options = { file: 'x.md', firstLine: 1, numbering, gaps, tableFile: () => null };
  const outline = parseOutline(text, options, diagnostics);
  const parts = [{ file: 'x.md', declaration: null, outline, provision: null }];
  checkLabels(
    { instrument: { kind: 'AGREEMENT', parts }, gaps } as unknown as ParsedInstrument,
    numbering,
    diagnostics,
  );
  return diagnostics.list.map(({ line, code, expected }) => `${line} ${code} ${expected}`);
}

const RUNNING = '# Article 1, PAY\n\nA. words\n\n   1. words\n\n   2. words\n\nB. words\n\n   3. words\n';

test('labels begin anew under each provision, unless the scheme has them run on', () => {
  expect(mistakes(RUNNING)).toEqual(['11 label-skipped 1.']);
  expect(mistakes(RUNNING, ', restarts: false')).toEqual([]);
  expect(mistakes(RUNNING.replace('3.', '4.'), ', restarts: false')).toEqual(['11 label-skipped 3.']);
  expect(mistakes(`${RUNNING}\n# Article 2, REST\n\nA. words\n\n   1. words\n`, ', restarts: false')).toEqual(
    [],
  );
});

test('a label may be left out where the scheme allows it, and none may come twice', () => {
  const text = '# Article 1, PAY\n\n1. words\n\n3. words\n\n3. words\n';
  expect(mistakes(text)).toEqual(['5 label-skipped 2.', '7 label-repeated 4.']);
  expect(mistakes(text, ', gaps: true')).toEqual(['7 label-repeated 4.']);
});

test('a letter after a number comes in between, and is no gap', () => {
  expect(mistakes('# Article 1, PAY\n\n1. words\n\n1a. words\n\n1b. words\n\n2. words\n')).toEqual([]);
  expect(mistakes('# Article 1, PAY\n\n1. words\n\n1b. words\n\n2. words\n')).toEqual([
    '5 label-skipped 1a.',
  ]);
});

test('articles miss none, unless one is declared', () => {
  const text = '# Article 1, PAY\n\n1. words\n\n# Article 3, REST\n\n1. words\n';
  expect(mistakes(text)).toEqual(['5 label-skipped Article 2,']);
  expect(mistakes(text.replace('# Article 3', '[no Article 2]\n\n# Article 3'))).toEqual([]);
});
