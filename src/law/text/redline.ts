import type { Change, Comparison } from '../compare/compare-editions.ts';
import type { PartDiff } from '../compare/diff-parts.ts';
import type { DiffSegment } from '../compare/diff-segment.ts';
import type { RowDiff } from '../compare/diff-tables.ts';
import type { Clause } from '../document/clause.ts';
import { escapeHtml } from './html-text.ts';
import type { TextFormat } from './printable.ts';
import { isTitled } from './printed-words.ts';

/** How a format writes the pieces of a redline. */
interface RedlineForm {
  readonly inserted: (text: string) => string;
  readonly deleted: (text: string) => string;
  readonly plain: (text: string) => string;
  heading(words: string, depth: number): string;
  paragraph(words: string): string;
  bullet(words: string, part: Pick<PartDiff, 'depth' | 'isMarked'>): string;
  table(rows: readonly RowDiff[], words: (cell: RowDiff['cells'][number]) => string): string;
  clause(blocks: readonly string[], change: Change): string;
  readonly joint: string;
}

/**
 * The compared part of the later edition in full, with what came in and what went marked: `ins` and `del` in HTML,
 * `<ins>` and `~~` in Markdown, `{+ +}` and `[- -]` in plain text. Headings are kept.
 */
export function redline(comparison: Comparison, format: TextFormat): string {
  const form = FORMS[format];
  return new Redline(comparison, form).blocks().join(form.joint);
}

class Redline {
  readonly #form: RedlineForm;
  readonly #provisions: readonly Change[];
  #at = 0;

  constructor(comparison: Comparison, form: RedlineForm) {
    this.#form = form;
    this.#provisions = comparison.provisions;
  }

