import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findQuotations } from '../../../src/law/quote/find-quotations.ts';

describe('a passage is quoted', () => {
  test.each([
    ['in curly marks', 'He wrote: “one two three four”.', ['one two three four']],
    ['in straight marks', 'He wrote: "one two three four".', ['one two three four']],
    ['in angled marks', 'Il a dit «one two three four».', ['one two three four']],
    [
      'in single curly marks',
      'He wrote ‘one two, the teacher’s three’ there',
      ['one two, the teacher’s three'],
    ],
    ['with its end mark inside', 'It says “one two three four.” So it does.', ['one two three four.']],
    [
      'more than once',
      '“one two three four” and “five six seven eight”',
      ['one two three four', 'five six seven eight'],
    ],
    ['over several lines', 'It says “one two\nthree four”.', ['one two\nthree four']],
    [
      'over several paragraphs, each opened anew',
      '“one two three four\n\n“five six seven eight”',
      ['one two three four', 'five six seven eight'],
    ],
    ['in lines that begin with >', 'It says:\n> one two\n> three four\nand so on', ['one two\n> three four']],
    ['in lines set in', 'It says:\n\n    one two three four\n\nand so on', ['one two three four']],
    [
      'in a block quote of a page',
      '<p>It says</p><blockquote><p>one two three four</p></blockquote>',
      ['<p>one two three four</p>'],
    ],
    [
      'in the marks of a page',
      '<p>It says &ldquo;one two <em>three</em> four&rdquo;</p>',
      ['one two <em>three</em> four'],
    ],
  ])('%s', (_, text, passages) => {
    expect(findQuotations(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual(
      passages.map((passage) => expect.stringContaining(passage.replace(/^<p>|<\/p>$/g, ''))),
    );
  });

  test('and tags are no words of it', () => {
    const [found] = findQuotations('“one <b>two</b> three&nbsp;four”');
    expect(found?.words.split(/\s+/)).toEqual(['one', 'two', 'three', 'four']);
  });
});

describe('no passage is quoted', () => {
  test.each([
    ['in three words', 'the “Sick Leave Bank” of the District'],
    ['between feet and inches', 'a board of 6" by 4 feet and another one of 8" by 5'],
    ['between apostrophes', "the teacher's day and the teachers' work and so on isn't"],
    ['where nothing is marked', 'One two three four five six.'],
  ])('%s', (_, text) => {
    expect(findQuotations(text)).toEqual([]);
  });
});

test('whatever the text, passages stand in it in their order, and apart', () => {
  const part = fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    '> ',
    '    ',
    '\n',
    '\n\n',
    'one ',
    'two ',
    '<b>',
    '</b>',
    '<blockquote>',
    '</blockquote>',
    '&ldquo;',
    '«',
    '»',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      let at = 0;
      for (const { start, end, words } of findQuotations(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(words).toHaveLength(end - start);
        at = end;
      }
    }),
  );
});
