import type { OutsideName } from './find-outside.ts';
import type { Token } from './token.ts';
import { isCapitalised, wordAt, wordsAt } from './token-words.ts';

/** No name of an act is longer. */
const MAX_WORDS = 12;
const JOINING = new Set(['and', 'with', 'of', 'for', 'in', 'to', "'", 's', '-', ',']);
/** A sentence may begin with them; an act does not. */
const OPENING = new Set(
  `the a an this under if when see by for as per in on of and or to with any each no such that which board district
  federation`.split(/\s+/),
);

/** Reads an act that is in no table, by its form: `Family and Medical Leave Act of 1993`. */
export function readAct(tokens: readonly Token[], at: number): OutsideName | null {
  const start = /^(?:19|20)\d\d$/.test(wordAt(tokens, at)) ? at + 1 : at;
  if (!isCapitalised(tokens[start]) || OPENING.has(wordAt(tokens, start))) return null;
  for (let i = start; i < start + MAX_WORDS; i += 1) {
    if (!isCapitalised(tokens[i]) && !JOINING.has(wordAt(tokens, i))) return null;
    if (tokens[i]?.text === 'Act' && i > start) {
      const next = afterTail(tokens, i + 1);
      return { name: printed(tokens.slice(at, next)), next };
    }
  }
  return null;
}

/** `of 1993`, `of New Mexico` */
function afterTail(tokens: readonly Token[], at: number): number {
  if (wordAt(tokens, at) !== 'of') return at;
  if (/^(?:19|20)\d\d$/.test(wordAt(tokens, at + 1))) return at + 2;
  return wordsAt(tokens, at + 1, 'new', 'mexico') ? at + 3 : at;
}

function printed(tokens: readonly Token[]): string {
  return tokens.map(({ text, joined }, i) => (i === 0 || joined ? text : ` ${text}`)).join('');
}
