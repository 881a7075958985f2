// What was done to the words of a clause is told by its kind.

import { expect, test } from '@jest/globals';
import { checkQuote } from '../../../src/law/quote/check-quote.ts';
import { WordIndex } from '../../../src/law/words/word-index.ts';
import { smallEdition } from '../../support/small-edition.ts';

const WORDS =
  'Each keeper shall be paid for ten (10) nights of the month, and may not leave any lamp unlit at dusk or later.';

/** The alterations of a quotation of the clause in which some words are others. */
function told(from: string, to: string): readonly string[] {
  const edition = smallEdition('2001-02', [{ provision: '1', path: 'A', text: WORDS }]);
  const quoted = WORDS.replace(from, to);
  expect(quoted).not.toBe(WORDS);
  return checkQuote(quoted, new WordIndex(edition)).alterations.map(
    ({ kind, expected, found }) => `${kind} ${expected} > ${found}`,
  );
}

test.each<readonly [from: string, to: string, told: readonly string[]]>([
  ['keeper', 'teacher', ['WORDING keeper > teacher']],
  ['paid', 'unpaid', ['NEGATION paid > unpaid']],
  ['unlit', 'lit', ['NEGATION unlit > lit']],
  ['shall', 'may', ['OBLIGATION shall > may']],
  ['may not', 'may', ['NEGATION not > ']],
  ['be paid', 'not be paid', ['NEGATION  > not']],
  ['may not leave', 'shall leave', ['NEGATION may not > shall', 'OBLIGATION may not > shall']],
  ['(10)', '(12)', ['NUMBER 10 > 12']],
  [
    'be paid',
    'never without oil be paid',
    ['ADDITION  > never without oil', 'NEGATION  > never without oil'],
  ],
  ['be paid', 'gladly be paid', ['ADDITION  > gladly']],
  ['of the month, ', '', ['OMISSION of the month > ']],
  ['be paid', 'get unpaid', ['NEGATION be paid > get unpaid']],
  ['lamp', 'indoor', ['WORDING lamp > indoor']],
  ['shall', 'gladly', ['WORDING shall > gladly']],
  ['ten (10)', 'six (6)', ['NUMBER ten (10) > six (6)']],
  ['paid', '(hardly) lit', ['WORDING paid > (hardly) lit']],
  ['paid', '“hardly” lit', ['WORDING paid > “hardly” lit']],
  ['paid', '(lit', ['WORDING paid > lit']],
  ['any lamp unlit', 'any [big] lamp', ['OMISSION unlit > ']],
  ['not leave', '… leave', ['NEGATION not > …']],
  ['of the month, and', '… and', []],
  ['and may not leave any', '… any', []],
])('“%s” as “%s”', (from, to, expected) => {
  expect(told(from, to)).toEqual(expected);
});
