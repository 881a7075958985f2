import type { LRUCache } from 'lru-cache';

/** Of so many for which others would have to go one is kept; no multiple of how many years are compared. */
const ONE_OF = 7;

/**
 * Says what is to be kept of what is made anew whenever it is not. Where others have to go for it, that is as seldom as this: what
 * many ask for is soon among those that are kept, and what nobody asks for again mostly passes and is gone at once, instead of
 * staying in memory until all of that is gone through.
 */
export class SeldomKept {
  readonly #kept: Pick<LRUCache<never, object>, 'calculatedSize' | 'maxSize'>;
  /** Whether one had to go already: what room there is then is for those that are kept, which grow. */
  #isFull = false;
  /** How many have passed since one was kept. */
  #passed = 0;

  /** @param kept where they are kept. */
  constructor(kept: Pick<LRUCache<never, object>, 'calculatedSize' | 'maxSize'>) {
    this.#kept = kept;
  }

  /** @param bytes that it takes. */
  isToBeKept(bytes: number): boolean {
    const { calculatedSize, maxSize } = this.#kept;
    if (calculatedSize + bytes > maxSize) this.#isFull = true;
    if (!this.#isFull) return true;
    this.#passed = (this.#passed + 1) % ONE_OF;
    return this.#passed === 0;
  }

  /** One had to go. */
  setFull(): void {
    this.#isFull = true;
  }
}
