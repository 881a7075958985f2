import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Edition } from '../../../src/law/document/edition.ts';
import { checkQuote, type QuoteCheck } from '../../../src/law/quote/check-quote.ts';
import { type EditionWord, WordIndex } from '../../../src/law/words/word-index.ts';
import { REAL_CONTENT, realEdition } from '../../support/real-agreement.ts';
import { earlierText, laterText, marked } from '../../support/segments.ts';
import { smallEdition } from '../../support/small-edition.ts';

const PETITION = readFileSync(join(REAL_CONTENT, 'sources/000_ca971e31ac8be9b0.txt'), 'utf8');

/** What the petition page quotes from “page 6 of our contract”. */
const QUOTED = String(/“(We believe that a collaborative .*?)”/s.exec(PETITION)?.[1]);

let edition: Edition;
let before: WordIndex;
let after: WordIndex;

beforeAll(async () => {
  edition = await realEdition('2005-06');
  before = new WordIndex(edition);
  after = new WordIndex(await realEdition('2006-07'));
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
    expect(checkQuote(mended, before).verdict).toBe('EXACT');
    expect(checkQuote(QUOTED, before).verdict).not.toBe('EXACT');
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
    const words = bareWords(before)
      .filter(({ clause }) => clause === last || clause.ancestors.includes(last as never))
      .slice(-4)
      .map(({ text }) => text)
      .concat('FEDERATION RIGHTS')
      .join(' ');
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
    const words = bareWords(before)
      .slice(2000, 5000)
      .map(({ text, space }) => text + space);
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
    expect(checkQuote(text, before)).toEqual({
      verdict: 'ABSENT',
      hasOmissions: false,
      alterations: [],
      places: [],
      totalPlaces: 0,
      clause: null,
      segments: [],
      exactIn: [],
    });
  });

  test('when it is a part of a word', () => {
    expect(checkQuote('prorat', before).verdict).not.toBe('EXACT');
    expect(checkQuote('sick leav', before).verdict).not.toBe('EXACT');
  });

  test.each([
    ['ALTERED', 'paid in oil lamp owl', 'three words in a row of five'],
    ['ABSENT', 'paid in lamp owl', 'two of four'],
    ['ABSENT', 'shall be paid in lamp owl moth', 'four of seven'],
    ['ALTERED', 'paid in oil [lamp] owl moth', 'three of five that it does not put in brackets'],
  ])('or %s, by whether it shares six words in ten: “%s” shares %s', (verdict, text) => {
    const keepers = smallEdition('2001-02', [
      {
        provision: 'one',
        path: '1',
        text: 'Lighthouse keepers shall be paid in oil at midwinter, and in coal.',
      },
    ]);
    expect(checkQuote(text, new WordIndex(keepers)).verdict).toBe(verdict);
  });

  test('when it has no words', () => {
    for (const text of ['', '  \n', '“…”', '—']) expect(checkQuote(text, before).verdict).toBe('ABSENT');
  });
});

