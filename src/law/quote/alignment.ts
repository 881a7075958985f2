import type { Stretch } from '../words/word-index.ts';

/**
 * A quotation laid beside the words it was taken from: for each of its units the place of the same word, or -1 where the
 * clause has none. Places grow from unit to unit.
 */
export interface Alignment {
  readonly origin: Stretch;
  readonly places: Int32Array;
}
