import { beginsLikeLabel } from '../numbering/begins-like-label.ts';
import type { Block, Section, TableBlock } from './block.ts';
import { type Inline, joinInline, type Mark, type Piece } from './piece.ts';
import type { Printable } from './printable.ts';
import { sectionOf } from './section-of.ts';

const INDENT = '   ';
/** Markdown knows no deeper heading. */
const DEEPEST = 6;

/**
 * A provision as Markdown in the outline format of the content (docs/content-format.md): parsing it gives the
 * provision back. `depth` is the heading level of the provision itself, 1 for an article.
 */
export function markdownText(provision: Printable, depth: number): string {
  return renderMarkdown([sectionOf(provision, depth)]);
}

/** Blocks as Markdown: what was inserted in `<ins>`, what was deleted in `~~`, references that lead somewhere as links. */
export function renderMarkdown(blocks: readonly Block[]): string {
  const lines: string[] = [];
  writeAll(blocks, '', lines);
  return lines.join('\n\n');
}

function writeAll(blocks: readonly Block[], indent: string, lines: string[]): void {
  for (const [i, block] of blocks.entries()) {
    // A rubric belongs to the document: it is no word of what is above.
    const next = blocks.slice(i + 1).find(({ type }) => type !== 'rubric');
    write(block, indent, next !== undefined && next.type !== 'section', lines);
  }
}

/** `isLedOn`: whether words of what is above follow, so that the indentation alone says where a section ends. */
function write(block: Block, indent: string, isLedOn: boolean, lines: string[]): void {
  switch (block.type) {
    case 'section':
      writeSection(block, indent, isLedOn, lines);
      return;
    case 'table':
      lines.push(indented(markdownTable(block), indent));
      return;
    case 'bullet': {
      const marker = markdownWords(block.marker) || '-';
      lines.push(`${indent}${INDENT.repeat(block.depth)}${marker} ${markdownWords(block.words)}`);
      return;
    }
    case 'rubric':
      lines.push(`${indent}> ${markdownWords(block.words)}`);
      return;
    case 'paragraph':
      lines.push(`${indent}${INDENT.repeat(block.depth)}${escapeStart(markdownWords(block.words))}`);
  }
}

function writeSection(section: Section, indent: string, isLedOn: boolean, lines: string[]): void {
  const { label, words, isTitled, level, blocks } = section;
  if (isTitled) {
    const title = markdownWords(joinInline(label, words));
    const hashes = '#'.repeat(Math.min(level, DEEPEST));
    lines.push(`${indent}${hashes} ${label.length === 0 ? escapeStart(title) : title}`);
    writeAll(blocks, isLedOn && label.length > 0 ? indent + INDENT : indent, lines);
    return;
  }
  // A marker is written as it is printed: it is the label that the outline is read by.
  const marker = typeof label === 'string' ? label : markdownWords(label);
  const opening = [marker, escapeLabel(markdownWords(words))].filter(Boolean).join(' ');
  if (opening !== '') lines.push(indent + opening);
  writeAll(blocks, indent + INDENT, lines);
}

/** Markdown knows one heading row; how many the print has is said in a comment when it is another number. */
function markdownTable({ headings, rows }: TableBlock): string {
  const width = headings[0]?.length ?? rows[0]?.length ?? 0;
  const blank = Array.from({ length: width }, () => '');
  const [top = blank, ...more] = headings;
  const rule = `|${' --- |'.repeat(width)}`;
  const lines = [top, ...more, ...rows].map((row) => `| ${row.map(markdownCell).join(' | ')} |`);
  const note = headings.length === 1 ? [] : [`<!-- headings: ${headings.length} -->`];
  return [...note, lines[0], rule, ...lines.slice(1)].join('\n');
}

function markdownCell(words: Inline): string {
  return markdownWords(words)
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, '<br>');
}

function markdownWords(words: Inline): string {
  return typeof words === 'string' ? escapeWords(words) : words.map(markdownPiece).join('');
}

function markdownPiece({ text, marks }: Piece): string {
  return marks.reduceRight(markdownMark, escapeWords(text));
}

function markdownMark(inner: string, mark: Mark): string {
  switch (mark.type) {
    case 'reference':
      return mark.href === null ? inner : `[${inner}](${mark.href})`;
    case 'inserted':
      return `<ins>${inner}</ins>`;
    case 'deleted':
      return `~~${inner}~~`;
    case 'found':
      return `<mark>${inner}</mark>`;
    case 'strong':
      return `**${inner}**`;
    case 'emphasis':
      return `*${inner}*`;
    case 'anchor':
    case 'term':
      return inner;
  }
}

function escapeWords(text: string): string {
  return text.replaceAll(/[\\*_`<[\]~]/g, '\\$&');
}

/** A paragraph whose first words would read as a label, a bullet, a heading, a rubric or a table is escaped. */
function escapeStart(text: string): string {
  const marked = text.replace(/^(?=[#>|]|-\s)/, '\\');
  if (!beginsLikeLabel(marked)) return marked;
  const inside = marked.replace(/^(\W*\w+(?:\s\w+)?)(?=[^\s\w])/, '$1\\');
  return beginsLikeLabel(inside) ? `\\${marked}` : inside;
}

/** Words right after a label that would read as another label are escaped. */
function escapeLabel(text: string): string {
  return text.replace(/^(\(?(?:[A-Za-z]{1,2}|[ivxlIVXL]{2,8}|\d{1,3}))(?=[.)](?:\s|$))/, '$1\\');
}

function indented(text: string, indent: string): string {
  return indent === '' ? text : text.replaceAll(/^(?=.)/gm, indent);
}
