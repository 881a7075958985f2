import type { ClauseKind } from '../../law/document/clause-kind.ts';
import type { Part, Place, Provision } from '../../law/document/provision.ts';
import type { Table } from '../../law/document/table.ts';
import type { Diagnostics } from '../diagnostic.ts';
import { kindOfLabelled, type LabelledLine, labelStyle, parseLabel } from './parse-label.ts';
import { tableOf } from './parse-table.ts';
import { type Opening, parseHeading, parseTitle } from './parse-title.ts';
import type { WordPlaces } from './word-places.ts';

const INDENT = 3;

export interface OutlineOptions {
  readonly file: string;
  /** The line of the file at which the text begins, 1-based. */
  readonly firstLine: number;
  /** What the provisions of a fragment stand under. */
  readonly under?: ClauseKind;
  /** The table in a file named beside this one; null after the mistake was reported. */
  tableFile(name: string, headings: number, named: Place): Table | null;
  /** Where the words stand is entered here. */
  readonly places?: WordPlaces;
}

/**
 * Reads the outline format (docs/content-format.md). Guarantees: a tree with the printed labels, every word in it,
 * indentation in whole levels, one table at most for each provision. The result is a provision without marker or
 * heading that holds what the text holds; a text with mistakes gives a diagnostic for each of them.
 */
export function parseOutline(text: string, options: OutlineOptions, diagnostics: Diagnostics): Provision {
  const reader = new OutlineReader(options, diagnostics);
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; ) i += reader.readBlock(lines, i);
  return reader.finish();
}

interface Draft {
  readonly opening: Opening;
  readonly parts: Part[];
  readonly line: number;
  readonly column: number;
}

/** An open provision. Items close when the indentation falls back; headings when another of their level comes. */
interface Frame {
  readonly draft: Draft;
  /** The indentation of its own words and of its sub-provisions. */
  readonly indent: number;
  /** 1 for `#`; 0 for the file itself; null for an item. */
  readonly level: number | null;
}

class OutlineReader {
  readonly #options: OutlineOptions;
  readonly #diagnostics: Diagnostics;
  readonly #frames: Frame[];
  /** The last line whose indentation was reported; once is enough. */
  #misplaced = 0;

  constructor(options: OutlineOptions, diagnostics: Diagnostics) {
    this.#options = options;
    this.#diagnostics = diagnostics;
    const opening: Opening = { kind: options.under ?? 'SECTION', label: null, marker: '', heading: null };
    const draft: Draft = { opening, parts: [], line: options.firstLine, column: 1 };
    this.#frames = [{ draft, indent: 0, level: 0 }];
  }

  /** Reads the block that begins at a line. @returns how many lines it took. */
  readBlock(lines: readonly string[], index: number): number {
    const raw = (lines[index] ?? '').trimEnd();
    const words = raw.trimStart();
    const line = this.#options.firstLine + index;
    if (words === '') return 1;
    const indent = this.#indentOf(raw.slice(0, raw.length - words.length), line);
    if (words.startsWith('|') || words.startsWith('<!-- headings:'))
      return this.#pipeTable(lines, index, indent);
    this.#readLine(words, indent, line);
    return 1;
  }