describe('a quotation that says what it leaves out or puts in is EXACT', () => {
  test.each([
    ['with …', 'Earned sick leave … contract changes, leaves of absence', 'Art. 16.L.1.d'],
    ['with three points', 'Earned sick leave ... for late hires', 'Art. 16.L.1.d'],
    ['with three points apart', 'Earned sick leave . . . for late hires', 'Art. 16.L.1.d'],
    ['with [...]', 'Earned sick leave [...] for late hires', 'Art. 16.L.1.d'],
    ['with […] and more', 'Earned sick […] late hires, […] leaves of absence', 'Art. 16.L.1.d'],
    ['across sub-clauses', 'certificate may be required … and the following Monday', 'Art. 16.L.3.a'],
    [
      'with a word in brackets instead of others',
      'Earned sick leave will be [reduced] for late hires',
      'Art. 16.L.1.d',
    ],
    [
      'with words in brackets added',
      'Earned sick leave will be prorated [by the District] for late hires',
      'Art. 16.L.1.d',
    ],
    ['with a letter in brackets', '[e]arned sick leave will be prorated', 'Art. 16.L.1.d'],
    ['with an ending in brackets', 'Earned sick leave will be prorat[ed] for late hire[s]', 'Art. 16.L.1.d'],
  ])('%s', (_, text, citation) => {
    const { verdict, hasOmissions, clause, alterations, segments, exactIn } = checkQuote(text, before);
    expect([verdict, hasOmissions, clause?.reading.citation]).toEqual(['EXACT', true, citation]);
    expect(alterations).toEqual([]);
    expect(laterText(segments)).toBe(text);
    expect(exactIn).toEqual(['2005-06']);
  });

  test('and its segments are the clause’s words with what was left out deleted and the mark put in', () => {
    const { segments } = checkQuote('Earned sick leave … for late hires', before);
    expect(segments).toEqual([
      { operation: 'EQUAL', text: 'Earned sick leave ' },
      { operation: 'DELETE', text: 'will be prorated ' },
      { operation: 'INSERT', text: '… ' },
      { operation: 'EQUAL', text: 'for late hires' },
    ]);
  });

  test('without an omission when nothing is left out at its marks', () => {
    for (const text of ['… will be prorated for late hires …', 'will be prorated … for late hires'])
      expect(checkQuote(text, before)).toMatchObject({ verdict: 'EXACT', hasOmissions: false });
  });

  test.each([
    [
      'when its pieces stand in another order',
      'mid-year contract changes … Earned sick leave will be prorated',
    ],
    [
      'when they stand in different articles',
      'Earned sick leave will be prorated … the District Mentoring Program',
    ],
    ['when a word is another', 'Earned sick leave … for early hires, mid-year contract changes'],
    ['when single words stand far apart', 'sick … physicians … hires'],
  ])('and not %s', (_, text) => {
    expect(checkQuote(text, before).verdict).not.toBe('EXACT');
  });

  test.each([
    ['a “not” is left out', 'Bereavement leave is … cumulative nor is it deducted', 'NEGATION', 'not', '…'],
    [
      'a number is put in brackets',
      'shall receive a differential of [$3000] as long as',
      'NUMBER',
      '$2,000',
      '[$3000]',
    ],
  ])('and not when %s: that is no omission', (_, text, kind, expected, found) => {
    const { verdict, alterations } = checkQuote(text, before);
    expect(verdict).toBe('ALTERED');
    expect(alterations).toEqual([
      { kind, expected, found: expect.stringContaining(found.replaceAll(/[[\]]/g, '')) },
    ]);
  });
});

describe('what was done to the words is told by its kind', () => {
  const WORDS =
    'Earned sick leave will be prorated for late hires, mid-year contract changes, leaves of absence';

  test.each([
    ['NUMBER', '182 x 6.50 x .055', '182 x 6.75 x .055', '6.50', '6.75'],
    [
      'NUMBER',
      'for four (4) or more consecutive days',
      'for five (4) or more consecutive days',
      'four',
      'five',
    ],
    ['NEGATION', WORDS, WORDS.replace('will be', 'will not be'), '', 'not'],
    [
      'NEGATION',
      'Bereavement leave is not cumulative nor is it deducted',
      'Bereavement leave is cumulative nor is it deducted',
      'not',
      '',
    ],
    ['OBLIGATION', WORDS, WORDS.replace('will be', 'may be'), 'will', 'may'],
    ['OMISSION', WORDS, WORDS.replace('mid-year contract changes, ', ''), 'mid-year contract changes', ''],
    ['ADDITION', WORDS, WORDS.replace('late hires', 'late hires and interns'), '', 'and interns'],
    ['WORDING', WORDS, WORDS.replace('prorated', 'reduced'), 'prorated', 'reduced'],
  ])('%s: “%s” as “%s”', (kind, words, altered, expected, found) => {
    expect(checkQuote(words, before).verdict).toBe('EXACT');
    expect(checkQuote(altered, before)).toMatchObject({
      verdict: 'ALTERED',
      alterations: [{ kind, expected, found }],
    });
  });

  test('a printed label that is another is a number that is another; labels kept and left out are none', () => {
    const labelled =
      "a. A physician's certificate may be required when a teacher is: Absent for four (4) or more consecutive days; 2) Absent both on a Friday";
    expect(checkQuote(labelled, before)).toMatchObject({ verdict: 'EXACT', totalPlaces: 1, alterations: [] });
    expect(checkQuote(labelled.replace('2) Absent', '3) Absent'), before).alterations).toEqual([
      { kind: 'NUMBER', expected: '2', found: '3' },
    ]);
  });

  test('several things are told one after the other', () => {
    const altered = WORDS.replace('will be', 'may be').replace('late ', '').replace('prorated', 'reduced');
    expect(checkQuote(altered, before).alterations.map(({ kind }) => kind)).toEqual([
      'OBLIGATION',
      'WORDING',
      'OMISSION',
    ]);
  });

  test('the words of another contract year: which one, and then what differs from the year that was asked', () => {
    const text = 'shall receive a differential of $2500';
    const { verdict, alterations, exactIn } = checkQuote(text, after, { all: [before, after] });
    expect([verdict, exactIn]).toEqual(['ALTERED', ['2005-06']]);
    expect(alterations[0]).toEqual({ kind: 'OTHER_YEAR', expected: '2006-07', found: '2005-06' });
    expect(alterations.length).toBeGreaterThan(1);
    const nineteen = 'shall be paid $19.00 per hour for the 2006/07 school year';
    expect(checkQuote(nineteen, before, { all: [before, after] })).toMatchObject({
      verdict: 'ABSENT',
      exactIn: ['2006-07'],
      alterations: [{ kind: 'OTHER_YEAR', expected: '2005-06', found: '2006-07' }],
    });
  });
});

