import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DiffSegment } from '../../src/law/compare/diff-segment.ts';
import { diffIntoParagraphs, diffWords } from '../../src/law/compare/diff-words.ts';
import { earlierText, laterText, marked, tokensOf } from '../support/segments.ts';

/** Citations, amounts, numbers, dates and words that stand in the agreement, or might. */
const WHOLE = [
  ...['17.2(b)', '16.L.1(c)', '16.L.1.c', '9.N', '6.C.3.b.1.a', '17.2(b)(2)', 'A.2.b', '22.A.10'],
  ...[
    '$1,234.50',
    '$4,748',
    '$.30',
    '$2500.00',
    '$19.00',
    '1,300',
    '65.10',
    '.055',
    '.4',
    '8.0',
    '40%',
    '22.5%',
  ],
  ...['1/183', '1/182', '6-15', '6–15', '7-7.5', '1st', '20th'],
  ...['2005-06', '2006/07', '2005-2006', '2006-08-01', '8/15/2005', '9/15', '7:45'],
  ...['BA+15', 'MA+45', 'AT-1', 'AT1', 'A-3', 'K-12', '182-day', '3-Tiered', 'one-hundred', 'e-mails'],
  ...[
    "teacher's",
    'teacher’s',
    "Workers'Compensation",
    'and/or',
    'Ph.D',
    'teacher(s)',
    'APS/ATF/UNM',
    'señor',
  ],
];

describe('a token', () => {
  test.each(WHOLE)('%s is one', (token) => {
    expect(tokensOf(token)).toEqual([token]);
    expect(tokensOf(`see ${token}, or (${token}); “${token}”.`)).toEqual([
      ...['see', token, ',', 'or', '(', token, ')', ';', '“', token, '”', '.'],
    ]);
  });

  test.each([
    ['in Article 16.L.', ['in', 'Article', '16.L', '.']],
    ['(182 x 6.50 x .055) = 65.10 hours', ['(', '182', 'x', '6.50', 'x', '.055', ')', '=', '65.10', 'hours']],
    ['BA + 15', ['BA', '+', '15']],
    ['years, 15 or 20,000', ['years', ',', '15', 'or', '20,000']],
    ['2, 5, 10', ['2', ',', '5', ',', '10']],
    ['', []],
    [' \n ', []],
  ])('of “%s”: %j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('the differences of two texts are whole', () => {
  test.each([
    [
      'Article 16.L.1(c) of 2005-06',
      'Article 16.M.1(c) of 2006-07',
      'Article [-16.L.1(c) -]{+16.M.1(c) +}of [-2005-06-]{+2006-07+}',
    ],
    ['a differential of $1,592.', 'a differential of $1,593.', 'a differential of [-$1,592-]{+$1,593+}.'],
    ['thirty cents ($.30)', 'thirty cents ($.31)', 'thirty cents ([-$.30-]{+$.31+})'],
    ['1/183 of salary', '1/182 of salary', '[-1/183 -]{+1/182 +}of salary'],
    ['65.10 hours', '65.52 hours', '[-65.10 -]{+65.52 +}hours'],
    ["the teacher's pay", 'the teachers pay', "the [-teacher's -]{+teachers +}pay"],
    ['the University Dean.', 'the University Dean', 'the University Dean[-.-]'],
  ])('“%s” and “%s”', (before, after, expected) => {
    expect(marked(diffWords(before, after))).toBe(expected);
  });

  test.each([
    [
      'up to ten (10) years, up to ten years.',
      'up to ten (10) years.',
      'up to ten (10) years[-, up to ten years-].',
    ],
    [
      'practice of teaching and foster',
      'practice of teaching, and foster',
      'practice of teaching{+,+} and foster',
    ],
    [
      'practice of teaching, and foster',
      'practice of teaching and foster',
      'practice of teaching[-,-] and foster',
    ],
    ['one two three', 'one three', 'one [-two -]three'],
    ['one three', 'one two three', 'one {+two +}three'],
    ['one.', 'one two.', 'one{+ two+}.'],
    ['one two', 'one', 'one[- two-]'],
    ['one', 'one two', 'one{+ two+}'],
    ['one two', 'one,two', 'one{+,+} two'],
    ['one,two', 'one two', 'one[-,-] two'],
    ['', 'all of it', '{+all of it+}'],
    ['all of it', '', '[-all of it-]'],
    ['', '', ''],
  ])('and what stands apart stays apart: “%s” and “%s”', (before, after, expected) => {
    expect(marked(diffWords(before, after))).toBe(expected);
  });
});

describe('where only marks stand between two changes', () => {
  test.each([
    [
      'Schedules AT-1, AT-2 and A-2 shall',
      'Schedules AT1, AT2 and A2 shall',
      'Schedules [-AT-1, AT-2 -]{+AT1, AT2 +}and [-A-2 -]{+A2 +}shall',
    ],
    [
      'For teachers, one year',
      'For teachers on AT1, AT2 and AT3, one year',
      'For teachers{+ on AT1, AT2 and AT3+}, one year',
    ],
    ['one; two; three', 'four; five; three', '[-one; two-]{+four; five+}; three'],
  ])('they are one: “%s” and “%s”', (before, after, expected) => {
    expect(marked(diffWords(before, after))).toBe(expected);
  });
});

describe('line breaks and spaces', () => {
  test('make no difference: all is EQUAL, as the later text prints it', () => {
    const segments = diffWords('The  work\nyear of\ta teacher ', 'The work year\n\nof a teacher');
    expect(segments).toEqual([{ operation: 'EQUAL', text: 'The work year\n\nof a teacher' }]);
  });

  test('make none in any text', () => {
    const space = fc.constantFrom(' ', '  ', '\n', '\t', '\r\n', '\u00a0');
    const words = fc.array(fc.constantFrom(...WHOLE, 'teacher', '(', ';'), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.array(space, { minLength: 1 }), (tokens, spaces) => {
        const spaced = tokens.map((token, i) => token + spaces[i % spaces.length]).join('');
        const segments = diffWords(tokens.join(' '), spaced);
        expect(segments.map(({ operation }) => operation)).toEqual(['EQUAL']);
      }),
    );
  });
});

