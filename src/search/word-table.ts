import type { WordRow } from '../store/search-repository.ts';

/** Whether a word is printed, as a line says it. */
const PRINTED = '1';

/** Slots for each word: with more than twice as many, what is looked for is found at the second look. */
const SLOTS_A_WORD = 2;

/** The words of a release in little room: one text of a line for each, and for words and for stems the places of their lines. */
export class WordTable {
  readonly #text: string;
  readonly #words: Int32Array;
  readonly #stems: Int32Array;

  constructor(rows: readonly WordRow[]) {
    const lines = rows.map(
      ({ word, lexeme, documents, printed }) => `${word} ${lexeme} ${documents} ${printed ? PRINTED : 0}\n`,
    );
    this.#text = lines.join('');
    const slots = 2 ** Math.ceil(Math.log2(SLOTS_A_WORD * (rows.length + 1)));
    this.#words = new Int32Array(slots);
    this.#stems = new Int32Array(slots);
    let at = 0;
    rows.forEach(({ word, lexeme }, i) => {
      put(this.#words, word, at);
      put(this.#stems, lexeme, at + word.length + 1);
      at += (lines[i] as string).length;
    });
  }

  /** Bytes of memory that it takes, a character more than one where one of them does not fit into a byte. */
  get bytes(): number {
    const { byteLength } = this.#words;
    return this.#text.length * (BEYOND_LATIN_1.test(this.#text) ? 2 : 1) + 2 * byteLength;
  }

  /** The stem of a word; undefined where it is not there. */
  stem(word: string): string | undefined {
    return this.#saidOf(word, this.#words)?.[0];
  }

  isPrinted(word: string): boolean {
    return this.#saidOf(word, this.#words)?.[2] === PRINTED;
  }

  /** How many documents have a word of a stem; 0 where no word has it. */
  having(stem: string): number {
    return Number(this.#saidOf(stem, this.#stems)?.[0] ?? 0);
  }

  /** What stands after a word, or after a stem, in its line. */
  #saidOf(key: string, slots: Int32Array): readonly string[] | undefined {
    const wanted = `${key} `;
    for (let slot = slotOf(key, slots); slots[slot] !== FREE; slot = (slot + 1) % slots.length) {
      const place = (slots[slot] as number) - 1;
      if (!this.#text.startsWith(wanted, place)) continue;
      return this.#text.slice(place + wanted.length, this.#text.indexOf('\n', place)).split(' ');
    }
    return undefined;
  }
}

/** Places are counted from 1 on. */
const FREE = 0;

const BEYOND_LATIN_1 = /[^\0-\xff]/;

function put(slots: Int32Array, key: string, place: number): void {
  let slot = slotOf(key, slots);
  while (slots[slot] !== FREE) slot = (slot + 1) % slots.length;
  slots[slot] = place + 1;
}

/** The slot to look into first (FNV-1a). */
function slotOf(key: string, { length }: Int32Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % length;
}
