import { expect, test } from '@jest/globals';
import { foldedWords } from '../../../src/law/words/folded-words.ts';
import { wordKinds } from '../../../src/law/words/word-kind.ts';

test.each([
  ...[
    '10',
    '$2,500',
    'K-5',
    'ten',
    'forty-two',
    'two-thirds',
    'one-year',
    'XIV',
    'XLII',
    'LX',
    'Twice',
    '1st',
  ].map((word) => [word, ['NUMBER']]),
  ...['not', 'Never', 'without', 'don’t', "won't"].map((word) => [word, ['NEGATION']]),
  ...['shall', 'MAY', 'must'].map((word) => [word, ['OBLIGATION']]),
  ['cannot', ['NEGATION', 'OBLIGATION']],
  ...['leave', 'I', 'tension', 'someone', 'note', 'mayor', 'xxl', 'can’tata'].map((word) => [word, []]),
] as [string, string[]][])('“%s” is of the kinds %j', (text, kinds) => {
  const [word] = foldedWords(text);
  expect(word && wordKinds(word)).toEqual(kinds);
});
