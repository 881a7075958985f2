import type { Correction } from '../../law/document/correction.ts';
import { lineWords } from '../../law/document/source-span.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { SourceDocument, SourceWord } from './source-document.ts';
import { comparedWords } from './systematic-rules.ts';

/** The source's words in a range of lines, corrected, and the word each correction begins at. */
export interface CorrectedSource {
  readonly words: readonly SourceWord[];
  /** For each correction in the range, by its index: the index of the first word at or after it. */
  readonly correctionAt: ReadonlyMap<number, number>;
  /** How many characters of the range are white space, stood where a correction is, are read, and are the scanner's marks. */
  readonly spaces: number;
  readonly mended: number;
  readonly served: number;
  readonly marks: number;
  /** The lines whose corrections could not be made; that they differ from the transcription says nothing. */
  readonly unmended: readonly Pick<Correction, 'firstLine' | 'lastLine'>[];
}

const SPACES = /\s+/g;
const SPACES_OR_WORD = /\s+|\S+/g;

interface Edit {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly stands: string;
}

/**
 * Applies a document's corrections to a range of its lines, furniture left out. Guarantees: every correction's words
 * stood exactly once where it says, none overlaps another, and each changes at least one word; else a diagnostic.
 */
export function correctSource(
  document: SourceDocument,
  first: number,
  last: number,
  diagnostics: Diagnostics,
): CorrectedSource {
  const text = contentText(document, first, last);
  const edits = findEdits(document, text, diagnostics);
  const words: SourceWord[] = [];
  const correctionAt = new Map<number, number>();
  const pending = [...edits];
  for (const line of correctedLines(text, edits)) {
    while (pending[0] && pending[0].start <= line.end)
      correctionAt.set((pending.shift() as Edit).index, words.length);
    for (const word of comparedWords(line.text)) {
      words.push({ text: word, firstLine: line.firstLine, lastLine: line.lastLine });
    }
  }
  const made = new Set(edits.map(({ index }) => index));
  return {
    words,
    correctionAt,
    ...charactersOf(text, edits, words),
    unmended: document.corrections.filter((_, index) => !made.has(index)),
  };
}

/** What the characters of a range of lines are, furniture left out; the four together are all of them. */
function charactersOf(
  { text }: SourceText,
  edits: readonly Edit[],
  words: readonly SourceWord[],
): Pick<CorrectedSource, 'spaces' | 'mended' | 'served' | 'marks'> {
  const mended = edits.reduce((sum, { start, end }) => sum + end - start, 0);
  const spacesIn = (from: number, to: number) => text.slice(from, to).replaceAll(/\S+/g, '').length;
  const spaces =
    spacesIn(0, text.length) - edits.reduce((sum, { start, end }) => sum + spacesIn(start, end), 0);
  const read = words.reduce((sum, word) => sum + word.text.length, 0);
  const put = edits.reduce((sum, { stands }) => sum + comparedWords(stands).join('').length, 0);
  const served = read - put;
  return { spaces, mended, served, marks: text.length - spaces - mended - served };
}

interface SourceText {
  readonly text: string;
  /** For each character of the text, the line of the source it stands on. */
  readonly lineOf: Int32Array;
}

function contentText(document: SourceDocument, first: number, last: number): SourceText {
  const furniture = new Set(
    document.furniture.flatMap(({ firstLine, lastLine }) => lineRange(firstLine, lastLine)),
  );
  const numbers = lineRange(first, last).filter((line) => !furniture.has(line));
  const text = numbers.map((line) => `${document.lines[line - 1] ?? ''}\n`).join('');
  const lineOf = new Int32Array(text.length);
  let at = 0;
  for (const line of numbers) {
    const end = at + (document.lines[line - 1]?.length ?? 0) + 1;
    lineOf.fill(line, at, end);
    at = end;
  }
  return { text, lineOf };
}

/** The first character that stands on a line or after it; the lines follow one another. */
function firstFrom(lineOf: Int32Array, line: number): number {
  let [from, to] = [0, lineOf.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lineOf[middle] as number) < line) from = middle + 1;
    else to = middle;
  }
  return from;
}

