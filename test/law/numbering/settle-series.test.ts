import { describe, expect, test } from '@jest/globals';
import { settleSeries } from '../../../src/law/numbering/settle-series.ts';
import { numberingOf } from '../../support/numbering.ts';

const NUMBERING = numberingOf(`
tops: [{ kind: ARTICLE, words: [Article], labels: ['1'], cited: 'Art. #', path: 'art-#' }]
levels:
  - { kind: SECTION, words: [section], labels: ['A.', 'I.'] }
  - { kind: PARAGRAPH, words: [paragraph], labels: ['1.', '12a.'] }
  - { kind: SUBPARAGRAPH, words: [subparagraph], labels: ['a.'] }
  - { kind: ITEM, words: [item], labels: ['i.'] }
examples: [Art. 1]
`);

/** The style of each label as its series has it: `a` for a letter, `i` for a Roman numeral. */
function styles(markers: string): string {
  const series = settleSeries(markers.split(' ').map((marker) => NUMBERING.labelsIn(marker)));
  return series.map((label) => label?.form.style ?? '-').join(' ');
}

describe('whether a label is a letter or a Roman numeral its series says', () => {
  test.each([
    ['a. b. c.', 'a a a'],
    ['g. h. i. j.', 'a a a a'],
    ['i. ii. iii. iv. v.', 'i i i i i'],
    ['i.', 'i'],
    ['i. j. k.', 'a a a'],
    ['v. vi. vii.', 'i i i'],
    ['v. w. x. y.', 'a a a a'],
    ['ix. x. xi.', 'i i i'],
    ['H. I. J.', 'A A A'],
    ['I. II. III.', 'I I I'],
    ['a. words b. c.', 'a - a a'],
    ['12. 12a. 13.', '1 1 1'],
  ])('%s', (markers, expected) => {
    expect(styles(markers)).toBe(expected);
  });

  test('after Z the letters are doubled or go on', () => {
    expect(styles('y. z. aa. bb.')).toBe('a a a a');
    expect(styles('y. z. aa. ab.')).toBe('a a a a');
  });
});

test('neighbours that are counted alike are of one level, even when one is repeated', () => {
  const twice = numberingOf(`
tops: [{ kind: ARTICLE, words: [Article], labels: ['1'], cited: 'Art. #', path: 'art-#' }]
levels:
  - { kind: SUBPARAGRAPH, words: [subparagraph], labels: ['a.'] }
  - { kind: ITEM, words: [item], labels: ['a.'] }
examples: [Art. 1]
`);
  const series = settleSeries(['a.', 'a.'].map((marker) => twice.labelsIn(marker)));
  expect(series.map((label) => label?.level)).toEqual([0, 0]);
});
