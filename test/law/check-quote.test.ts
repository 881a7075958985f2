import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Edition } from '../../src/law/document/edition.ts';
import { checkQuote, isExactIn, type QuoteCheck } from '../../src/law/quote/check-quote.ts';
import { type WordIndex, wordIndex } from '../../src/law/words/word-index.ts';
import { REAL_CONTENT, realEdition } from '../support/real-agreement.ts';
import { earlierText, laterText, marked } from '../support/segments.ts';

const PETITION = readFileSync(join(REAL_CONTENT, 'sources/000_ca971e31ac8be9b0.txt'), 'utf8');

/** What the petition page quotes from “page 6 of our contract”. */
const QUOTED = String(/“(We believe that a collaborative .*?)”/s.exec(PETITION)?.[1]);

let edition: Edition;
let before: WordIndex;
let after: WordIndex;

beforeAll(async () => {
  edition = await realEdition('2005-06');
  before = wordIndex(edition.roots);
  after = wordIndex((await realEdition('2006-07')).roots);
});

describe('what the petition page quotes', () => {
  test('is the Preamble, altered: “teachers” became “educators”, and nothing else', () => {
    for (const words of [before, after]) {
      const { verdict, clause, segments } = checkQuote(QUOTED, words);
      expect([verdict, clause?.reading.citation]).toEqual(['ALTERED', 'Preamble']);
      expect(changesIn(segments)).toEqual(['DELETE teachers', 'INSERT educators']);
    }
  });

  test('is shown from the clause’s words to the quotation’s, whole', () => {
    const { segments } = checkQuote(QUOTED, before);
    expect(laterText(segments)).toBe(QUOTED);
    expect(earlierText(segments)).toMatch(
      /^We believe that a collaborative partnership .* will be established\.\s*$/,
    );
  });

  test('is exact when “educators” is read as “teachers”', () => {
    const mended = QUOTED.replace('educators', 'teachers');
    expect(verdictOf(mended, before)).toBe('EXACT Preamble');
    expect(isExactIn(mended, before)).toBe(true);
    expect(isExactIn(QUOTED, before)).toBe(false);
  });
});

describe('a quotation is EXACT', () => {
  test.each([
    [
      'as printed',
      'Earned sick leave will be prorated for late hires, mid-year contract changes',
      'Art. 16.L.1.d',
    ],
    ['whatever its capitals', 'EARNED SICK LEAVE WILL BE PRORATED', 'Art. 16.L.1.d'],
    ['without its punctuation', 'prorated for late hires mid-year contract changes', 'Art. 16.L.1.d'],
    ['with other punctuation', '“Earned sick leave, will be prorated … for late hires!”', 'Art. 16.L.1.d'],
    ['with curly apostrophes', 'the teacher’s regular pay shall be paid by the District', 'Art. 16.L.3.b'],
    ['with straight ones', "the teacher's regular pay shall be paid by the District", 'Art. 16.L.3.b'],
    ['with other spaces and line breaks', ' Earned  sick\nleave\twill\u00a0be prorated ', 'Art. 16.L.1.d'],
    ['with a dash for a hyphen between numbers', '6–15 teachers on teams', 'Art. 6.C.5.a.1'],
    ['without the comma in an amount', 'shall receive a differential of $2000 as long as', 'Art. 6.C.4'],
    ['with a heading', 'Sick Leave All active employees on Schedules AT-1', 'Art. 16.L'],
    ['of a table’s row', 'Kindergarten 20', 'App. B'],
    ['of one word', 'aspirations', 'Preamble'],
  ])('%s', (_, text, citation) => {
    expect(verdictOf(text, before)).toBe(`EXACT ${citation}`);
  });

  test('across sub-clauses, with their labels and without', () => {
    const labelled =
      "A physician's certificate may be required when a teacher is: 1) Absent for four (4) or more consecutive days; 2) Absent both on a Friday";
    expect(verdictOf(labelled, before)).toBe('EXACT Art. 16.L.3.a');
    expect(
      verdictOf(
        labelled.replaceAll(/\d\) /g, (label) => (label === '4) ' ? label : '')),
        before,
      ),
    ).toBe('EXACT Art. 16.L.3.a');
  });

  test('across two articles, in no one clause', () => {
    const last = edition.under('Art. 1')[0]?.children.at(-1);
    const words = `${before.unlabelled.words
      .filter(({ clause }) => clause === last || clause.ancestors.includes(last as never))
      .slice(-4)
      .map(({ text }) => text)
      .join(' ')} FEDERATION RIGHTS`;
    expect(checkQuote(words, before)).toMatchObject({ verdict: 'EXACT', clause: null });
  });

  test('in the smallest clause that holds its words', () => {
    expect(verdictOf('182 x 6.50 x .055', before)).toBe('EXACT Art. 16.L.1.a');
    expect(
      verdictOf('65.10 hours per year, accumulating up to 1300 work hours. Those employed for', before),
    ).toBe('EXACT Art. 16.L.1');
  });

  test('with all its segments EQUAL, in the quotation’s own marks', () => {
    const { segments } = checkQuote('PRORATED, for late hires', before);
    expect(segments).toEqual([{ operation: 'EQUAL', text: 'PRORATED, for late hires' }]);
  });

  test.each([
    ['shall be paid $19.00 per hour for the 2006/07 school year', 'ABSENT', 'EXACT Art. 6.A.6.e'],
    ['receive a differential of $2500', 'EXACT Art. 6.C.3.b', 'ALTERED Art. 6.C.3.a'],
    [
      'The parties agree to the creation of the District Mentoring Program',
      'EXACT Art. 9.A',
      'ALTERED Art. 9.A',
    ],
    [
      'Teacher, librarian and counselor positions for summer school',
      'EXACT Art. 6.A.6.e',
      'EXACT Art. 6.A.6.f',
    ],
  ])('in one year or the other: “%s”', (text, then, now) => {
    expect([verdictOf(text, before), verdictOf(text, after)]).toEqual([then, now]);
  });
});

