import { foldToken, type WordToken, wordTokens } from './word-tokens.ts';

/** A word as printed, with the marks around it and the space after, and as it is compared. */
export interface FoldedWord extends WordToken {
  readonly folded: string;
}

/** Marks that open what follows them. */
const OPENING = /^[([{“‘"']$/;

/**
 * The words of a text, each with the marks around it and the space after; capitals and marks are folded away. One after
 * the other they are the whole text, if it has a word.
 */
export function foldedWords(text: string): readonly FoldedWord[] {
  const words: { text: string; space: string; folded: string }[] = [];
  let opening = /^\s*/.exec(text)?.[0] ?? '';
  for (const token of wordTokens(text)) {
    const folded = foldToken(token);
    const last = words.at(-1);
    if (folded !== '') {
      words.push({ text: opening + token.text, space: token.space, folded });
      opening = '';
    } else if (last === undefined || opening !== '' || (OPENING.test(token.text) && /\s$/.test(last.space)))
      opening += token.text + token.space;
    else last.space += token.text + token.space;
  }
  const last = words.at(-1);
  if (last) last.space += opening;
  return words;
}
