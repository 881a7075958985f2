import type { Token } from './token.ts';

/** The token at a place in lower case, or nothing when there is none. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.folded ?? '';
}

/** Whether the tokens from a place on are those words, whatever their case. */
export function wordsAt(tokens: readonly Token[], at: number, ...words: readonly string[]): boolean {
  return words.every((word, i) => tokens[at + i]?.folded === word);
}

/** Whether a token is a word that begins with a capital. */
export function isCapitalised(token: Token | undefined): token is Token {
  return token?.kind === 'WORD' && /^\p{Lu}/u.test(token.text);
}