describe('whatever the two texts are', () => {
  const word = fc.constantFrom(...WHOLE, 'the', 'teacher', 'shall', 'be', 'paid');
  const joint = fc.constantFrom(' ', ' ', ' ', ', ', '. ', ' (', ') ', '\n', '; ', ' – ');
  const phrases = fc.array(fc.tuple(word, joint), { maxLength: 12 });
  /** Two texts that have the first words, and often more, in common. */
  const texts = fc.tuple(phrases, phrases, phrases, phrases).map(
    ([shared, before, after, end]) =>
      [
        [...shared, ...before, ...end],
        [...shared, ...after, ...end],
      ] as const,
  );

  test('no boundary between segments falls inside a citation, an amount, a number, a date or a word', () => {
    fc.assert(
      fc.property(texts, ([before, after]) => {
        const segments = diffWords(textOf(before), textOf(after));
        expect(splitIn(before, segments, 'INSERT')).toEqual([]);
        expect(splitIn(after, segments, 'DELETE')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('EQUAL and INSERT join to the later text, EQUAL and DELETE to the earlier', () => {
    fc.assert(
      fc.property(texts, ([before, after]) => {
        const segments = diffWords(textOf(before), textOf(after));
        expect(tokensOf(laterText(segments))).toEqual(tokensOf(textOf(after)));
        expect(tokensOf(earlierText(segments))).toEqual(tokensOf(textOf(before)));
      }),
      { numRuns: 500 },
    );
  });

  test('the same is so of texts of any letters and marks', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.lorem(),
      fc.stringMatching(/^[\w $%.,()/'’“”–-]*$/),
    );
    fc.assert(
      fc.property(line, line, line, (a, b, c) => {
        const segments = diffWords(`${a} ${b}`, `${a} ${c}`);
        expect(withoutSpaces(laterText(segments))).toBe(withoutSpaces(`${a} ${c}`));
        expect(withoutSpaces(earlierText(segments))).toBe(withoutSpaces(`${a} ${b}`));
        expect(tokensOf(laterText(segments))).toEqual(tokensOf(`${a} ${c}`));
        expect(tokensOf(earlierText(segments))).toEqual(tokensOf(`${a} ${b}`));
      }),
      { numRuns: 500 },
    );
  });

  test('segments of one kind are one, and none is empty', () => {
    fc.assert(
      fc.property(texts, ([before, after]) => {
        const segments = diffWords(textOf(before), textOf(after));
        expect(segments.filter(({ text }) => text.trim() === '')).toEqual([]);
        expect(segments.filter(({ operation }, i) => segments[i + 1]?.operation === operation)).toEqual([]);
      }),
    );
  });
});

describe('a text that stands in several paragraphs now', () => {
  test.each<readonly [before: string, after: readonly string[], expected: readonly string[]]>([
    ['one two three', ['one two', 'three'], ['one two', 'three']],
    ['one two gone three', ['one two', 'three'], ['one two [-gone -]', 'three']],
    ['one two three gone', ['one two', 'three'], ['one two', 'three[- gone-]']],
    ['gone one two', ['one', 'two'], ['[-gone -]one', 'two']],
    ['one four', ['one two', 'three four'], ['one {+two +}', '{+three +}four']],
    ['one five six', ['one two', 'three four', 'six'], ['one [-five -]{+two +}', '{+three four +}', 'six']],
    ['one two', ['one', '', 'two'], ['one', '', 'two']],
    ['one', ['one'], ['one']],
    ['one', ['two'], ['[-one-]{+two+}']],
    ['', ['one', 'two'], ['{+one +}', '{+two+}']],
    ['', [''], ['']],
    ['one', [''], ['[-one-]']],
  ])('%j in %j', (before, after, expected) => {
    const pieces = diffIntoParagraphs(before, after).map(marked);
    expect(pieces.map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual(expected);
  });

  test('has in each what stands there, and in all of them what stood', () => {
    const word = fc.constantFrom('lamp', 'oil', 'wick', '16.L', '$.30', 'is', 'lit', ',', '.');
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, fc.array(text, { minLength: 1, maxLength: 4 }), (a, b, after) => {
        const before = `${after.at(0)} ${a} ${after.at(-1)} ${b}`;
        const pieces = diffIntoParagraphs(before, after);
        expect(pieces.map((segments) => tokensOf(laterText(segments)))).toEqual(after.map(tokensOf));
        const stood = pieces.map((segments) => earlierText(segments)).join(' ');
        expect(tokensOf(stood)).toEqual(tokensOf(before));
      }),
      { numRuns: 300 },
    );
  });
});

type Phrases = readonly (readonly [string, string])[];

function textOf(phrases: Phrases): string {
  return phrases.map(([word, joint]) => word + joint).join('');
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** The words that a boundary between segments cuts in two; spaces aside, since segments may have others. */
function splitIn(
  phrases: Phrases,
  segments: readonly DiffSegment[],
  without: DiffSegment['operation'],
): readonly string[] {
  let end = 0;
  const boundaries = new Set(
    segments
      .filter(({ operation }) => operation !== without)
      .map(({ text }) => (end += withoutSpaces(text).length)),
  );
  let at = 0;
  return phrases.flatMap(([word, joint]) => {
    const start = at;
    at += word.length + withoutSpaces(joint).length;
    const isSplit = [...word].some((_, i) => i > 0 && boundaries.has(start + i));
    return isSplit ? [word] : [];
  });
}

test('the difference to an empty text is the same as any other', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(' ', '\u00a0a b\n', '(§ 3).'),
  );
  fc.assert(
    fc.property(text, (words) => {
      expect(diffIntoParagraphs('', [words])).toEqual([diffWords('', words)]);
      expect(diffIntoParagraphs(words, [''])).toEqual([diffWords(words, '')]);
    }),
  );
});
