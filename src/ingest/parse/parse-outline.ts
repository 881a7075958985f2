import type { ClauseKind } from '../../law/clause-kind.ts';
import type { Part, Place, Provision } from '../../law/provision.ts';
import type { Table } from '../../law/table.ts';
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
    const indent = raw.length - words.length;
    const line = this.#options.firstLine + index;
    if (words === '') return 1;
    if (indent % INDENT !== 0 || raw.slice(0, indent).includes('\t')) this.#badIndent(line, indent);
    if (words.startsWith('|') || words.startsWith('<!-- headings:')) return this.#pipeTable(lines, index, indent);
    this.#readLine(words, indent, line);
    return 1;
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
    if (heading) return this.#heading(String(heading[1]).length, String(heading[2]), indent, line);
    const rubric = /^>\s+(.+)$/.exec(words);
    if (rubric) return this.#words('rubric', '', String(rubric[1]), indent, line);
    const bullet = /^-\s+(.+)$/.exec(words);
    if (bullet) return this.#words('bullet', '', String(bullet[1]), indent, line);
    const table = /^\[table (\S+?)(?: headings=(\d))?\]$/.exec(words);
    if (table) return this.#tableFile(String(table[1]), Number(table[2] ?? 1), indent, line);
    const labelled = parseLabel(words);
    if (labelled) return this.#labelled(labelled, indent, line);
    return this.#words('paragraph', '', words, indent, line);
  }

  #heading(level: number, words: string, indent: number, line: number): void {
    if (indent > 0) this.#badIndent(line, indent, 'a heading at the margin');
    const above = this.#frames.findLast((frame) => frame.level !== null && frame.level < level) as Frame;
    while (this.#top !== above) this.#frames.pop();
    if (level > 1 && above.level !== 0 && above.level !== level - 1) this.#skippedHeading(level, words, line);
    const opening = level === 1 ? parseTitle(unescape(words)) : parseHeading(unescape(words));
    this.#open(opening, line, 1, 0, level);
  }

  #labelled(labelled: LabelledLine, indent: number, line: number): void {
    this.#closeTo(indent);
    if (indent > this.#top.indent && this.#lastPart?.type === 'bullet') {
      return this.#words('bullet', labelled.marker, labelled.words, indent, line);
    }
    if (indent > this.#top.indent) this.#badIndent(line, indent, atMost(this.#top.indent));
    while (indent === 0 && labelStyle(this.#top.draft.opening.marker) === labelled.style) this.#frames.pop();
    const kind = kindOfLabelled(labelled.style, this.#top.draft.opening.kind);
    const opening: Opening = { kind, label: labelled.label, marker: labelled.marker, heading: null };
    this.#open(opening, line, indent + 1, indent + INDENT, null);
    if (labelled.words !== '') this.#words('paragraph', '', labelled.words, indent + INDENT, line);
  }

  #words(type: 'paragraph' | 'bullet' | 'rubric', marker: string, words: string, indent: number, line: number): void {
    this.#closeTo(indent);
    const depth = (indent - this.#top.indent) / INDENT;
    const last = this.#lastPart;
    const allowed = last?.type === 'bullet' ? last.depth + 1 : last?.type === 'paragraph' ? last.depth : 0;
    if (depth > allowed) this.#badIndent(line, indent, atMost(this.#top.indent + allowed * INDENT));
    const part: Part = { type, depth: Math.max(0, Math.floor(depth)), marker, text: unescape(words) };
    this.#top.draft.parts.push(part);
    this.#options.places?.set(part, { file: this.#options.file, line, column: indent + 1 });
  }

  #tableFile(name: string, headings: number, indent: number, line: number): void {
    this.#closeTo(indent);
    const table = this.#options.tableFile(name, headings, { file: this.#options.file, line, column: indent + 1 });
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

  get #lastPart(): Part | undefined {
    return this.#top.draft.parts.at(-1);
  }

  #badIndent(line: number, indent: number, expected = 'a multiple of three spaces'): void {
    const help = 'Three spaces make one level; tabs are not used.';
    this.#report(line, indent + 1, 'indentation', `${indent} spaces`, expected, help);
  }

  #skippedHeading(level: number, words: string, line: number): void {
    const found = `${'#'.repeat(level)} ${words}`;
    this.#report(line, 1, 'heading-level', found, 'a heading one level below the one above it', 'Remove or add a #.');
  }

  #report(line: number, column: number, code: string, found: string, expected: string, help: string): void {
    this.#diagnostics.report({ file: this.#options.file, line, column, code, found, expected, help });
  }
}

/** A backslash before a punctuation mark means the mark itself; before a letter or number, nothing but a word. */
function unescape(words: string): string {
  return words.replaceAll(/\\(.)/g, '$1');
}

function pipeCells(row: string): string[] {
  const cells = row.replaceAll('\\|', '\u0000').split('|').slice(1, -1);
  return cells.map((cell) => {
    const words = cell.replaceAll('\u0000', '\\|').trim();
    return words.replaceAll(/\\(.)|<br>/g, (_, escaped?: string) => escaped ?? '\n');
  });
}
