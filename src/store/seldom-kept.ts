/** How much room what is kept takes, and how much it may take. */
interface Room {
  readonly calculatedSize: number;
  readonly maxSize: number;
}

/**
 * Says what is to be kept of what is made anew whenever it is not. Where others would have to go for it, that is one of so many: what
 * many ask for is soon among those that are kept, and what nobody asks for again mostly passes and is gone at once, instead of
 * staying in memory until all of that is gone through.
 */
export class SeldomKept {
  readonly #kept: Room;
  readonly #oneOf: number;
  /** Whether one had to go already: what room there is then is for those that are kept, which grow. */
  #isFull = false;
  /** How many have passed since one was kept. */
  #passed = 0;

  /** @param kept where they are kept. @param oneOf of so many for which others would have to go one is kept. */
  constructor(kept: Room, oneOf: number) {
    this.#kept = kept;
    this.#oneOf = oneOf;
  }

  /** @param bytes that it takes. */
  isToBeKept(bytes: number): boolean {
    const { calculatedSize, maxSize } = this.#kept;
    // For which no room would be enough.
    if (bytes > maxSize) return false;
    if (calculatedSize + bytes > maxSize) this.#isFull = true;
    if (!this.#isFull) return true;
    this.#passed = (this.#passed + 1) % this.#oneOf;
    return this.#passed === 0;
  }

  /** One had to go. */
  setFull(): void {
    this.#isFull = true;
  }
}
