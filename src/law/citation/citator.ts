import type { Edition } from '../document/edition.ts';
import type { FoundCitation } from './citation.ts';
import { ClauseIndex } from './clause-index.ts';
import { findCitations } from './find.ts';
import { agreementWords, Grammar } from './grammar.ts';
import { Names } from './names.ts';

/** What the citations of an edition are read and resolved by. */
export interface Citator {
  readonly grammar: Grammar;
  readonly index: ClauseIndex;
  /** Finds the citations of a text by the grammar: in place of `findCitations`, where the same texts are read again. */
  readonly find?: (text: string) => Iterable<FoundCitation>;
}

/** The citations in a text, as they are found by a citator's grammar. */
export function citationsIn(text: string, { grammar, find }: Citator): Iterable<FoundCitation> {
  return find?.(text) ?? findCitations(text, grammar);
}

/** The same citator with a way of its own to find citations. Not a spread of it: that would leave out what it has from its class. */
export function withFinder({ grammar, index }: Citator, find: NonNullable<Citator['find']>): Citator {
  return { grammar, index, find };
}

/** What reads and resolves citations of an edition. */
export function citatorOf(edition: Edition): Citator {
  const { numbering, laws } = edition.head;
  const words = agreementWords(numbering, laws);
  return { grammar: new Grammar(words, new Names(edition)), index: new ClauseIndex(edition) };
}
