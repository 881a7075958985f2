import type { Printable, PrintablePart } from './printable.ts';
import { isTitled, openingLine, tableWords } from './printed-words.ts';

const INDENT = '   ';

/** A provision as plain text, sub-provisions indented, blocks apart by a blank line, bullets as `•`. */
export function plainText(provision: Printable): string {
  return plainBlocks(provision).join('\n\n');
}

function plainBlocks(provision: Printable): string[] {
  const opening = openingLine(provision);
  const [first, ...rest] = provision.parts;
  const runsOn = !isTitled(provision) && first?.type === 'paragraph';
  const lead = runsOn ? [`${opening} ${first.text}`.trim()] : [opening].filter(Boolean);
  const indent = !isTitled(provision) && provision.marker !== '' ? INDENT : '';
  const others = runsOn ? rest : provision.parts;
  return [...lead, ...others.flatMap((part) => plainPart(part).map((block) => indentBlock(block, indent)))];
}

function plainPart(part: PrintablePart): string[] {
  switch (part.type) {
    case 'provision':
      return plainBlocks(part.provision);
    case 'table':
      return [tableWords(part.table)];
    case 'bullet':
      return [`${INDENT.repeat(part.depth)}${part.marker || '•'} ${part.text}`];
    case 'paragraph':
    case 'rubric':
      return [`${INDENT.repeat(part.depth)}${part.text}`];
  }
}

function indentBlock(block: string, indent: string): string {
  return indent === '' ? block : block.replaceAll(/^(?=.)/gm, indent);
}
