import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Tells of what was asked for before, not long ago: most of what is asked for once never is again. */
export class AskedAgain {
  /** By digests. */
  readonly #asked: LRUCache<string, true>;

  /** @param most so many are remembered. */
  constructor(most: number) {
    this.#asked = new LRUCache({ max: most });
  }

  /** Whether this was asked for before; it is remembered. */
  isAskedAgain(key: string): boolean {
    const digest = hash('sha1', key, 'base64');
    const isKnown = this.#asked.has(digest);
    if (!isKnown) this.#asked.set(digest, true);
    return isKnown;
  }
}
