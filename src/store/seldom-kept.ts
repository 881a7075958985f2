/** How much room what is kept takes, and how much it may take. */
interface Room {
  readonly calculatedSize: number;
  readonly maxSize: number;
}

/** Says whether one is kept for which others have to go. @param name what it is asked for by. */
type Choice = (name: string) => boolean;

/** One of so many, whichever: what many ask for is soon among those that are kept. */
export function oneOf(many: number): Choice {
  let passed = 0;
  return () => {
    passed = (passed + 1) % many;
    return passed === 0;
  };
}

/**
 * Says what is to be kept of what is made anew whenever it is not. Where others would have to go for it, few are chosen: what nobody
 * asks for again mostly passes and is gone at once, instead of staying in memory until all of that is gone through.
 */
export class SeldomKept {
  readonly #kept: Room;
  readonly #isChosen: Choice;
  /** Whether one had to go already: what room there is then is for those that are kept, which grow. */
  #isFull = false;

  /** @param kept where they are kept. */
  constructor(kept: Room, isChosen: Choice) {
    this.#kept = kept;
    this.#isChosen = isChosen;
  }

  /** @param bytes that it takes. @param name as in `Choice`. */
  isToBeKept(bytes: number, name = ''): boolean {
    const { calculatedSize, maxSize } = this.#kept;
    // For which no room would be enough.
    if (bytes > maxSize) return false;
    if (calculatedSize + bytes > maxSize) this.#isFull = true;
    return !this.#isFull || this.#isChosen(name);
  }

  /** One had to go. */
  setFull(): void {
    this.#isFull = true;
  }
}