describe('every place of a quotation is told', () => {
  test('of “The District will”: the clauses that have it, in printed order', () => {
    const { places, totalPlaces, clause } = checkQuote('The District will', before);
    expect(places.map(({ reading }) => reading.citation)).toEqual([
      'Art. 5.E.1.a.3',
      'Art. 6.A.7',
      'Art. 6.A.11.a',
      'Art. 13.B.1.b',
      'Art. 17.D.4',
    ]);
    expect([totalPlaces, clause]).toEqual([5, places[0]]);
  });

  test('up to twenty, and how many there are', () => {
    const { places, totalPlaces } = checkQuote('the District', before);
    expect(places).toHaveLength(20);
    const words = Map.groupBy(bareWords(before), ({ clause }) => clause);
    const having = edition.clauses.filter((clause) => {
      const line = (words.get(clause) ?? []).map(({ folded }) => folded).join(' ');
      return /(?:^| )the district(?: |$)/.test(line);
    });
    expect(totalPlaces).toBe(having.length);
    expect(places).toEqual(having.slice(0, 20));
  });

  test('once each, however often a clause has it, and not of an altered quotation', () => {
    const { places } = checkQuote('the', before);
    expect(new Set(places).size).toBe(places.length);
    expect(checkQuote('The District will lamp the schools', before).places).toEqual([]);
  });
});

describe('of places that have the words alike', () => {
  const PAID = 'Lighthouse keepers shall be paid in oil at midwinter.';
  const keepers = smallEdition('2001-02', [
    {
      provision: 'one',
      path: '1',
      text: 'Moths are kept.',
      under: [{ provision: 'a', path: '1/a', text: PAID }],
    },
    {
      provision: 'two',
      path: '2',
      text: 'Owls are kept.',
      under: [{ provision: 'b', path: '2/b', text: PAID }],
    },
  ]);
  const index = new WordIndex(keepers);
  const told = (text: string, cited: string | null) =>
    checkQuote(text, index, { cited: cited === null ? null : keepers.atPath(cited) }).clause?.reading.path;

  test.each([
    ['word for word', 'keepers shall be paid in oil'],
    ['but for a word', 'keepers shall be paid in coal at midwinter'],
    ['but for what is left out', 'keepers shall … in oil at midwinter'],
  ])('%s the one in the clause that is cited is told, else the first', (_, text) => {
    expect([told(text, null), told(text, '1'), told(text, '1/a')]).toEqual(['1/a', '1/a', '1/a']);
    expect([told(text, '2'), told(text, '2/b')]).toEqual(['2/b', '2/b']);
  });
});

describe('the segments of a quotation that is not ABSENT', () => {
  test('give back the quotation, letter for letter, whatever was done to it', () => {
    const words = bareWords(before).map(({ text, space }) => text + space.replace(/\s+$/, ' '));
    const edit = fc.constantFrom(
      '…',
      '[...]',
      '[sic]',
      'lamp',
      '(',
      '”',
      ' ',
      '$5',
      '12',
      'not',
      '[a]b',
      '—',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.nat(words.length - 60),
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(2), edit), { maxLength: 4 }),
        (from, length, edits) => {
          const passage = words.slice(from, from + length);
          for (const [at, dropped, added] of edits) passage.splice(at % length, dropped, `${added} `);
          const text = passage.join('');
          const { verdict, segments } = checkQuote(text, before);
          if (verdict === 'ABSENT') expect(segments).toEqual([]);
          else expect(laterText(segments)).toBe(text);
        },
      ),
      { numRuns: 300 },
    );
  });
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

/** Every word of an edition in printed order, labels left out. */
function bareWords(index: WordIndex): readonly EditionWord[] {
  return index.words({ start: 0, end: index.length }).filter(({ isLabel }) => !isLabel);
}
