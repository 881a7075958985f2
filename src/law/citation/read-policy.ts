import { BOARD_POLICIES } from './external-law.ts';
import type { OutsideName } from './find-outside.ts';
import { readKnownLaw } from './read-known-law.ts';
import type { Token } from './token.ts';
import { isCapitalised, wordAt, wordsAt } from './token-words.ts';

/** What a policy is called when its words do not name it: the one named before, or none. */
export const UNNAMED_POLICY = 'Board policy';

const DOCUMENT = /^(?:Policy|Guidelines|Regulations?|Rules|Procedures|Directive)$/;
const JOINING = new Set(['and', 'of', 'the', 'on', 'for']);
const MAX_WORDS = 8;

/** Reads `Board's Labor Relations Policy H.1.`, `Board Policy H.1.`, `Policy H.1.`, `the Board's Policy`. */
export function readPolicy(tokens: readonly Token[], at: number): OutsideName | null {
  if (tokens[at]?.text === 'Policy') return readCode(tokens, at + 1);
  if (tokens[at]?.text !== 'Board') return null;
  const isOwn = wordsAt(tokens, at + 1, "'", 's');
  const start = isOwn ? at + 3 : at + 1;
  return readKnownLaw(tokens, start) ?? readNamed(tokens, start, isOwn);
}

/** Capitalised words that end in the word for a policy; `Board Policy` alone is any of them. */
function readNamed(tokens: readonly Token[], at: number, isOwn: boolean): OutsideName | null {
  for (let i = at; i < at + MAX_WORDS; i += 1) {
    const token = tokens[i];
    if (!isCapitalised(token) && !JOINING.has(wordAt(tokens, i))) return null;
    if (token && DOCUMENT.test(token.text)) {
      const coded = readCode(tokens, i + 1);
      if (coded) return coded;
      if (i === at) return isOwn && token.text === 'Policy' ? { name: UNNAMED_POLICY, next: i + 1 } : null;
      const words = tokens.slice(at, i + 1).map(({ text }) => text);
      return { name: `Board ${words.join(' ')}`, next: i + 1 };
    }
  }
  return null;
}

/** `H.1.`, the code of a Board policy */
function readCode(tokens: readonly Token[], at: number): OutsideName | null {
  const [letter, point, number] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!/^[A-Z]$/.test(letter?.text ?? '') || point?.text !== '.' || number?.kind !== 'NUMBER') return null;
  if (!point.joined || !number.joined) return null;
  const code = `${letter?.text}.${number.text}`;
  const next = tokens[at + 3]?.text === '.' && tokens[at + 3]?.joined ? at + 4 : at + 3;
  return { name: BOARD_POLICIES.get(code) ?? `Board Policy ${code}`, next };
}
