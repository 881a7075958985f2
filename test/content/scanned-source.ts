import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Every difference between a scan and what is served that is the same everywhere. Whatever else differs must be a
 * recorded correction. Each rule is applied to one line of the source.
 */
const SYSTEMATIC: readonly { readonly what: string; readonly apply: (line: string) => string }[] = [
  { what: 'an escaped dollar sign is a dollar sign', apply: (line) => line.replaceAll('\\$', '$') },
  {
    what: 'an escaped or raised asterisk is an asterisk',
    apply: (line) => line.replace(/\\\*|\^\{\*\}/g, '*'),
  },
  { what: 'underlining is not kept', apply: (line) => line.replace(/<\/?u>/g, '') },
  { what: 'bold type is not kept', apply: (line) => line.replace(/\*\*(\S|\S[^*]*\S)\*\*/g, '$1') },
  {
    what: 'italics are not kept',
    apply: (line) => line.replace(/(?<!\S)\*(\S|\S[^*]*\S)\*(?=[\s.,;:)]|$)/g, '$1'),
  },
  { what: 'a dash before a list line is the scanner’s', apply: (line) => line.replace(/^\s*- /, '') },
  { what: 'the glyph of a bullet is not compared', apply: (line) => line.replace(/^\s*[oO>•-]\s+/, '') },
];

export interface RecordedCorrection {
  readonly first: number;
  readonly last: number;
  readonly stood: string;
  readonly stands: string;
}

/** A token and the line of the source it comes from. */
export interface SourceToken {
  readonly text: string;
  readonly line: number;
}

interface SourceRecord {
  readonly furniture: readonly { readonly lines: number | string }[];
  readonly corrections: readonly {
    readonly lines: number | string;
    readonly stood: string;
    readonly stands: string;
  }[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly stands: string;
}

/** A source document as received, with what the project records about its scan, read here without the ingest. */
export class ScannedSource {
  /** `lines[0]` is line 1. */
  readonly lines: readonly string[];
  readonly corrections: readonly RecordedCorrection[];
  readonly #furniture: ReadonlySet<number>;

  constructor(folder: string, file: string) {
    const record = parse(readFileSync(join(folder, file.replace(/\.txt$/, '.yaml')), 'utf8')) as SourceRecord;
    this.lines = readFileSync(join(folder, file), 'utf8').split('\n');
    this.corrections = record.corrections.map(({ lines, stood, stands }) => ({
      ...lineRange(lines),
      stood,
      stands,
    }));
    this.#furniture = new Set(
      record.furniture.flatMap(({ lines }) => {
        const { first, last } = lineRange(lines);
        return Array.from({ length: last - first + 1 }, (_, i) => first + i);
      }),
    );
  }

  isFurniture(line: number): boolean {
    return this.#furniture.has(line);
  }

  isBlank(line: number): boolean {
    return (this.lines[line - 1] ?? '').trim() === '';
  }

  isCorrected(line: number): boolean {
    return this.corrections.some(({ first, last }) => first <= line && line <= last);
  }

  /**
   * The tokens of a range of lines, furniture left out, after the corrections in it.
   * @throws Error when the words of a correction do not stand exactly once in its lines, or two corrections overlap.
   */
  tokens(first: number, last: number, corrections = this.corrections): readonly SourceToken[] {
    const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
      (n) => !this.isFurniture(n),
    );
    const starts = new Map<number, number>();
    let text = '';
    for (const number of numbers) {
      starts.set(number, text.length);
      text += `${this.lines[number - 1] ?? ''}\n`;
    }
    const inRange = corrections.filter((correction) => first <= correction.first && correction.last <= last);
    const edits = inRange
      .map((correction) => this.#edit(correction, text, starts))
      .sort((a, b) => a.start - b.start);
    return correctedLines(text, numbers, edits).flatMap(({ words, line }) => {
      const plain = SYSTEMATIC.reduce((reduced, rule) => rule.apply(reduced), words);
      return tokensOf(plain).map((token) => ({ text: token, line }));
    });
  }

  /** The lines of a correction, widened until no other correction reaches over their border. */
  linesAround({ first, last }: RecordedCorrection): { readonly first: number; readonly last: number } {
    const touching = this.corrections.filter((other) => other.first <= last && other.last >= first);
    const wide = {
      first: Math.min(first, ...touching.map((other) => other.first)),
      last: Math.max(last, ...touching.map((other) => other.last)),
    };
    const settled = wide.first === first && wide.last === last;
    return settled ? wide : this.linesAround({ ...wide, stood: '', stands: '' });
  }

  #edit(
    { first, last, stood, stands }: RecordedCorrection,
    text: string,
    starts: ReadonlyMap<number, number>,
  ): Edit {
    const lines = [...starts.keys()].filter((line) => first <= line && line <= last);
    const from = starts.get(lines[0] ?? first) ?? 0;
    const to = [...starts].find(([line]) => line > last)?.[1] ?? text.length;
    const pattern = new RegExp(
      stood
        .split(/\s+/)
        .map((word) => RegExp.escape(word))
        .join('\\s+'),
      'g',
    );
    const found = [...text.slice(from, to).matchAll(pattern)];
    const [match] = found;
    if (!match || found.length > 1) {
      throw new Error(
        `“${stood}” stands ${found.length} times in lines ${first}–${last}; it must stand once`,
      );
    }
    const start = from + match.index;
    return { start, end: start + match[0].length, stands };
  }
}

/** The text after its edits, line by line, each with the number of the source line it begins on. */
function correctedLines(text: string, numbers: readonly number[], edits: readonly Edit[]) {
  const lines: { words: string; line: number }[] = [];
  let words = '';
  let begins = 0;
  let row = 0;
  const push = (kept: string) => {
    for (const [i, piece] of kept.split('\n').entries()) {
      if (i > 0) {
        lines.push({ words, line: numbers[begins] ?? 0 });
        words = '';
        begins = row + i;
      }
      words += piece;
    }
    row += kept.split('\n').length - 1;
  };
  let at = 0;
  for (const { start, end, stands } of edits) {
    if (start < at) throw new Error(`two corrections overlap: “${text.slice(start, at)}”`);
    push(text.slice(at, start));
    words += stands;
    row += text.slice(start, end).split('\n').length - 1;
    at = end;
  }
  push(text.slice(at));
  lines.push({ words, line: numbers[begins] ?? 0 });
  return lines;
}

export function tokensOf(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

export function lineRange(lines: number | string): { readonly first: number; readonly last: number } {
  const [first = 0, last = first] = String(lines).split('-').map(Number);
  return { first, last };
}
