import type { Emphasis } from '../document/provision.ts';
import type { Inline, Piece } from './piece.ts';

/** Words with those that are printed in another type marked, outermost, whatever marks them already. */
export function emphasize(words: Inline, emphasis: readonly Emphasis[] = []): Inline {
  return emphasis.reduce(withOne, words);
}

function withOne(words: Inline, { start, end, type }: Emphasis): Inline {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text, marks } of typeof words === 'string' ? [{ text: words, marks: [] }] : words) {
    const [from, to] = [clamp(start - at, text), clamp(end - at, text)];
    const cut = [
      { text: text.slice(0, from), marks },
      { text: text.slice(from, to), marks: [{ type }, ...marks] },
      { text: text.slice(to), marks },
    ];
    pieces.push(...cut.filter((piece) => piece.text !== ''));
    at += text.length;
  }
  return pieces;
}

function clamp(offset: number, { length }: string): number {
  return Math.min(Math.max(offset, 0), length);
}
