import type { InstrumentPart } from '../document/instrument.ts';
import { topLevelKind } from '../document/top-level-kind.ts';
import type { Block } from './block.ts';
import type { PrintablePart, TextFormat } from './printable.ts';
import { renderText } from './render-text.ts';
import { ownBlock, sectionOf } from './section-of.ts';

/** The words of an instrument as printed, its rubrics among them, in printed order. */
export function instrumentText(parts: readonly InstrumentPart[], format: TextFormat): string {
  return renderText(
    parts.flatMap((part) => part.outline.parts.map(blockOf)),
    format,
  );
}

function blockOf(part: PrintablePart): Block {
  if (part.type !== 'provision') return ownBlock(part);
  return sectionOf(part.provision, topLevelKind(part.provision) ? 1 : 2);
}
