import type { Block } from './block.ts';
import { renderHtml } from './html-text.ts';
import { renderMarkdown } from './markdown-text.ts';
import { renderPlain } from './plain-text.ts';
import type { TextFormat } from './printable.ts';

/** Blocks in one of the formats of the contract. */
export function renderText(blocks: readonly Block[], format: TextFormat): string {
  switch (format) {
    case 'PLAIN':
      return renderPlain(blocks);
    case 'MARKDOWN':
      return renderMarkdown(blocks);
    case 'HTML':
      return renderHtml(blocks);
  }
}
