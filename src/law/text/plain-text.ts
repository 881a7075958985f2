import type { ClauseKind } from '../document/clause-kind.ts';
import type { Block, Section } from './block.ts';
import { type Inline, joinInline, type Piece } from './piece.ts';
import type { Printable } from './printable.ts';
import { sectionOf } from './section-of.ts';

const INDENT = '   ';
/** What is printed further in than the provision it stands under, with a heading or without. */
const INDENTED: ReadonlySet<ClauseKind> = new Set(['PARAGRAPH', 'SUBPARAGRAPH', 'ITEM']);

/** A provision as plain text, sub-provisions indented, blocks apart by a blank line, bullets as `•`. */
export function plainText(provision: Printable): string {
  return renderPlain([sectionOf(provision, 1)]);
}

/** Blocks as plain text: what was inserted as `{+words+}`, what was deleted as `[-words-]`. */
export function renderPlain(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks) write(block, '', lines);
  return lines.join('\n\n');
}

function write(block: Block, indent: string, lines: string[]): void {
  switch (block.type) {
    case 'section':
      writeSection(block, indent, lines);
      return;
    case 'table':
      lines.push(indented([...block.headings, ...block.rows].map(plainRow).join('\n'), indent));
      return;
    case 'bullet': {
      const marker = plainWords(block.marker) || '•';
      lines.push(indented(`${INDENT.repeat(block.depth)}${marker} ${plainWords(block.words)}`, indent));
      return;
    }
    default:
      lines.push(indented(`${INDENT.repeat(block.depth)}${plainWords(block.words)}`, indent));
  }
}

function writeSection(section: Section, indent: string, lines: string[]): void {
  const { kind, label, words, isTitled, blocks } = section;
  const opening = plainWords(joinInline(label, words));
  if (opening !== '') lines.push(indented(opening, indent));
  const isItem = label.length > 0 && (!isTitled || INDENTED.has(kind));
  const inside = isItem ? indent + INDENT : indent;
  for (const block of blocks) write(block, inside, lines);
}

function plainRow(cells: readonly Inline[]): string {
  return cells.map(plainWords).join('\t');
}

function plainWords(words: Inline): string {
  return typeof words === 'string' ? words : words.map(plainPiece).join('');
}

function plainPiece({ text, marks }: Piece): string {
  return marks.reduceRight((inner, { type }) => {
    if (type === 'inserted') return `{+${inner}+}`;
    return type === 'deleted' ? `[-${inner}-]` : inner;
  }, text);
}

function indented(text: string, indent: string): string {
  if (indent === '') return text;
  return text.includes('\n') ? text.replaceAll(/^(?=.)/gm, indent) : indent + text;
}
