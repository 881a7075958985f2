import { cleanText } from './clean-text.ts';

/** A word, a number or a mark of a text; a BREAK stands for a blank line, over which no citation runs. */
export interface Token {
  readonly kind: 'WORD' | 'NUMBER' | 'MARK' | 'BREAK';
  /** Plain characters, whatever was printed. */
  readonly text: string;
  /** The text in lower case. */
  readonly folded: string;
  /** Offset in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Whether it follows the token before it without a space. */
  readonly joined: boolean;
  /** Whether it is the first on its line. */
  readonly startsLine: boolean;
}

const PIECE = /\n[^\S\n]*\n\s*|\p{L}+|[0-9]+|\n|\S/gu;
const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
/** The first code that no plain character has. */
const NOT_PLAIN = 0x80;

/** The tokens of a text in order. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = -1;
  let startsLine = true;
  for (const match of cleanText(text).matchAll(PIECE)) {
    const [piece] = match;
    if (piece === '\n') {
      startsLine = true;
      continue;
    }
    const start = match.index;
    const joined = start === end;
    end = start + piece.length;
    const kind = kindOf(piece);
    const folded = kind === 'NUMBER' ? piece : piece.toLowerCase();
    tokens.push({ kind, text: piece, folded, start, end, joined, startsLine });
    startsLine = kind === 'BREAK';
  }
  return tokens;
}

/** The words and numbers of a text in lower case, its marks left out. */
export function foldedWords(text: string): readonly string[] {
  return tokenize(text)
    .filter(({ kind }) => kind === 'WORD' || kind === 'NUMBER')
    .map(({ folded }) => folded);
}

/** The token at a place in lower case, or nothing when there is none. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.folded ?? '';
}

/** Whether the tokens from a place on are those words, whatever their case. */
export function wordsAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, i) => tokens[at + i]?.folded === word);
}

/** Whether a token is a word that begins with a capital. */
export function isCapitalised(token: Token | undefined): token is Token {
  if (token?.kind !== 'WORD') return false;
  const first = token.text.charCodeAt(0);
  return first < NOT_PLAIN ? first <= 0x5a : CAPITAL.test(token.text);
}

/** Whether a token follows the one before it without a space and is that mark. */
export function isJoinedMark(token: Token | undefined, mark: string): boolean {
  return token?.text === mark && token.joined;
}

/** By its first character; most are plain ones, which are told by their codes. */
function kindOf(piece: string): Token['kind'] {
  const first = piece.charCodeAt(0);
  if (first >= NOT_PLAIN) return LETTER.test(piece) ? 'WORD' : 'MARK';
  if (first === 0x0a) return 'BREAK';
  if (first >= 0x30 && first <= 0x39) return 'NUMBER';
  const small = first | 0x20;
  return small >= 0x61 && small <= 0x7a ? 'WORD' : 'MARK';
}
