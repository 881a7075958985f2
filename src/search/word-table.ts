import { KeySlots } from '../law/words/key-slots.ts';
import { BEFORE } from '../store/release-words.ts';

const BEFORE_ANY = /[\t ]/;
const PRINTED = BEFORE.printed.charCodeAt(0);
const END_OF_LINE = 0x0a;
const SPACE = 0x20;
const ZERO = 0x30;

const BEYOND_LATIN_1 = /[^\0-\xff]/;

/** The words of a release in little room: their text, and where in it words and stems stand. */
export class WordTable {
  /** How many documents there are. */
  readonly documents: number;
  readonly #text: string;
  readonly #words: KeySlots;
  readonly #stems: KeySlots;

  /** @param text as `releaseWords` gives it. */
  constructor(text: string) {
    const head = text.slice(0, text.indexOf('\n'));
    const [documents, stems, words] = head.split(' ').map(Number) as [number, number, number];
    this.documents = documents;
    this.#text = text;
    this.#stems = new KeySlots(text, stems);
    this.#words = new KeySlots(text, words);
    let at = head.length + 1;
    while (at < text.length) {
      at = this.#stems.put(at) + 1;
      while (text.charCodeAt(at) > SPACE) at += 1;
      while (text.charCodeAt(at) !== END_OF_LINE) at = this.#words.put(at + 1);
      at += 1;
    }
  }

  /** Bytes of memory that it takes, a character more than one where one of them does not fit into a byte. */
  get bytes(): number {
    const text = this.#text.length * (BEYOND_LATIN_1.test(this.#text) ? 2 : 1);
    return text + this.#stems.bytes + this.#words.bytes;
  }

  /** The stem of a word; undefined where it is not there. */
  stem(word: string): string | undefined {
    const place = this.#words.placeOf(word);
    if (place < 0) return undefined;
    const stem = this.#text.lastIndexOf('\n', place) + 1;
    return this.#text.slice(stem, this.#text.indexOf(' ', stem));
  }

  isPrinted(word: string): boolean {
    const place = this.#words.placeOf(word);
    return place >= 0 && this.#text.charCodeAt(place - 1) === PRINTED;
  }

  /** The words of a stem; none where it is not there. */
  wordsOf(stem: string): readonly string[] {
    const place = this.#stems.placeOf(stem);
    if (place < 0) return [];
    const [, ...words] = this.#text
      .slice(place + stem.length + 1, this.#text.indexOf('\n', place))
      .split(BEFORE_ANY);
    return words;
  }

  /** How many documents have a word of a stem; 0 where no word has it. */
  having(stem: string): number {
    const place = this.#stems.placeOf(stem);
    if (place < 0) return 0;
    let documents = 0;
    let at = place + stem.length + 1;
    for (let code = this.#text.charCodeAt(at); code > SPACE; code = this.#text.charCodeAt(at)) {
      documents = 10 * documents + (code - ZERO);
      at += 1;
    }
    return documents;
  }
}
