import type { InstrumentPart } from '../document/instrument.ts';
import { topLevelKind } from '../document/top-level-kind.ts';
import { escapeHtml, htmlText } from './html-text.ts';
import { markdownText } from './markdown-text.ts';
import { plainText } from './plain-text.ts';
import type { PrintablePart, TextFormat } from './printable.ts';

/** The words of an instrument as printed, its rubrics among them, in printed order. */
export function instrumentText(parts: readonly InstrumentPart[], format: TextFormat): string {
  const blocks = parts.flatMap((part) => part.outline.parts.map((block) => blockText(block, format)));
  return blocks.join(format === 'HTML' ? '' : '\n\n');
}

function blockText(block: PrintablePart, format: TextFormat): string {
  if (block.type === 'provision') {
    const depth = topLevelKind(block.provision) ? 1 : 2;
    if (format === 'PLAIN') return plainText(block.provision);
    return format === 'HTML' ? htmlText(block.provision, depth) : markdownText(block.provision, depth);
  }
  if (block.type === 'table') throw new TypeError('a table stands in a provision');
  if (format === 'HTML') return `<p class="${block.type}">${escapeHtml(block.text)}</p>`;
  return format === 'MARKDOWN' && block.type === 'rubric' ? `> ${block.text}` : block.text;
}
