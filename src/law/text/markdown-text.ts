import type { Table } from '../document/table.ts';
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
  const lead = runsOn ? `${provision.marker} ${escapeMarkdown(first.text)}` : provision.marker;
  const others = runsOn ? rest : provision.parts;
  return [
    lead,
    ...others.flatMap((part) => markdownPart(part, depth)).map((block) => indentBlock(block, INDENT)),
  ];
}

function headedBlocks(provision: Printable, depth: number): string[] {
  const title = `${'#'.repeat(depth)} ${escapeMarkdown(openingLine(provision))}`;
  return [title, ...provision.parts.flatMap((part) => markdownPart(part, depth))];
}

function markdownPart(part: PrintablePart, depth: number): string[] {
  switch (part.type) {
    case 'provision':
      return markdownBlocks(part.provision, depth + 1);
    case 'table':
      return [markdownTable(part.table)];
    case 'rubric':
      return [`> ${escapeMarkdown(part.text)}`];
    case 'bullet':
      return [`${INDENT.repeat(part.depth)}${part.marker || '-'} ${escapeMarkdown(part.text)}`];
    case 'paragraph':
      return [`${INDENT.repeat(part.depth)}${escapeStart(escapeMarkdown(part.text))}`];
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

/** Words as Markdown that says just these words. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\*_`<[\]]/g, '\\$&');
}

function escapeCell(text: string): string {
  return escapeMarkdown(text)
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, '<br>');
}

/** A paragraph whose first words would read as a label, a bullet, a heading, a rubric or a table is escaped. */
function escapeStart(text: string): string {
  return text.replace(/^(?=[#>|]|-\s)/, '\\').replace(/^(\(?(?:[A-Za-z]|\d{1,2}))(?=[.)](?:\s|$))/, '$1\\');
}

function indentBlock(block: string, indent: string): string {
  return block.replaceAll(/^(?=.)/gm, indent);
}
