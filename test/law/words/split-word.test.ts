import { expect, test } from '@jest/globals';
import { splitWord } from '../../../src/law/words/split-word.ts';

test.each([
  ['sickday', ['sic kday', 'sick day']],
  ['sixday', ['six day']],
  ['seven', []],
  ['', []],
  ['fulltime2', []],
  ['cafébar', []],
])('“%s” may be written together of %j', (word, pairs) => {
  expect(splitWord(word).map((pair) => pair.join(' '))).toEqual(pairs);
});
