import type { ClauseKind } from '../../law/document/clause-kind.ts';
import type { OwnPart, Place, Provision } from '../../law/document/provision.ts';
import type { Table } from '../../law/document/table.ts';
import { beginsLikeLabel } from '../../law/numbering/begins-like-label.ts';
import type { Numbering } from '../../law/numbering/numbering.ts';
import { titled } from '../../law/numbering/opening.ts';
import { readHeading } from '../../law/numbering/read-heading.ts';
import { readTitle } from '../../law/numbering/read-title.ts';
import type { LevelLabel } from '../../law/numbering/settle-series.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { OutlineDraft } from './outline-draft.ts';
import { closesBefore, type OutlineFrame } from './outline-frame.ts';
import { tableOf } from './parse-table.ts';
import { readWords, unescaped, withoutLinks } from './read-words.ts';
import { reportLabel, reportLabelInside, reportTitle } from './report-label.ts';
import { type GapPlaces, settleOutline } from './settle-outline.ts';
import type { WordPlaces } from './word-places.ts';

const INDENT = 3;
/** How a paragraph begins whose asterisk is printed. */
const FOOTNOTE = '\\*';

export interface OutlineOptions {
  readonly file: string;
  /** The line of the file at which the text begins, 1-based. */
  readonly firstLine: number;
  /** How the agreement numbers its provisions. */
  readonly numbering: Numbering;
  /** What the provisions of a fragment stand under. */
  readonly under?: ClauseKind;
  /** How many labels the provision of a fragment has below the top level, its own included. */
  readonly depth?: number;
  /** The table in a file named beside this one; null after the mistake was reported. */
  tableFile(name: string, headings: number, named: Place): Table | null;
  /** Where the words stand is entered here. */
  readonly places?: WordPlaces;
  /** The labels that the text says the parties left out are entered here. */
  readonly gaps?: GapPlaces;
}

/**
 * Reads the outline format (docs/content-format.md). Guarantees: a tree with the printed labels, every word in it,
 * every label one of the numbering scheme, indentation in whole levels, one table at most for each provision. The
 * result is a provision without marker or heading that holds what the text holds; a text with mistakes gives a
 * diagnostic for each of them.
 */
export function parseOutline(text: string, options: OutlineOptions, diagnostics: Diagnostics): Provision {
  const reader = new OutlineReader(options, diagnostics);
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; ) i += reader.readBlock(lines, i);
  return settleOutline(reader.draft, options, diagnostics);
}

class OutlineReader {
  readonly draft: OutlineDraft;
  readonly #options: OutlineOptions;
  readonly #diagnostics: Diagnostics;
  readonly #frames: OutlineFrame[];
  /** The last line whose indentation was reported; once is enough. */
  #misplaced = 0;

  constructor(options: OutlineOptions, diagnostics: Diagnostics) {
    this.#options = options;
    this.#diagnostics = diagnostics;
    const place = { file: options.file, line: options.firstLine, column: 1 };
    const opening = { kind: options.under ?? 'SECTION', label: null, marker: '', heading: null } as const;
    this.draft = { opening, labels: [], parts: [], gaps: [], place };
    this.#frames = [{ draft: this.draft, indent: 0, level: 0 }];
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

  get #top(): OutlineFrame {
    return this.#frames.at(-1) as OutlineFrame;
  }

  #readLine(words: string, indent: number, line: number): void {
    const heading = /^(#{1,6})\s+(.+)$/.exec(words);
    const marked = /^([>-])\s+(.+)$/.exec(words);
    const labels = this.#options.numbering.labelsIn(words);
    if (heading) this.#heading(String(heading[1]).length, String(heading[2]), indent, line);
    else if (marked)
      this.#words(marked[1] === '>' ? 'rubric' : 'bullet', '', String(marked[2]), indent, line);
    else if (words.startsWith('[table')) this.#tableLine(words, indent, line);
    else if (/^\[(?:no|again) /.test(words)) this.#gapLine(words, indent, line);
    else if (labels.length > 0) this.#labelled(labels, indent, line);
    else this.#plain(words, indent, line);
  }

  #plain(words: string, indent: number, line: number): void {
    if (beginsLikeLabel(words)) {
      const place = { file: this.#options.file, line, column: indent + 1 };
      reportLabel(words, place, this.#options.numbering, this.#diagnostics);
    }
    if (words.startsWith(FOOTNOTE)) this.#closeToMarked(indent);
    this.#words('paragraph', '', words, indent, line);
  }

  /** A footnote belongs to the heading that has its asterisk, wherever it is printed. */
  #closeToMarked(indent: number): void {
    this.#closeTo(indent);
    const marked = this.#frames.findLastIndex(
      (frame) => frame.indent === indent && frame.draft.opening.heading?.endsWith('*'),
    );
    if (marked >= 0) this.#frames.splice(marked + 1);
  }

