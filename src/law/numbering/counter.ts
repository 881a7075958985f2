import type { CounterStyle } from './numbering-scheme.ts';

/** Roman numerals up to eighty-nine: beyond, a word such as `mix` would be one, and no outline goes so far. */
const ROMAN = /^(?:l?x{0,3}|xl)(?:ix|iv|v?i{0,3})$/;
const ROMAN_PARTS = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
const LETTERS = 26;
/** No series is longer; what has more digits is a year or an amount. */
const MAX_DIGITS = 3;
const MAX_LETTERS = 2;

/**
 * The place in its series of what is counted in a label: 3 for `3`, `C`, `c`, `III` and `iii`; null when the words are
 * no counter of the style. `AA` comes after `Z`, and after it either `BB` or `AB`: both are 28.
 */
export function counterValue(counter: string, style: CounterStyle): number | null {
  switch (style) {
    case '1':
      return counter.length <= MAX_DIGITS && /^[1-9]\d*$/.test(counter) ? Number(counter) : null;
    case 'A':
      return counter.length <= MAX_LETTERS && /^[A-Z]{1,2}$/.test(counter)
        ? letterValue(counter.toLowerCase())
        : null;
    case 'a':
      return counter.length <= MAX_LETTERS && /^[a-z]{1,2}$/.test(counter) ? letterValue(counter) : null;
    case 'I':
      return counter === counter.toUpperCase() ? romanValue(counter.toLowerCase()) : null;
    case 'i':
      return romanValue(counter);
  }
}

/** The counter of a style at a place of its series, from 1; letters after the 26th are doubled. */
export function counterAt(value: number, style: CounterStyle): string {
  switch (style) {
    case '1':
      return String(value);
    case 'A':
      return letterAt(value).toUpperCase();
    case 'a':
      return letterAt(value);
    case 'I':
      return romanAt(value).toUpperCase();
    case 'i':
      return romanAt(value);
  }
}

/** Whether two counters are one: the article `IV` is the 4 of `4.1`. */
export function isSameCounter(a: string, b: string): boolean {
  const roman = counterValue(a, 'I');
  return a === b || (roman !== null && roman === counterValue(b, '1'));
}

/** `aa` and `bb` are doubled, `ab` is counted on; two other letters are a word. */
function letterValue(letters: string): number | null {
  const at = letters.charCodeAt(letters.length - 1) - 96;
  if (letters.length === 1) return at;
  return letters[0] === letters[1] || letters[0] === 'a' ? LETTERS + at : null;
}

function letterAt(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % LETTERS));
  return letter.repeat(Math.ceil(value / LETTERS));
}

function romanValue(letters: string): number | null {
  if (letters === '' || !ROMAN.test(letters)) return null;
  let rest = letters;
  let value = 0;
  for (const [worth, numeral] of ROMAN_PARTS) {
    while (rest.startsWith(numeral)) {
      value += worth;
      rest = rest.slice(numeral.length);
    }
  }
  return value;
}

function romanAt(value: number): string {
  let rest = value;
  let letters = '';
  for (const [worth, numeral] of ROMAN_PARTS) {
    while (rest >= worth) {
      letters += numeral;
      rest -= worth;
    }
  }
  return letters;
}
