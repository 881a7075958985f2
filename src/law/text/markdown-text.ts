import type { Table } from '../document/table.ts';
import { beginsLikeLabel } from '../numbering/begins-like-label.ts';
import type { Printable, PrintablePart } from './printable.ts';
import { isTitled, openingLine } from './printed-words.ts';

const INDENT = '   ';

/**
 * A provision as Markdown in the outline format of the content (docs/content-format.md): parsing it gives the
 * provision back. `depth` is the heading level of the provision itself, 1 for an article.
 */
export function markdownText(provision: Printable, depth: number): string {
  return markdownBlocks(provision, depth).join('\n\n');
}

function markdownBlocks(provision: Printable, depth: number): string[] {
  if (isTitled(provision)) return headedBlocks(provision, depth);
  const [first, ...rest] = provision.parts;
  const runsOn = first?.type === 'paragraph' && first.depth === 0;
  const lead = runsOn ? `${provision.marker} ${escapeLabel(escapeWords(first.text))}` : provision.marker;
  const others = runsOn ? rest : provision.parts;
  return [
    lead,
    ...others.flatMap((part) => markdownPart(part, depth)).map((block) => indentBlock(block, INDENT)),
  ];
}

function headedBlocks(provision: Printable, depth: number): string[] {
  const words = escapeWords(openingLine(provision));
  const title = `${'#'.repeat(depth)} ${provision.marker === '' ? escapeStart(words) : words}`;
  return [title, ...provision.parts.flatMap((part) => markdownPart(part, depth))];
}

function markdownPart(part: PrintablePart, depth: number): string[] {
  switch (part.type) {
    case 'provision':
      return markdownBlocks(part.provision, depth + 1);
    case 'table':
      return [markdownTable(part.table)];
    case 'rubric':
      return [`> ${escapeWords(part.text)}`];
    case 'bullet':
      return [`${INDENT.repeat(part.depth)}${part.marker || '-'} ${escapeWords(part.text)}`];
    case 'paragraph':
      return [`${INDENT.repeat(part.depth)}${escapeStart(escapeWords(part.text))}`];
  }
}

/** Markdown knows one heading row; how many the print has is said in a comment when it is another number. */
function markdownTable(table: Table): string {
  const width = table.headings[0]?.length ?? table.rows[0]?.length ?? 0;
  const blank = Array.from({ length: width }, () => '');
  const [top = blank, ...more] = table.headings;
  const rule = `|${' --- |'.repeat(width)}`;
  const rows = [top, ...more, ...table.rows].map((row) => `| ${row.map(escapeCell).join(' | ')} |`);
  const note = table.headings.length === 1 ? [] : [`<!-- headings: ${table.headings.length} -->`];
  return [...note, rows[0], rule, ...rows.slice(1)].join('\n');
}

function escapeWords(text: string): string {
  return text.replaceAll(/[\\*_`<[\]]/g, '\\$&');
}

function escapeCell(text: string): string {
  return escapeWords(text)
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, '<br>');
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

function indentBlock(block: string, indent: string): string {
  return block.replaceAll(/^(?=.)/gm, indent);
}
