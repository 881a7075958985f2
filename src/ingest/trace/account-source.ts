import type { LeftOut, SourceAccount } from '../../law/document/source-account.ts';
import type { ParsedInstrument } from '../parse/parse-instrument.ts';
import type { CorrectedSource } from './correct-source.ts';
import type { SourceDocument } from './source-document.ts';
import { SYSTEMATIC_RULES, WHITE_SPACE } from './systematic-rules.ts';

/** Stands for what a correction takes out. No content has such a character: Unicode leaves it to private use. */
const MENDED = '\uE000';

/**
 * Accounts for every character of an instrument's document. What is served was proved to be the instrument's words when it
 * was traced; everything else is mended, or left out for a reason that is told.
 * @param others the instruments of the same document.
 */
export function accountSource(
  document: SourceDocument,
  source: CorrectedSource,
  { lines: { first, last } }: Pick<ParsedInstrument, 'lines'>,
  others: readonly ParsedInstrument[],
): SourceAccount {
  const account = new Account();
  document.lines.forEach((line, i) => {
    const number = i + 1;
    const lineEnd = number < document.lines.length ? 1 : 0;
    const reason = reasonOutside(number, document, others);
    if (reason === null && first <= number && number <= last) return;
    if (line.trim() === '' || reason === null) account.leave(WHITE_SPACE, line.length + lineEnd);
    else {
      account.leave(reason, line.length);
      account.leave(WHITE_SPACE, lineEnd);
    }
  });
  const lines = withoutCorrections(source, account).split('\n');
  for (const line of lines) accountLine(line, account);
  // The text has a line end after each of its lines; the document's last line has none.
  const unended = document.lines.length <= last ? 1 : 0;
  account.leave(WHITE_SPACE, lines.length - 1 - unended);
  return account.sum;
}

/** Why a line is none of an instrument's words: it is furniture, or another instrument's; null when it is neither. */
function reasonOutside(
  line: number,
  { furniture }: SourceDocument,
  others: readonly ParsedInstrument[],
): string | null {
  const piece = furniture.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  if (piece) return piece.what;
  const other = others.find(({ lines }) => lines.first <= line && line <= lines.last);
  return other ? `the words of ${other.instrument.slug}` : null;
}

/** Counts what a line has that the corrections leave: words, and what the systematic rules take away. */
function accountLine(line: string, account: Account): void {
  let words = line;
  for (const { reason, apply } of SYSTEMATIC_RULES) {
    const left = apply(words);
    account.leave(reason, words.length - left.length);
    words = left;
  }
  const served = words
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
  account.leave(WHITE_SPACE, words.length - served.length);
  account.serve(served.replaceAll(MENDED, '').length);
}

/** The text of the instrument's lines, one character in the place of the words of each correction. */
function withoutCorrections({ text, edits }: CorrectedSource, account: Account): string {
  let left = '';
  let at = 0;
  for (const { start, end } of edits) {
    left += text.slice(at, start) + MENDED;
    account.mend(end - start);
    at = end;
  }
  return left + text.slice(at);
}

/** Adds up what becomes of the characters. */
class Account {
  #served = 0;
  #mended = 0;
  readonly #leftOut = new Map<string, number>();

  serve(characters: number): void {
    this.#served += characters;
  }

  mend(characters: number): void {
    this.#mended += characters;
  }

  leave(reason: string, characters: number): void {
    if (characters > 0) this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + characters);
  }

  get sum(): SourceAccount {
    const leftOut = [...this.#leftOut].map(([reason, characters]): LeftOut => ({ characters, reason }));
    const left = leftOut.reduce((sum, { characters }) => sum + characters, 0);
    const [served, mended] = [this.#served, this.#mended];
    return { characters: served + mended + left, served, mended, leftOut };
  }
}