  #heading(level: number, words: string, indent: number, line: number): void {
    this.#closeTo(indent);
    if (indent > this.#top.indent) this.#tooDeep(line, indent, this.#top.indent);
    while (this.#top.level !== null && this.#top.indent === indent && this.#top.level >= level)
      this.#frames.pop();
    const above = this.#top.level;
    if (above && level > above + 1) this.#skippedHeading(level, above + 1, words, line);
    this.#open(this.#headed(level, words, indent, line), this.#top.indent, level);
  }

  /** A title, a heading with a label of the scheme, or one that is known by its words. */
  #headed(level: number, words: string, indent: number, line: number): OutlineDraft {
    const { numbering, file } = this.#options;
    const place = { file, line, column: indent + 1 };
    const draft = { labels: [], parts: [], gaps: [], place };
    const name = unescaped(words);
    const isEscaped = words.startsWith('\\') || (beginsLikeLabel(name) && !beginsLikeLabel(words));
    if (isEscaped) return { ...draft, opening: titled('SECTION', name) };
    const labels = level === 1 ? [] : numbering.labelsIn(words);
    const first = labels[0];
    if (first) {
      const heading = first.words === '' ? null : unescaped(first.words);
      return { ...draft, labels, opening: { kind: 'SECTION', label: null, marker: '', heading } };
    }
    const opening = level === 1 ? readTitle(name, numbering) : readHeading(name, numbering);
    if (!opening && level === 1) reportTitle(name, place, numbering, this.#diagnostics);
    if (!opening && level > 1) reportLabel(name, place, numbering, this.#diagnostics);
    return { ...draft, opening: opening ?? titled('SECTION', name) };
  }

  #labelled(labels: readonly LevelLabel[], indent: number, line: number): void {
    const [{ marker, words } = { marker: '', words: '' }] = labels;
    this.#closeTo(indent);
    if (indent > this.#top.indent && this.#isUnderBullet) {
      this.#words('bullet', marker, words, indent, line);
      return;
    }
    if (indent > this.#top.indent) this.#tooDeep(line, indent, this.#top.indent);
    while (closesBefore(this.#frames, labels, indent)) this.#frames.pop();
    const place = { file: this.#options.file, line, column: indent + 1 };
    if (this.#options.numbering.labelsIn(words).length > 0)
      reportLabelInside(marker, words, place, this.#diagnostics);
    const opening = { kind: 'SECTION', label: null, marker, heading: null } as const;
    this.#open({ opening, labels, parts: [], gaps: [], place }, indent + INDENT, null);
    if (words !== '') this.#words('paragraph', '', words, indent + INDENT, line);
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
    const { text, emphasis, isOpen } = readWords(words);
    if (isOpen) this.#openEmphasis(words, line, indent + 1);
    const own = { type, depth: Math.max(0, Math.floor(depth)), marker, text };
    const part: OwnPart = emphasis.length > 0 ? { ...own, emphasis } : own;
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
      const help =
        'Give the table a heading of its own (### …, as far in as the table), so that it can be cited.';
      this.#report(line, indent + 1, 'second-table', found, 'one table at most', help);
    }
    draft.parts.push({ type: 'table', table });
  }

  /** `[no 3.]`, `[again 3.]`: a label that the parties left out, or printed a second time. */
  #gapLine(words: string, indent: number, line: number): void {
    this.#closeTo(indent);
    const place = { file: this.#options.file, line, column: indent + 1 };
    const [, kind, marker] = /^\[(no|again) (.+)\]$/.exec(words) ?? [];
    if (marker === undefined) {
      const expected = 'the label that is left out or printed again, such as [no 3.] or [again 3.]';
      const help = 'Correct the line; a paragraph that begins so is written with a backslash before it.';
      this.#report(line, indent + 1, 'gap-line', words, expected, help);
      return;
    }
    const labels = this.#options.numbering.labelsIn(marker);
    if (labels.length === 0) this.#frames.splice(1);
    while (closesBefore(this.#frames, labels, indent)) this.#frames.pop();
    const before = this.#top.draft.parts.filter(({ type }) => type === 'draft').length;
    this.#top.draft.gaps.push({ isRepeat: kind === 'again', marker, before, place });
  }

  #open(draft: OutlineDraft, indent: number, level: number | null): void {
    this.#top.draft.parts.push({ type: 'draft', draft });
    this.#frames.push({ draft, indent, level });
  }

  #closeTo(indent: number): void {
    while (this.#top.indent > indent) this.#frames.pop();
    const { draft, level, indent: own } = this.#top;
    const isBare = draft.parts.length === 0 && draft.gaps.length === 0;
    // What stands under a heading with a label may be indented as under any label, and ends where that falls back.
    if (level !== null && draft.labels.length > 0 && isBare && indent === own + INDENT)
      this.#frames.splice(-1, 1, { draft, indent, level: null });
  }

  /** Whether what is indented further stands under a bullet of the open provision. */
  get #isUnderBullet(): boolean {
    const last = this.#lastPart;
    return last?.type === 'bullet' || (last?.type === 'paragraph' && last.depth > 0);
  }

  get #lastPart(): OutlineDraft['parts'][number] | undefined {
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

  #openEmphasis(words: string, line: number, column: number): void {
    const expected = '*words* or **words**, one not inside the other';
    const help = 'Add the asterisks that are missing, or put a backslash before one that is printed.';
    this.#report(line, column, 'emphasis', words, expected, help);
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

function pipeCells(row: string): string[] {
  const cells = row.replaceAll('\\|', '\u0000').split('|').slice(1, -1);
  return cells.map((cell) => {
    const words = withoutLinks(cell.replaceAll('\u0000', '\\|').trim());
    return words.replaceAll(/\\(.)|<br>/g, (_, escaped?: string) => escaped ?? '\n');
  });
}
