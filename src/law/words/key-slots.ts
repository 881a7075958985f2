/** More slots than twice as many as keys: what is looked for is found at the second look. */
const SLOTS_A_KEY = 2;

/** A key ends before the first character that is none of a word: a space, a tab, the end of a line. */
const SPACE = 0x20;

/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Places are counted from 1 on. */
const FREE = 0;

/** Where keys stand in a text, found without a text of its own for any of them. */
export class KeySlots {
  readonly #text: string;
  readonly #places: Int32Array;
  readonly #last: number;

  /** @param text in which each key ends before a space, a tab or the end of a line. @param keys how many there will be. */
  constructor(text: string, keys: number) {
    this.#text = text;
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(SLOTS_A_KEY * (keys + 1))));
    this.#last = this.#places.length - 1;
  }

  /** Bytes of memory that it takes beside the text. */
  get bytes(): number {
    return this.#places.byteLength;
  }

  /** Takes in the key that begins at a place. @returns the place after it. */
  put(place: number): number {
    const text = this.#text;
    let hash = BASIS;
    let end = place;
    for (let code = text.charCodeAt(end); code > SPACE; code = text.charCodeAt(end)) {
      hash = Math.imul(hash ^ code, PRIME);
      end += 1;
    }
    let slot = hash & this.#last;
    while (this.#places[slot] !== FREE) slot = (slot + 1) & this.#last;
    this.#places[slot] = place + 1;
    return end;
  }

  /** Where a key begins; of one that was put in twice the first place, −1 where it is not there. */
  placeOf(key: string): number {
    for (let slot = hashOf(key) & this.#last; this.#places[slot] !== FREE; slot = (slot + 1) & this.#last) {
      const place = (this.#places[slot] as number) - 1;
      if (this.#text.startsWith(key, place) && !(this.#text.charCodeAt(place + key.length) > SPACE))
        return place;
    }
    return -1;
  }
}

/** FNV-1a, of code units; as `put` finds it of a key in a text. */
export function hashOf(key: string): number {
  let hash = BASIS;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), PRIME);
  return hash;
}
