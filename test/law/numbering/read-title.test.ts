import { describe, expect, test } from '@jest/globals';
import { readHeading } from '../../../src/law/numbering/read-heading.ts';
import { readTitle } from '../../../src/law/numbering/read-title.ts';
import { numberingOf } from '../../support/numbering.ts';

const LEVELS = `
levels: [{ kind: SECTION, words: [section], labels: ['A.'] }]
examples: [Art. 1]
`;

const NUMBERED = numberingOf(`
tops:
  - { kind: PREAMBLE, words: [Preamble], cited: Preamble, path: preamble }
  - { kind: ARTICLE, words: [Article], labels: ['1(A)'], cited: 'Art. #', path: 'art-#' }
  - { kind: APPENDIX, words: [Appendix], labels: [A, '1'], cited: 'App. #', path: 'app-#' }
  - { kind: APPENDIX, words: [Exhibit], labels: [A], cited: 'Exh. #', path: 'exh-#' }
  - { kind: MEMORANDUM, words: [Letter of Agreement, LOA], cited: 'LOA #', path: 'loa-#' }
  - { kind: MEMORANDUM, words: [Side Letter], labels: [No. 1], cited: 'Side Letter #', path: 'side-letter-#', anywhere: true }
  - { kind: MEMORANDUM, words: [Side Letter], cited: 'Side Letter #', path: 'side-letter-#', anywhere: true }
${LEVELS}`);

const ROMAN = numberingOf(`
tops:
  - { kind: ARTICLE, words: [Article], labels: [I., I], cited: 'Art. #', path: 'art-#' }
${LEVELS}`);

describe('a title says what stands under it', () => {
  test.each([
    ['PREAMBLE', 'PREAMBLE', null, '', 'PREAMBLE'],
    ['Article 16, LEAVES', 'ARTICLE', '16', 'Article 16,', 'LEAVES'],
    ['ARTICLE 4 LEAVES', 'ARTICLE', '4', 'ARTICLE 4', 'LEAVES'],
    ['ARTICLE 4 – LEAVES', 'ARTICLE', '4', 'ARTICLE 4 –', 'LEAVES'],
    ['ARTICLE 4 - LEAVES', 'ARTICLE', '4', 'ARTICLE 4 -', 'LEAVES'],
    ['ARTICLE 4– LEAVES', 'ARTICLE', '4', 'ARTICLE 4–', 'LEAVES'],
    ['ARTICLE 2: LEAVES', 'ARTICLE', '2', 'ARTICLE 2:', 'LEAVES'],
    ['article 2. Leaves', 'ARTICLE', '2', 'article 2.', 'Leaves'],
    ['ARTICLE 32(A), LEAVES', 'ARTICLE', '32(A)', 'ARTICLE 32(A),', 'LEAVES'],
    ['ARTICLE 5', 'ARTICLE', '5', 'ARTICLE 5', null],
    ['Appendix 1', 'APPENDIX', '1', 'Appendix 1', null],
    ['APPENDIX B CLASS SIZE', 'APPENDIX', 'B', 'APPENDIX B', 'CLASS SIZE'],
    ['Exhibit A: Forms', 'APPENDIX', 'A', 'Exhibit A:', 'Forms'],
    ['Letter of Agreement – Parking', 'MEMORANDUM', null, '', 'Letter of Agreement – Parking'],
    ['LETTER OF AGREEMENT –Fitness', 'MEMORANDUM', null, '', 'LETTER OF AGREEMENT –Fitness'],
    ['Side Letter No. 3: Parking', 'MEMORANDUM', '3', 'Side Letter No. 3:', 'Parking'],
    ['Side Letter on Parking', 'MEMORANDUM', null, '', 'Side Letter on Parking'],
    ['AGREEMENT SIGNATURES', 'SECTION', null, '', 'AGREEMENT SIGNATURES'],
    ['Articles of Faith', 'SECTION', null, '', 'Articles of Faith'],
    ['Preamble to the Rules', 'SECTION', null, '', 'Preamble to the Rules'],
  ])('%s', (words, kind, label, marker, heading) => {
    expect(readTitle(words, NUMBERED)).toEqual({ kind, label, marker, heading });
  });

  test.each([
    ['ARTICLE IV. LEAVES', 'IV', 'ARTICLE IV.', 'LEAVES'],
    ['Article II, LEAVES', 'II', 'Article II,', 'LEAVES'],
    ['IV. LEAVES', 'IV', 'IV.', 'LEAVES'],
  ])('%s, where articles have Roman numerals', (words, label, marker, heading) => {
    expect(readTitle(words, ROMAN)).toEqual({ kind: 'ARTICLE', label, marker, heading });
  });
});

describe('a title that begins like one of a provision and is none by the scheme is no name', () => {
  test.each([
    'Article II, LEAVES',
    'ARTICLE',
    'Article LEAVES',
    'Attachment 1',
    'Annex B – Forms',
    'Memorandum of Understanding Time',
    'Letter of Understanding: Time',
    'Section 3. Time',
    'IV. LEAVES',
    '3. LEAVES',
    'Part I',
  ])('%s', (words) => {
    expect(readTitle(words, NUMBERED)).toBeNull();
  });
});

test('a kind that may stand anywhere is known under another heading, too', () => {
  expect(readHeading('Side Letter on Parking', NUMBERED)?.kind).toBe('MEMORANDUM');
  expect(readHeading('Letter of Agreement – Parking', NUMBERED)?.kind).toBe('SECTION');
});

test('a heading that begins like a label and has none of the scheme is no name', () => {
  expect(readHeading('ii. Parking', NUMBERED)).toBeNull();
  expect(readHeading('Parking', NUMBERED)?.heading).toBe('Parking');
});
