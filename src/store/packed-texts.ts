import { LRUCache } from 'lru-cache';
import type { KeptTexts, SaidAgain } from '../law/analysis.ts';
import { LIMITS } from '../limits.ts';
import { AskedAgain } from './asked-again.ts';
import { oneOf, SeldomKept } from './seldom-kept.ts';
import { packedQuickly, unpacked } from './zstd.ts';

/** The part of the memory that is for texts as they are. */
const AS_THEY_ARE = 1 / 4;

/** Of so many for which others would have to go, one is kept as it is. */
const ONE_OF = 10;

/** Bytes of memory for each text beside its letters, as measured. */
const TEXT = 200;

/** One letter such as a curly quote makes each take two. Looking also joins a text that is still in pieces. */
const BEYOND_LATIN_1 = /[^\0-\xff]/;

/** Where there is nothing that a text says again. */
const NOTHING_SAID: SaidAgain = () => null;

/**
 * Texts that were made: packed, which takes a quarter of the room, and a tenth with the words that they say again; those that are asked
 * for most also as they are. To unpack one takes a tenth of the time that making it again does.
 */
export class PackedTexts implements KeptTexts {
  readonly #texts: LRUCache<string, string>;
  readonly #packed: LRUCache<string, Uint8Array>;
  /** Which of those that were made are kept at all, and which of those that were made or unpacked as they are, too. */
  readonly #seldomMade: SeldomKept;
  readonly #seldomAsIs: SeldomKept;

  /** @param most bytes of memory. */
  constructor(most: number) {
    const asTheyAre = Math.ceil(AS_THEY_ARE * most);
    this.#packed = new LRUCache({
      maxSize: Math.max(1, most - asTheyAre),
      sizeCalculation: ({ length }, name) => TEXT + name.length + length,
      dispose: () => this.#seldomMade.setFull(),
    });
    this.#texts = new LRUCache({
      maxSize: asTheyAre,
      sizeCalculation: (text, name) => TEXT + name.length + text.length * (BEYOND_LATIN_1.test(text) ? 2 : 1),
    });
    const made = new AskedAgain(LIMITS.textsRemembered.most);
    // One that is made again not long after was made for several: one of so many would also be what nobody asks for again.
    this.#seldomMade = new SeldomKept(this.#packed, (name) => made.isAskedAgain(name));
    this.#seldomAsIs = new SeldomKept(this.#texts, oneOf(ONE_OF));
  }

  get(name: string, said: SaidAgain = NOTHING_SAID): string | undefined {
    // What is asked for last is let go of last, packed, too.
    const packed = this.#packed.get(name);
    return this.#texts.get(name) ?? (packed && this.#unpack(name, packed, said));
  }

  set(name: string, text: string, said: SaidAgain = NOTHING_SAID): void {
    if (!this.#seldomMade.isToBeKept(TEXT + name.length, name)) return;
    this.#packed.set(name, packedQuickly(text, said() ?? undefined));
    this.#keepAsItIs(name, text);
  }

  #keepAsItIs(name: string, text: string): void {
    if (this.#seldomAsIs.isToBeKept(name.length + text.length)) this.#texts.set(name, text);
  }

  get bytes(): number {
    return this.#texts.calculatedSize + this.#packed.calculatedSize;
  }

  #unpack(name: string, packed: Uint8Array, said: SaidAgain): string {
    const text = unpacked(packed, said() ?? undefined).toString();
    this.#keepAsItIs(name, text);
    return text;
  }
}
