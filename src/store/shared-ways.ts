import { LRUCache } from 'lru-cache';
import type { Laws } from '../law/citation/laws.ts';
import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { Vocabulary } from '../law/document/vocabulary.ts';
import type { NumberingScheme } from '../law/numbering/numbering-scheme.ts';
import { digestOf } from './digest-of.ts';

/** Bytes of memory for each character of them, with what is made of them to read citations by; 13 were measured. */
const WAYS_CHARACTER = 15;

/** Bytes of memory for each character of a vocabulary, as measured. */
const VOCABULARY_CHARACTER = 3;

/** So many of each are known by their digests. */
const KNOWN = 10_000;

/**
 * How agreements number, which laws they name and which words mean the same in them, which those of the same parties often have
 * alike: once for all that have it, as long as any is kept.
 */
export class SharedWays {
  readonly #ways = new Known<NumberingScheme>();
  readonly #laws = new WeakMap<NumberingScheme, Laws>();
  readonly #vocabularies = new Known<Vocabulary>();
  /** What it takes, of the agreements that were the first to have it. */
  readonly #taken = new WeakMap<AgreementHead, number>();

  /** An agreement with what one before it has alike. */
  sharedBy(agreement: AgreementHead): AgreementHead {
    const [first] = agreement.editions;
    if (!first) return agreement;
    const ways = this.#ways.first(first.numbering, JSON.stringify([first.numbering, first.laws]));
    const words = this.#vocabularies.first(agreement.vocabulary, JSON.stringify(agreement.vocabulary));
    const numbering = ways.value;
    const laws = this.#laws.getOrInsert(numbering, first.laws);
    const editions = agreement.editions.map((head) => ({ ...head, numbering, laws }));
    const shared = { ...agreement, editions, vocabulary: words.value };
    this.#taken.set(shared, WAYS_CHARACTER * ways.told + VOCABULARY_CHARACTER * words.told);
    return shared;
  }

  /** Bytes of memory for what an agreement was the first to have. */
  bytesOf(agreement: AgreementHead): number {
    return this.#taken.get(agreement) ?? 0;
  }
}

/** Values by what is written of them, as long as anybody has them. */
class Known<Value extends object> {
  readonly #known = new LRUCache<string, WeakRef<Value>>({ max: KNOWN });

  /** The first that is written so, and how many characters it took to tell: none where it was known. */
  first(value: Value, written: string): { readonly value: Value; readonly told: number } {
    const digest = digestOf(written);
    const known = this.#known.get(digest)?.deref();
    if (known) return { value: known, told: 0 };
    this.#known.set(digest, new WeakRef(value));
    return { value, told: written.length };
  }
}
