/** Words for comparison: runs of white space are one space. */
export function foldSpaces(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}

/** Whether a literal stands in words as a whole: `.055` does not stand in `.0555`, nor `18` in `183`. */
export function containsLiteral(words: string, literal: string): boolean {
  const escaped = RegExp.escape(foldSpaces(literal));
  const before = /^[\p{L}\p{N}]/u.test(literal) ? '(?<![\\p{L}\\p{N}]|[\\p{N}][.,])' : '(?<!\\p{N})';
  const after = /[\p{L}\p{N}]$/u.test(literal) ? '(?![\\p{L}\\p{N}]|[.,]\\p{N})' : '';
  return new RegExp(`${before}${escaped}${after}`, 'u').test(foldSpaces(words));
}
