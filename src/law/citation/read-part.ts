import type { PartKind } from './citation.ts';
import type { Scan } from './grammar.ts';
import { readLevelWord } from './read-path.ts';
import { topWordAt } from './read-root.ts';

/** Reads a word for a part of the agreement, as after `this`: `Article`, `section`, `provision`, `Memorandum of Understanding`. */
export function partAt(scan: Scan, at: number): { readonly part: PartKind; readonly next: number } | null {
  const top = topWordAt(scan, at);
  if (top) return top.isPlural || top.isShort ? null : { part: top.top.kind, next: at + top.words.length };
  const level = readLevelWord(scan, at);
  return level?.part && !level.isPlural ? { part: level.part, next: at + 1 } : null;
}
