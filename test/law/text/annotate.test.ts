import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { annotate } from '../../../src/law/text/annotate.ts';

/** A text with each marked piece in brackets, after it the names of its marks. */
function bracketed(text: string, marks: readonly { start: number; end: number; name: string }[], offset = 0) {
  return annotate(text, marks, offset)
    .map((piece) =>
      piece.marks.length > 0 ? `[${piece.text}]${piece.marks.map(({ name }) => name).join('')}` : piece.text,
    )
    .join('');
}

describe('a text is cut at its marks', () => {
  test.each([
    ['none', [], 'see 16.L now'],
    ['one', [{ start: 4, end: 8, name: 'a' }], 'see [16.L]a now'],
    ['the whole', [{ start: 0, end: 12, name: 'a' }], '[see 16.L now]a'],
    [
      'two on one stretch',
      [
        { start: 4, end: 8, name: 'a' },
        { start: 4, end: 8, name: 'b' },
      ],
      'see [16.L]ab now',
    ],
    [
      'the longer of two that begin together',
      [
        { start: 4, end: 6, name: 'a' },
        { start: 4, end: 8, name: 'b' },
      ],
      'see [16.L]b now',
    ],
    [
      'the first of two that overlap',
      [
        { start: 6, end: 12, name: 'b' },
        { start: 4, end: 8, name: 'a' },
      ],
      'see [16.L]a now',
    ],
    ['one that goes over the end', [{ start: 9, end: 13, name: 'a' }], 'see 16.L now'],
  ])('%s', (_, marks, expected) => {
    expect(bracketed('see 16.L now', marks)).toBe(expected);
  });

  test('whose offsets count from before the text', () => {
    const marks = [
      { start: 104, end: 108, name: 'a' },
      { start: 4, end: 8, name: 'b' },
    ];
    expect(bracketed('see 16.L now', marks, 100)).toBe('see [16.L]a now');
  });
});

test('the pieces together are the text', () => {
  const mark = fc.record({ start: fc.integer({ min: -2, max: 40 }), end: fc.integer({ min: -2, max: 40 }) });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark), fc.nat(5), (text, marks, offset) => {
      expect(
        annotate(text, marks, offset)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
