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

describe('what is quoted, letter for letter, and whether it is set off', () => {
  const told = (text: string) =>
    findQuotations(text).map(({ start, end, words, isSetOff }) => {
      return [text.slice(start, end), words, isSetOff ? 'set off' : 'marked'];
    });

  test.each<readonly [text: string, ...found: readonly (readonly string[])[]]>([
    ['“ one two three four ”.', ['one two three four', 'one two three four', 'marked']],
    ['So:\n> one two\n>three four\nand so on', ['one two\n>three four', 'one two\n three four', 'set off']],
    [
      'So:\n  >> one two\n\t>\tthree four\n',
      ['one two\n\t>\tthree four', 'one two\n   three four', 'set off'],
    ],
    ['So:\n&gt; one two three four', ['one two three four', 'one two three four', 'set off']],
    ['So:\n> one > two three four', ['one > two three four', 'one > two three four', 'set off']],
    ['So:\n\n\tone two\n\tthree four\n\nThen', ['one two\n\tthree four', 'one two\n\tthree four', 'set off']],
    [
      '<blockquote class="a">one <b>two</b> three four </blockquote>',
      ['one <b>two</b> three four', 'one    two     three four', 'set off'],
    ],
  ])('%j', (text, ...expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('marks within what is set off, or around it, make no other passage of it', () => {
    expect(told('> “one two three four”')).toEqual([
      ['“one two three four”', '“one two three four”', 'set off'],
    ]);
    expect(told('<blockquote>“one two three four”</blockquote>')).toHaveLength(1);
    expect(told('Here:\n\n<blockquote>one two three four</blockquote>\n')).toHaveLength(1);
    expect(told('“<blockquote>one two three four</blockquote>”')).toEqual([
      ['one two three four', 'one two three four', 'set off'],
    ]);
  });

  test('marks beside what is set off do, and all are told in the order of the text', () => {
    const text = '“a one two three”\n> b one two three\n\n“c one two three”\n> d one two three\n';
    expect(told(text).map(([words]) => words?.[0])).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a mark that is not closed opens what is quoted to the end of its paragraph, and no further', () => {
    expect(told('“one two three four\n \nfive six seven eight')).toEqual([
      ['one two three four', 'one two three four', 'marked'],
    ]);
  });
});

describe('no passage is quoted', () => {
  test.each([
    ['in three words', 'the “Sick Leave Bank” of the District'],
    ['between feet and inches', 'a board of 6" by 4 feet and another one of 8" by 5'],
    ['between apostrophes', "the teacher's day and the teachers' work and so on isn't"],
    ['where nothing is marked', 'One two three four five six.'],
    [
      'where a line begins with a tag',
      '<div>One two three four.</div>\n\n<p class="a">Five six seven eight.</p>',
    ],
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
