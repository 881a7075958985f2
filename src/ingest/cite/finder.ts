import type { FoundCitation } from '../../law/citation/citation.ts';
import { findCitations } from '../../law/citation/find.ts';
import type { Grammar } from '../../law/citation/grammar.ts';

/** Finds citations by grammars that are alike, and remembers what it found in which text. */
export class Finder {
  readonly #found = new Map<string, readonly FoundCitation[]>();

  citationsIn(text: string, grammar: Grammar): readonly FoundCitation[] {
    return this.#found.getOrInsertComputed(text, () => [...findCitations(text, grammar)]);
  }
}
