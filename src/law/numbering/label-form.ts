import type { CounterStyle, LabelForm } from './numbering-scheme.ts';

/** What is counted in an example: a number, a letter, or a Roman numeral. Other letters are a word. */
const COUNTED = /(?<![A-Za-z])(?:\d+|[A-Za-z]|ii|iii|iv|II|III|IV)(?![A-Za-z])/g;

/** `12a`, `32(A)`: a letter put after a number for a provision that came in later. */
const SUFFIXED = /^(.*\d)([A-Za-z]|\([A-Za-z]\))(?![A-Za-z\d])(.*)$/;

/**
 * The form of which the words are an example: `A.`, `(i)`, `Section 1.`, `1.1.1`, `A-1`, `12a.`, `32(A)`. `I` and `i`
 * stand for Roman numerals, other letters for letters.
 * @returns null when nothing in the words is counted.
 */
export function labelForm(example: string): LabelForm | null {
  const [, numbered = example, suffix = null, tail = ''] = SUFFIXED.exec(example) ?? [];
  const counted = [...numbered.matchAll(COUNTED)];
  const [first, last] = [counted[0], counted.at(-1)];
  if (!first || !last) return null;
  const joints = counted.slice(1).map((next, i) => {
    const before = counted[i] as RegExpExecArray;
    return numbered.slice(before.index + before[0].length, next.index);
  });
  return {
    example,
    before: numbered.slice(0, first.index),
    joints,
    style: styleOf(last[0]),
    suffix: suffix?.replace(/[A-Z]/, 'A').replace(/[a-z]/, 'a') ?? null,
    after: numbered.slice(last.index + last[0].length) + tail,
  };
}

/** `1` for digits, `I` and `i` for Roman numerals that begin so, `A` and `a` for any other letter. */
function styleOf(counter: string): CounterStyle {
  if (/^\d/.test(counter)) return '1';
  const isCapital = counter === counter.toUpperCase();
  if (/^i/i.test(counter)) return isCapital ? 'I' : 'i';
  return isCapital ? 'A' : 'a';
}
