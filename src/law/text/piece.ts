import type { Clause } from '../document/clause.ts';
import type { LinkedReference } from '../reference/reference-graph.ts';
import type { DefinedTerm } from '../term/defined-term.ts';

/** What marks words of a text. */
export type Mark =
  /** Words that refer to something; `href` is where they lead, null where they lead nowhere or links are left out. */
  | { readonly type: 'reference'; readonly reference: LinkedReference; readonly href: string | null }
  | {
      readonly type: 'term';
      readonly term: DefinedTerm;
      readonly isDefinition: boolean;
      /** Where its definition can be read; null where it is to be no link. */
      readonly href: string | null;
    }
  /** A label that leads to its own place. */
  | { readonly type: 'anchor'; readonly href: string }
  /** By a comparison; `moved` is where the same words were before, or are now, when they were moved. */
  | { readonly type: 'inserted' | 'deleted'; readonly moved: Clause | null }
  /** By a search. */
  | { readonly type: 'found' };

/** A stretch of words with what marks them, the outermost first; nothing for the words between. */
export interface Piece<M = Mark> {
  readonly text: string;
  readonly marks: readonly M[];
}

/** Words of one line, cell or paragraph: as they are, or in pieces that together are the words. */
export type Inline = string | readonly Piece[];

/** The words of all, apart by single spaces; what is empty is left out. */
export function joinInline(...all: readonly Inline[]): Inline {
  const filled = all.filter(({ length }) => length > 0);
  if (filled.every((words) => typeof words === 'string')) return filled.join(' ');
  return filled.flatMap((words, i) => (i === 0 ? piecesOf(words) : [SPACE, ...piecesOf(words)]));
}

const SPACE: Piece = { text: ' ', marks: [] };

function piecesOf(words: Inline): readonly Piece[] {
  return typeof words === 'string' ? [{ text: words, marks: [] }] : words;
}
