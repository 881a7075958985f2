import { cleanText } from '../citation/clean-text.ts';

/** A word as it is searched for, and where it stands. Offsets in UTF-16 code units, the end exclusive. */
export interface SearchWord {
  /** Small letters without accents, apostrophes and commas: `teacher's` is `teacher`, `$2,500.00` is `2500`. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What is one word: a schedule or grade (`S-1`, `K-5`), an abbreviation with points (`R.I.F.`), a number with its commas
 * and decimals, letters with the apostrophes inside. `on-site` and `1/183` are two words.
 * @param letters, digits and marks as they stand in a class of characters.
 */
function wordPattern(letters: string, digits: string, marks: string, flags: string): RegExp {
  const [letter, either] = [`[${letters}]`, `[${letters}${digits}]`];
  const forms = [
    `(?<!${either})${letter}{1,2}-\\d+(?!${either}|[.,]\\d)`,
    `(?<![${letters}${digits}.])${letter}(?:\\.${letter})+(?!${either})`,
    `\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+(?!\\.?\\d))?(?:${letter}{1,2}(?!${either}))?`,
    `(?<!${either})\\.\\d+(?!\\.?\\d)`,
    `${letter}[${letters}${marks}${digits}]*(?:'${letter}+)*`,
  ];
  return new RegExp(forms.join('|'), flags);
}

const WORD = wordPattern('\\p{L}', '\\p{N}', '\\p{M}', 'gu');

/** The same where no other characters are than those of ASCII, which takes a third of the time. */
const ASCII_WORD = wordPattern('a-zA-Z', '0-9', '', 'g');
const BEYOND_ASCII = /[^\0-\x7f]/;

/** What is told of the words of a text, one after the other. Offsets are those of a `SearchWord`. */
export interface WordVisitor {
  /** A word of letters from a to z alone, small and capital, or of digits alone: as it is searched for but for the capitals. */
  plain(text: string, start: number, end: number): void;
  other(folded: string, start: number, end: number): void;
}

/** The words of a text in order, each made of letters, digits and at most one point between digits. */
export function searchWords(text: string): readonly SearchWord[] {
  const words: SearchWord[] = [];
  visitWords(text, {
    plain: (clean, start, end) => words.push({ folded: clean.slice(start, end).toLowerCase(), start, end }),
    other: (folded, start, end) => words.push({ folded, start, end }),
  });
  return words;
}

/** Tells of the words of a text without making anything of most of them. The visitor asks for those of no other meanwhile. */
export function visitWords(text: string, visitor: WordVisitor): void {
  const clean = cleanText(text);
  const { length } = clean;
  const codes = codesOf(clean);
  for (let at = 0; at < length; ) {
    // No word has a blank in it, so that what stands between two is read by itself.
    if ((codes[at] as number) <= BLANK) at += 1;
    else at = readPlain(clean, codes, at, visitor) ?? readAny(clean, codes, at, visitor);
  }
}

/** The last of the characters that are blank. */
const BLANK = 0x20;

/** Room for the codes of the characters of a text: to read words from them takes two thirds of what it takes to ask the text for each. */
let room = Buffer.alloc(0);
let roomCodes = new Uint16Array(0);

/** The codes of the characters of a text in UTF-16, then that of a blank. */
function codesOf(text: string): Uint16Array {
  const { length } = text;
  if (length >= roomCodes.length) {
    roomCodes = new Uint16Array(2 * length + 1);
    room = Buffer.from(roomCodes.buffer);
  }
  room.write(text, 'utf16le');
  roomCodes[length] = BLANK;
  return roomCodes;
}

/** What a character is in or beside a word of letters or digits alone. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const OPENING = 4;
const CLOSING = 8;
const KINDS = kindsOf([
  [LETTER, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [DIGIT, '0123456789'],
  [OPENING, '(['],
  [CLOSING, ',.;:)]'],
  [OPENING | CLOSING, '"'],
]);

function kindsOf(kinds: readonly (readonly [kind: number, characters: string])[]): Uint8Array {
  const all = new Uint8Array(0x80).fill(OTHER);
  for (const [kind, characters] of kinds)
    for (const character of characters) all[character.charCodeAt(0)] = kind;
  return all;
}

function kindOf(code: number): number {
  return code < KINDS.length ? (KINDS[code] as number) : OTHER;
}

/**
 * Reads what is letters or digits alone, as most words are, with punctuation around it at most: a pattern takes three times as long.
 * @returns where it ends; undefined where it is something else.
 */
function readPlain(text: string, codes: Uint16Array, at: number, visitor: WordVisitor): number | undefined {
  let start = at;
  while ((kindOf(codes[start] as number) & OPENING) !== 0) start += 1;
  const kind = kindOf(codes[start] as number);
  if (kind !== LETTER && kind !== DIGIT) return undefined;
  let end = start + 1;
  while (kindOf(codes[end] as number) === kind) end += 1;
  let after = end;
  while ((kindOf(codes[after] as number) & CLOSING) !== 0) after += 1;
  if ((codes[after] as number) > BLANK) return undefined;
  visitor.plain(text, start, end);
  return after;
}

/** Reads the words up to the next blank. @returns where that is. */
function readAny(text: string, codes: Uint16Array, at: number, visitor: WordVisitor): number {
  let end = at + 1;
  while ((codes[end] as number) > BLANK) end += 1;
  const part = text.slice(at, end);
  const pattern = BEYOND_ASCII.test(part) ? WORD : ASCII_WORD;
  // Not `matchAll`, which makes another pattern for each part.
  pattern.lastIndex = 0;
  for (let found = pattern.exec(part); found; found = pattern.exec(part)) {
    const { 0: word, index } = found;
    visitor.other(foldWord(word), at + index, at + index + word.length);
  }
  return end;
}

/** The words as one line, apart by single spaces: equal for texts that a search does not tell apart. */
export function searchLine(text: string): string {
  return searchWords(text)
    .map(({ folded }) => folded)
    .join(' ');
}

/** A word that was found in a text, as it is searched for. */
export function foldedWord(word: string): string {
  return foldWord(cleanText(word));
}

function foldWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  const isAscii = !BEYOND_ASCII.test(word);
  const bare = isAscii ? word : word.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const plain = bare.toLowerCase().replace(/'s$/, '');
  if (!/^[\d.]/.test(plain)) return plain.replaceAll(isAscii ? /[^a-z\d]/g : /[^\p{L}\p{N}]/gu, '');
  return plain.replaceAll(',', '').replace(/^\./, '0.').replace(/\.0+$/, '');
}
