/** The smallest piece of a text that a comparison may find changed, with the space printed after it. */
export interface WordToken {
  readonly text: string;
  readonly space: string;
}

/**
 * A citation, an amount, a number or a word is one token and is never split: `16.L.1(c)`, `17.2(b)`, `$1,234.50`,
 * `$.30`, `182-day`, `teacher's`, `1/183`, `BA+15`. Any other mark is a token of its own.
 */
const TOKEN =
  /\$?(?:\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|\.\d+)%?(?:[./:–-]\p{L}?\p{N}+|\.\p{L}(?!\p{L})|\([\p{L}\p{N}]{1,3}\))*(?:[-'’]?\p{L}[\p{L}\p{N}'’-]*)?|\p{L}[\p{L}\p{N}]*(?:[-+'’./][\p{L}\p{N}]+)*(?:\([\p{L}\p{N}]{1,3}\))*|\S/gu;

/** Every mark but those that make a number what it is: `1.5` is not `15`, nor `1/183` `1183`. */
const FORGIVEN = /(?!(?<=\d)[./:-](?=\d)|(?<![\p{L}\d])\.(?=\d))[^\p{L}\p{N}$%]/gu;

/** Most words have nothing to be forgiven but capitals. */
const PLAIN = /^[A-Za-z0-9]+$/;

/** Tokens of a text in order. */
export function wordTokens(text: string): readonly WordToken[] {
  const tokens: WordToken[] = [];
  let last = '';
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (last !== '') tokens.push({ text: last, space: text.slice(end, match.index) });
    [last] = match;
    end = match.index + last.length;
  }
  if (last !== '') tokens.push({ text: last, space: text.slice(end) });
  return tokens;
}

/** Whether so many tokens of a text are no bare marks; what comes after them is not looked at. */
export function hasWords(text: string, least: number): boolean {
  let words = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if (foldToken({ text: token }) !== '') words += 1;
    if (words === least) return true;
  }
  return false;
}

/** Whether two texts read alike: the same tokens, whatever line breaks and spaces stand between them. */
export function readAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [wordTokens(a), wordTokens(b)];
  return first.length === second.length && first.every(({ text }, i) => text === second[i]?.text);
}

/** The words of a token as they are compared where punctuation and capitals are forgiven; empty for a bare mark. */
export function foldToken({ text }: Pick<WordToken, 'text'>): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const words = text
    .toLowerCase()
    .replaceAll(/(?<=\d),(?=\d)/g, '')
    .replaceAll('–', '-');
  return words.replaceAll(FORGIVEN, '');
}
