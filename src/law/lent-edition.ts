import { Edition } from './document/edition.ts';

/**
 * An edition that nobody keeps but who reads it now, with what is found in it (see `Analysis`), which goes with it. That stands here, and
 * not in a map of weak keys: what leads back to its key keeps that there until all of memory is gone through.
 */
export class LentEdition extends Edition {
  readonly found = new Map<string, unknown>();
}
