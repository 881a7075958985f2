import type { FoldedWord } from './folded-words.ts';

/** What a word says that a small change of it turns into something else. */
export type WordKind = 'NUMBER' | 'NEGATION' | 'OBLIGATION';

const NEGATIONS = new Set('not no never nor neither none nothing nobody nowhere cannot without'.split(' '));

const OBLIGATIONS = new Set('shall may must will should can could would might ought cannot'.split(' '));

const NUMBERS = new Set(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen',
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth',
    'sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth',
    'ninetieth hundredth thousandth half halves thirds quarter quarters fourths fifths sixths eighths tenths hundredths',
    'once twice thrice double triple',
  ].flatMap((line) => line.split(' ')),
);

/** From two letters on: one alone is most often none. */
const ROMAN = /^(?=[IVXL]{2})(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Of which kinds a word is; most words are of none. `cannot` is of two. */
export function wordKinds(word: FoldedWord): readonly WordKind[] {
  const kinds: WordKind[] = [];
  if (isNumber(word)) kinds.push('NUMBER');
  if (isNegation(word)) kinds.push('NEGATION');
  if (OBLIGATIONS.has(word.folded)) kinds.push('OBLIGATION');
  return kinds;
}

/** `10`, `$2,500`, `K-5`, `ten`, `forty-two`, `two-thirds`, `one-year`, `XIV`. */
export function isNumber({ text, folded }: Pick<FoldedWord, 'text' | 'folded'>): boolean {
  if (/\p{N}/u.test(folded)) return true;
  const parts = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return parts.some((part) => NUMBERS.has(part)) || ROMAN.test(text.replaceAll(/[^\p{L}]/gu, ''));
}

function isNegation({ text, folded }: FoldedWord): boolean {
  return NEGATIONS.has(folded) || /n['’]t(?!\p{L})/iu.test(text);
}