function findEdits(
  document: SourceDocument,
  { text, lineOf }: SourceText,
  diagnostics: Diagnostics,
): readonly Edit[] {
  const edits: Edit[] = [];
  document.corrections.forEach((correction, index) => {
    const start = firstFrom(lineOf, correction.firstLine);
    const end = firstFrom(lineOf, correction.lastLine + 1);
    if (start === lineOf.length || end <= start || lineOf[0] === undefined || correction.lastLine < lineOf[0])
      return;
    const found = placesOf(correction.stood, text.slice(start, end));
    const place = document.correctionPlace(index);
    if (found.length !== 1) {
      const times = found.length === 0 ? 'nowhere' : `${found.length} times`;
      const words = `“${correction.stood}” ${times} in ${lineWords(correction)}`;
      const help = 'Copy the words from the source, enough of them to be found once.';
      diagnostics.report({ ...place, code: 'correction-stood', found: words, expected: 'once', help });
      return;
    }
    const [only] = found as [(typeof found)[number]];
    const edit = { index, start: start + only.start, end: start + only.end, stands: correction.stands };
    if (!changesAWord(text, edit)) {
      const words = `“${correction.stood}” made “${correction.stands}”`;
      const help = 'Remove it: the systematic rules already make the two alike.';
      diagnostics.report({
        ...place,
        code: 'correction-needless',
        found: words,
        expected: 'a change of words',
        help,
      });
    }
    edits.push(edit);
  });
  edits.sort((a, b) => a.start - b.start);
  return edits.filter((edit, i) => {
    const before = edits[i - 1];
    if (!before || before.end <= edit.start) return true;
    const place = document.correctionPlace(edit.index);
    const other = document.correctionPlace(before.index);
    const help = 'Make one correction of the two.';
    const found = `a correction of words that the one in line ${other.line} corrects as well`;
    diagnostics.report({ ...place, code: 'correction-overlap', found, expected: 'words of its own', help });
    return false;
  });
}

/** Whether the lines an edit touches read differently after it, the systematic differences aside. */
function changesAWord(text: string, edit: Edit): boolean {
  const from = text.lastIndexOf('\n', edit.start - 1) + 1;
  const to = text.indexOf('\n', edit.end) < 0 ? text.length : text.indexOf('\n', edit.end);
  const wordsOf = (words: string) => words.split('\n').flatMap(comparedWords).join(' ');
  const before = wordsOf(text.slice(from, to));
  const after = wordsOf(text.slice(from, edit.start) + edit.stands + text.slice(edit.end, to));
  return before !== after;
}

/** The corrected text line by line, with the source lines each one covers and where it ends in the text. */
function* correctedLines({ text, lineOf }: SourceText, edits: readonly Edit[]) {
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const begin = at;
    let line = '';
    let end = text.indexOf('\n', at);
    while (edits[next] && (edits[next] as Edit).start <= end) {
      const edit = edits[next++] as Edit;
      line += text.slice(at, edit.start) + edit.stands;
      at = edit.end;
      end = text.indexOf('\n', at);
      if (end < 0) end = text.length;
    }
    line += text.slice(at, end);
    const firstLine = lineOf[begin] ?? 0;
    const lastLine = lineOf[Math.min(end, text.length - 1)] ?? firstLine;
    for (const part of line.split('\n')) yield { text: part, firstLine, lastLine, end };
    at = end + 1;
  }
}

/** Where words stand in a text in which any run of white space stands for any other: without a pattern, which is slow to make. */
function placesOf(words: string, text: string): readonly { readonly start: number; readonly end: number }[] {
  const offsets: number[] = [];
  for (const { 0: piece, index } of text.matchAll(SPACES_OR_WORD)) {
    if (piece.trim() === '') offsets.push(index);
    else for (let i = 0; i < piece.length; i += 1) offsets.push(index + i);
  }
  offsets.push(text.length);
  const [folded, wanted] = [text.replaceAll(SPACES, ' '), words.replaceAll(SPACES, ' ')];
  const places: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
    places.push({ start: offsets[at] as number, end: offsets[at + wanted.length] as number });
  return places;
}

function lineRange(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
