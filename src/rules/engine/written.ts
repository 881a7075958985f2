/**
 * What a person wrote, as it was meant: without spaces around, with plain dashes, quotes and spaces where a word processor
 * or a printed table has others. `S–1` is S-1.
 */
export function asMeant(written: unknown): string {
  const text = String(written);
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Most of what is written: with nothing in it that could be meant otherwise. */
const PLAIN = /^[\x21-\x7e]+$/;

/** The letters and digits of words: case, spaces and punctuation do not count. */
export function folded(words: string): string {
  return asMeant(words)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]/gu, '');
}

const FIGURES = /^(-?)\$?\s?(\d{1,3}(?:,\d{3})+|\d*)(\.\d+)?$/;

/** The digits that a person wrote for a number: `40000` for `$40,000`, `-3`, `.5`; null when it is no number. */
export function digitsIn(written: unknown): string | null {
  const [whole, sign = '', before = '', after = ''] = FIGURES.exec(asMeant(written)) ?? [];
  if (whole === undefined || `${before}${after}` === '') return null;
  return `${sign}${before.replaceAll(',', '')}${after}`;
}
