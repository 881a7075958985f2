/** So many bytes are told at once: telling takes longer than reading something small. */
const AT_ONCE = 4_000;

/** Counts how much more memory something takes as more of it is read, and tells of it. */
export class Growth {
  readonly #told: (bytes: number) => void;
  #untold = 0;

  constructor(told: (bytes: number) => void) {
    this.#told = told;
  }

  add(bytes: number): void {
    this.#untold += bytes;
    if (this.#untold < AT_ONCE) return;
    this.#told(Math.round(this.#untold));
    this.#untold = 0;
  }
}