  /** The indentation in spaces; one that is no whole number of levels is reported and read as the nearest that is. */
  #indentOf(space: string, line: number): number {
    const width = space.replaceAll('\t', ' '.repeat(INDENT)).length;
    if (space.includes('\t')) this.#badIndent(line, space.length, 'a tab');
    else if (/[^ ]/.test(space)) this.#badIndent(line, space.length, 'a space that is not a plain one');
    else if (width % INDENT !== 0) this.#badIndent(line, width, spaces(width));
    return Math.round(width / INDENT) * INDENT;
  }

  finish(): Provision {
    while (this.#frames.length > 1) this.#frames.pop();
    return this.#build(this.#top.draft);
  }

  get #top(): Frame {
    return this.#frames.at(-1) as Frame;
  }

  #readLine(words: string, indent: number, line: number): void {
    const heading = /^(#{1,6})\s+(.+)$/.exec(words);
    const marked = /^([>-])\s+(.+)$/.exec(words);
    const labelled = parseLabel(words);
    if (heading) this.#heading(String(heading[1]).length, String(heading[2]), indent, line);
    else if (marked)
      this.#words(marked[1] === '>' ? 'rubric' : 'bullet', '', String(marked[2]), indent, line);
    else if (words.startsWith('[table')) this.#tableLine(words, indent, line);
    else if (labelled) this.#labelled(labelled, indent, line);
    else this.#words('paragraph', '', words, indent, line);
  }

  #heading(level: number, words: string, indent: number, line: number): void {
    if (indent > 0) this.#badIndent(line, indent, spaces(indent), 'a heading at the margin');
    const above = this.#frames.findLast((frame) => frame.level !== null && frame.level < level) as Frame;
    while (this.#top !== above) this.#frames.pop();
    if (level > 1 && above.level && above.level !== level - 1)
      this.#skippedHeading(level, above.level + 1, words, line);
    const opening = level === 1 ? parseTitle(unescaped(words)) : parseHeading(unescaped(words));
    this.#open(opening, line, 1, 0, level);
  }

  #labelled(labelled: LabelledLine, indent: number, line: number): void {
    this.#closeTo(indent);
    if (indent > this.#top.indent && this.#isUnderBullet) {
      this.#words('bullet', labelled.marker, labelled.words, indent, line);
      return;
    }
    if (indent > this.#top.indent) this.#tooDeep(line, indent, this.#top.indent);
    while (indent === 0 && labelStyle(this.#top.draft.opening.marker) === labelled.style) this.#frames.pop();
    const kind = kindOfLabelled(labelled.style, this.#top.draft.opening.kind);
    const opening: Opening = { kind, label: labelled.label, marker: labelled.marker, heading: null };
    this.#open(opening, line, indent + 1, indent + INDENT, null);
    if (labelled.words !== '') this.#words('paragraph', '', labelled.words, indent + INDENT, line);
  }

  #words(
    type: 'paragraph' | 'bullet' | 'rubric',
    marker: string,
    words: string,
    indent: number,
    line: number,
  ): void {
    this.#closeTo(indent);
    const depth = (indent - this.#top.indent) / INDENT;
    const last = this.#lastPart;
    const allowed = last?.type === 'bullet' ? last.depth + 1 : last?.type === 'paragraph' ? last.depth : 0;
    if (depth > allowed) this.#tooDeep(line, indent, this.#top.indent + allowed * INDENT);
    const part: Part = { type, depth: Math.max(0, Math.floor(depth)), marker, text: unescaped(words) };
    this.#top.draft.parts.push(part);
    this.#options.places?.set(part, { file: this.#options.file, line, column: indent + 1 });
  }

  #tableLine(words: string, indent: number, line: number): void {
    this.#closeTo(indent);
    const named = { file: this.#options.file, line, column: indent + 1 };
    const match = /^\[table (\S+?)(?: headings=(\d))?\]$/.exec(words);
    if (!match) {
      const expected = '[table name.csv], or [table name.csv headings=2]';
      const help = 'Correct the line; a paragraph that begins so is written \\[table …';
      this.#report(line, indent + 1, 'table-line', words, expected, help);
      return;
    }
    const table = this.#options.tableFile(String(match[1]), Number(match[2] ?? 1), named);
    if (table) this.#table(table, indent, line);
  }

  #pipeTable(lines: readonly string[], index: number, indent: number): number {
    this.#closeTo(indent);
    const block: { cells: readonly string[]; line: number }[] = [];
    let headings = 1;
    let end = index;
    for (; end < lines.length; end += 1) {
      const words = (lines[end] ?? '').trim();
      const note = /^<!-- headings: (\d) -->$/.exec(words);
      if (note) headings = Number(note[1]);
      else if (!words.startsWith('|')) break;
      else if (!/^\|(?:\s*:?-{3,}:?\s*\|)+$/.test(words)) {
        block.push({ cells: pipeCells(words), line: this.#options.firstLine + end });
      }
    }
    const rows = headings === 0 ? block.slice(1) : block;
    const table = tableOf(rows, headings, this.#options.file, this.#diagnostics, this.#options.places);
    if (table) this.#table(table, indent, this.#options.firstLine + index);
    return Math.max(1, end - index);
  }

  #table(table: Table, indent: number, line: number): void {
    const { draft } = this.#top;
    if (draft.parts.some((part) => part.type === 'table')) {
      const found = 'a second table in one provision';
      const help = 'Give the table a heading of its own (## …), so that it can be cited.';
      this.#report(line, indent + 1, 'second-table', found, 'one table at most', help);
    }
    draft.parts.push({ type: 'table', table });
  }

  #open(opening: Opening, line: number, column: number, indent: number, level: number | null): void {
    const draft: Draft = { opening, parts: [], line, column };
    this.#top.draft.parts.push({ type: 'provision', provision: this.#build(draft) });
    this.#frames.push({ draft, indent, level });
  }

  /** The provision of a draft; it shares the draft's parts, which grow until its frame closes. */
  #build(draft: Draft): Provision {
    const place = { file: this.#options.file, line: draft.line, column: draft.column };
    return { ...draft.opening, parts: draft.parts, place };
  }

  #closeTo(indent: number): void {
    while (this.#top.level === null && this.#top.indent > indent) this.#frames.pop();
  }

  /** Whether what is indented further stands under a bullet of the open provision. */
  get #isUnderBullet(): boolean {
    const last = this.#lastPart;
    return last?.type === 'bullet' || (last?.type === 'paragraph' && last.depth > 0);
  }

  get #lastPart(): Part | undefined {
    return this.#top.draft.parts.at(-1);
  }

  #tooDeep(line: number, indent: number, allowed: number): void {
    if (line === this.#misplaced) return;
    this.#badIndent(
      line,
      indent,
      spaces(indent),
      allowed === 0 ? 'no spaces here' : `at most ${spaces(allowed)} here`,
    );
  }

  #badIndent(line: number, indent: number, found: string, expected = 'a multiple of three spaces'): void {
    const help = 'Three spaces make one level; tabs are not used.';
    this.#misplaced = line;
    this.#report(line, indent + 1, 'indentation', `${found} before the words`, expected, help);
  }

  #skippedHeading(level: number, allowed: number, words: string, line: number): void {
    const found = `${'#'.repeat(level)} ${words}`;
    const expected = `at most ${'#'.repeat(allowed)}, one level below the heading above it`;
    this.#report(
      line,
      1,
      'heading-level',
      found,
      expected,
      'Remove a #, or add the heading that is missing above.',
    );
  }

  #report(line: number, column: number, code: string, found: string, expected: string, help: string): void {
    this.#diagnostics.report({ file: this.#options.file, line, column, code, found, expected, help });
  }
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}

/** A backslash before a punctuation mark means the mark itself; before a letter or number, nothing but a word. */
function unescaped(words: string): string {
  return withoutLinks(words).replaceAll(/\\(.)/g, '$1');
}

/** Where a text that was served comes back, the words that were made links are plain words again. */
function withoutLinks(words: string): string {
  return words.replaceAll(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(\/[^)\s]*\)/g, '$1');
}

function pipeCells(row: string): string[] {
  const cells = row.replaceAll('\\|', '\u0000').split('|').slice(1, -1);
  return cells.map((cell) => {
    const words = withoutLinks(cell.replaceAll('\u0000', '\\|').trim());
    return words.replaceAll(/\\(.)|<br>/g, (_, escaped?: string) => escaped ?? '\n');
  });
}
