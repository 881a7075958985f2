import type { Edition } from '../document/edition.ts';
import { ClauseIndex } from './clause-index.ts';
import { agreementWords, Grammar } from './grammar.ts';
import { Names } from './names.ts';

/** What the citations of an edition are read and resolved by. */
export interface Citator {
  readonly grammar: Grammar;
  readonly index: ClauseIndex;
}

/** What reads and resolves citations of an edition. */
export function citatorOf(edition: Edition): Citator {
  const { numbering, laws } = edition.head;
  const words = agreementWords(numbering, laws);
  return { grammar: new Grammar(words, new Names(edition)), index: new ClauseIndex(edition) };
}