  /** The compared provisions come in printed order, parents first: each takes those that stand under it. */
  blocks(): string[] {
    const blocks: string[] = [];
    while (this.#at < this.#provisions.length) blocks.push(this.#clause());
    return blocks;
  }

  #clause(): string {
    const change = this.#provisions[this.#at++] as Change;
    const parts = change.parts();
    const blocks = this.#opening(change, parts);
    const own = parts.filter((part, i) => part.type !== 'heading' && !(i === 0 && runsOn(change, part)));
    let children = 0;
    let next = 0;
    for (;;) {
      while (next < own.length && (own[next] as PartDiff).before <= children)
        blocks.push(this.#part(own[next++] as PartDiff));
      const child = this.#provisions[this.#at];
      if (!child || !isUnder(child, change)) break;
      blocks.push(this.#clause());
      if (change.after ? child.after : child.before) children += 1;
    }
    while (next < own.length) blocks.push(this.#part(own[next++] as PartDiff));
    return this.#form.clause(blocks, change);
  }

  /** The label, with the heading or the first words that run on from it. */
  #opening(change: Change, parts: readonly PartDiff[]): string[] {
    const marker = this.#marker(change.before?.marker ?? null, change.after?.marker ?? null);
    const [first] = parts;
    const clause = (change.after ?? change.before) as Clause;
    if (first?.type === 'heading' || isTitled(clause)) {
      const words = first?.type === 'heading' ? this.#words(first.segments) : '';
      return [this.#form.heading([marker, words].filter(Boolean).join(' '), clause.depth)];
    }
    const words = first && runsOn(change, first) ? this.#words(first.segments) : '';
    const line = [marker, words].filter(Boolean).join(' ');
    return line ? [this.#form.paragraph(line)] : [];
  }

  #marker(before: string | null, after: string | null): string {
    if (before === after) return this.#form.plain(after ?? '');
    return [before && this.#form.deleted(before), after && this.#form.inserted(after)]
      .filter(Boolean)
      .join(' ');
  }

  #part(part: PartDiff): string {
    if (part.type === 'table') return this.#form.table(part.rows, (cell) => this.#cell(cell));
    const words = this.#words(part.segments);
    return part.type === 'bullet' ? this.#form.bullet(words, part) : this.#form.paragraph(words);
  }

  #cell({ before, after }: RowDiff['cells'][number]): string {
    if (before === after) return this.#form.plain(after ?? '');
    return [before && this.#form.deleted(before), after && this.#form.inserted(after)]
      .filter(Boolean)
      .join(' ');
  }

  /** Marks hug the words: the spaces around a segment stand outside them. */
  #words(segments: readonly DiffSegment[]): string {
    const pieces = segments.map(({ operation, text }) => {
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      const marked = this.#form[MARKS[operation]](words.replaceAll(/\s+/g, ' '));
      return (before && ' ') + marked + (after && ' ');
    });
    return pieces.join('').trim();
  }
}

const MARKS = { EQUAL: 'plain', INSERT: 'inserted', DELETE: 'deleted' } as const;

/** Whether a provision stands under another, in the year that has it. */
function isUnder(child: Change, { before, after }: Change): boolean {
  const parent = child.after ? child.after.parent : child.before?.parent;
  return parent !== null && parent !== undefined && (parent === after || parent === before);
}

/** A labelled provision without a title begins on the line of its label. */
function runsOn({ before, after }: Change, first: PartDiff): boolean {
  return !isTitled((after ?? before) as Clause) && first.type === 'paragraph' && first.before === 0;
}

const HTML: RedlineForm = {
  inserted: (text) => `<ins>${escapeHtml(text)}</ins>`,
  deleted: (text) => `<del>${escapeHtml(text)}</del>`,
  plain: escapeHtml,
  heading: (words, depth) => `<h${Math.min(depth, 6)}>${words}</h${Math.min(depth, 6)}>`,
  paragraph: (words) => `<p>${words}</p>`,
  bullet: (words, { isMarked }) => `<p class="bullet">${isMarked ? '' : '• '}${words}</p>`,
  table: (rows, words) => {
    const row = ({ heading, cells }: RowDiff) => {
      const tag = heading ? 'th' : 'td';
      return `<tr>${cells.map((cell) => `<${tag}>${words(cell).replaceAll('\n', '<br/>')}</${tag}>`).join('')}</tr>`;
    };
    return `<table><tbody>${rows.map(row).join('')}</tbody></table>`;
  },
  clause: (blocks, { kind, before, after }) => {
    const clause = (after ?? before) as Clause;
    return `<section class="clause ${clause.kind.toLowerCase()} ${kind.toLowerCase()}">${blocks.join('')}</section>`;
  },
  joint: '',
};

const escapeMarkdown = (text: string) => text.replaceAll(/[\\*_`<[\]~]/g, '\\$&');

const MARKDOWN: RedlineForm = {
  inserted: (text) => `<ins>${escapeMarkdown(text)}</ins>`,
  deleted: (text) => `~~${escapeMarkdown(text)}~~`,
  plain: escapeMarkdown,
  heading: (words, depth) => `${'#'.repeat(Math.min(depth, 6))} ${words}`,
  paragraph: (words) => words,
  bullet: (words, { depth, isMarked }) => `${'   '.repeat(depth)}${isMarked ? '' : '- '}${words}`,
  table: (rows, words) => {
    const [top, ...rest] = rows.map(
      ({ cells }) =>
        `| ${cells.map((cell) => words(cell).replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`,
    );
    const width = rows[0]?.cells.length ?? 0;
    return [top, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
  },
  clause: (blocks) => blocks.join('\n\n'),
  joint: '\n\n',
};

const PLAIN: RedlineForm = {
  ...MARKDOWN,
  inserted: (text) => `{+${text}+}`,
  deleted: (text) => `[-${text}-]`,
  plain: (text) => text,
  heading: (words) => words,
  bullet: (words, { depth, isMarked }) => `${'   '.repeat(depth)}${isMarked ? '' : '• '}${words}`,
  table: (rows, words) => rows.map(({ cells }) => cells.map(words).join('\t')).join('\n'),
};

const FORMS: Readonly<Record<TextFormat, RedlineForm>> = { HTML, MARKDOWN, PLAIN };
