import Fraction from 'fraction.js';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const TIMES: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
]);
const PARTS: Readonly<Record<string, string>> = { half: '1/2', third: '1/3', quarter: '1/4', tenth: '1/10' };

/** Every word that a spelled number is made of. */
export const NUMBER_WORDS: readonly string[] = [...UNITS, ...TENS, 'hundred', ...Object.keys(PARTS)];

/**
 * The number that printed words or figures say: `(183)`, `$1,592.00`, `+ 286`, `.055`, `6 1/2`, `seven`,
 * `six and one half`, `two-tenths`, `seventy-five percent`, `twice`. Null when they say none, or more than one.
 */
export function numberInWords(printed: string): Fraction | null {
  const bare = printed.trim().replace(/^\((.*)\)$/s, '$1');
  const figures = bare.replace(/^[+]?\s*\$?\s*/, '').replace(/\s*(?:%|percent)$/i, '');
  if (/^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/.test(figures) && /\d/.test(figures)) {
    return new Fraction(figures.replaceAll(',', ''));
  }
  const mixed = /^(\d+)[ -](\d+)\/([1-9]\d*)$/.exec(figures);
  if (mixed) return new Fraction(`${mixed[1]}`).add(`${mixed[2]}/${mixed[3]}`);
  const words = bare.toLowerCase().replace(/\s+percent$/, '');
  const times = TIMES.get(words);
  return times === undefined ? spelled(words.split(/[\s-]+/)) : new Fraction(times);
}

/** `one hundred eighty-three`, `six and one half`, `two tenths`: hundreds and what is below them, with a part at the end. */
function spelled(words: readonly string[]): Fraction | null {
  const last = words.at(-1)?.replace(/(?<=.)s$/, '') ?? '';
  const part = PARTS[last];
  if (part === undefined) return whole(words);
  const count = words.at(-2) ? whole([words.at(-2) as string]) : null;
  if (!count) return null;
  const before = words.slice(0, -2);
  if (before.length === 0) return count.mul(part);
  const sum = before.at(-1) === 'and' ? whole(before.slice(0, -1)) : null;
  return sum?.add(count.mul(part)) ?? null;
}

/** `one hundred eighty-three`, `two hundred and eight`: one number. `five six` and `six and seven` are two. */
function whole(words: readonly string[]): Fraction | null {
  const at = words.indexOf('hundred');
  if (at < 0) return belowHundred(words);
  const hundreds = belowHundred(words.slice(0, at))?.mul(100) ?? null;
  const after = words.slice(at + 1);
  if (!hundreds || after.length === 0) return hundreds;
  const rest = belowHundred(after[0] === 'and' ? after.slice(1) : after);
  return rest && hundreds.add(rest);
}

/** `seven`, `forty`, `eighty three`. */
function belowHundred([first = '', second, ...more]: readonly string[]): Fraction | null {
  const tens = TENS.indexOf(first);
  if (more.length > 0) return null;
  if (second === undefined) return tens < 0 ? unit(first) : new Fraction((tens + 2) * 10);
  const units = unit(second);
  return tens >= 0 && units?.gt(0) && units.lt(10) ? units.add((tens + 2) * 10) : null;
}

function unit(word: string): Fraction | null {
  const number = UNITS.indexOf(word);
  return number < 0 ? null : new Fraction(number);
}