describe('a quotation is ALTERED', () => {
  const WORDS =
    'Earned sick leave will be prorated for late hires, mid-year contract changes, leaves of absence, retirees and terminations.';

  test.each([
    ['a word changed', 'prorated', 'reduced', ['DELETE prorated', 'INSERT reduced']],
    ['the first word changed', 'Earned', 'Accrued', ['DELETE Earned', 'INSERT Accrued']],
    ['the last word changed', 'terminations', 'dismissals', ['DELETE terminations', 'INSERT dismissals']],
    ['a word dropped', 'late ', '', ['DELETE late']],
    ['words dropped', 'mid-year contract changes, ', '', ['DELETE mid-year contract changes']],
    ['a word added', 'will be', 'will not be', ['INSERT not']],
    ['words put before it', 'Earned', 'The parties agree that earned', ['INSERT The parties agree that']],
    [
      'words put after it',
      'terminations.',
      'terminations, as provided by law.',
      ['INSERT as provided by law'],
    ],
  ])('with %s', (_, from, to, changes) => {
    const { verdict, clause, segments } = checkQuote(WORDS.replace(from, to), before);
    expect([verdict, clause?.reading.citation]).toEqual(['ALTERED', 'Art. 16.L.1.d']);
    expect(changesIn(segments)).toEqual(changes);
  });

  test('with words exchanged', () => {
    const { verdict, segments } = checkQuote(
      WORDS.replace('retirees and terminations', 'terminations and retirees'),
      before,
    );
    expect(verdict).toBe('ALTERED');
    expect(laterText(segments)).toContain('terminations and retirees');
  });

  test.each([
    ['based on the formula (182 x 6.50 x .055) = 65.10 hours', '6.50', '650'],
    ['based on the formula (182 x 6.50 x .055) = 65.10 hours', '65.10', '6510'],
    ['based on the formula (182 x 6.50 x .055) = 65.10 hours', '.055', '055'],
    ['shall be paid at the rate of $18.00 per hour', '$18.00', '$1800'],
    ['shall be paid at the rate of $18.00 per hour', '$18.00', '18.00'],
    ['multiplied by a factor of 1.5', '1.5', '15'],
    ['docked one 1/182 (or 1/183 or 1/208, as applicable)', '1/182', '1182'],
    ['employed for one hundred eighty-two (182) days', '(182)', '(183)'],
  ])('where a number is another: “%s”', (text, from, to) => {
    expect(checkQuote(text, before).verdict).toBe('EXACT');
    const { verdict, segments } = checkQuote(text.replace(from, to), before);
    expect(verdict).toBe('ALTERED');
    expect(changesIn(segments)).toEqual([`DELETE ${bare(from)}`, `INSERT ${bare(to)}`]);
  });

  test('in a passage of several pages with one word changed, and that word is told', () => {
    const words = before.unlabelled.words.slice(2000, 5000).map(({ text, space }) => text + space);
    const passage = words.toSpliced(1500, 1, 'lamplighter ').join('').slice(0, 19_000);
    const { verdict, segments } = checkQuote(passage, before);
    expect(verdict).toBe('ALTERED');
    expect(changesIn(segments)).toContain('INSERT lamplighter');
  });
});

describe('a quotation is ABSENT, of no clause and with no segments,', () => {
  test.each([
    ['when the agreement has no such words', 'Lamplighters shall be paid in oil at midwinter'],
    [
      'when it shares a phrase and no more',
      'The District and the Federation share a dislike of owls, lamps and oil',
    ],
    ['when it is one word that is nowhere', 'lamplighter'],
    [
      'when it is all the right words in another order',
      'terminations retirees absence of leaves changes contract mid-year',
    ],
  ])('%s', (_, text) => {
    expect(checkQuote(text, before)).toEqual({ verdict: 'ABSENT', clause: null, segments: [] });
  });

  test('when it is a part of a word', () => {
    expect(isExactIn('prorat', before)).toBe(false);
    expect(isExactIn('sick leav', before)).toBe(false);
  });

  test('when it has no words', () => {
    for (const text of ['', '  \n', '“…”', '—']) expect(checkQuote(text, before).verdict).toBe('ABSENT');
  });
});

test('a long text that is not of the agreement is told from one that is in moments', () => {
  const words = before.unlabelled.words.slice(100, 3100).map(({ text }) => text);
  const shuffled = words.toSorted((a, b) => hash(a) - hash(b));
  const start = performance.now();
  expect(checkQuote([...words.slice(0, 4), ...shuffled].join(' '), before).verdict).toBe('ABSENT');
  expect(performance.now() - start).toBeLessThan(1000);
});

type Segments = QuoteCheck['segments'];

/** What came and what went, without the marks around it. */
function changesIn(segments: Segments): readonly string[] {
  return segments
    .filter(({ operation }) => operation !== 'EQUAL')
    .map(({ operation, text }) => `${operation} ${bare(text)}`);
}

/** Words without the marks and spaces around them. */
function bare(text: string): string {
  return text.replaceAll(/^[\s(]+|[\s),;.=]+$/g, '');
}

function verdictOf(text: string, index: WordIndex): string {
  const { verdict, clause, segments } = checkQuote(text, index);
  if (verdict === 'EXACT') expect(marked(segments)).toBe(laterText(segments));
  return [verdict, clause?.reading.citation].filter(Boolean).join(' ');
}

function hash(word: string): number {
  return [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
}
