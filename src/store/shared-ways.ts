import { LRUCache } from 'lru-cache';
import type { Laws } from '../law/citation/laws.ts';
import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { NumberingScheme } from '../law/numbering/numbering-scheme.ts';
import { digestOf } from './digest-of.ts';

/** Bytes of memory for each character of them, with what is made of them to read citations by; 13 were measured. */
const BYTES_A_CHARACTER = 15;

/** So many are known by their digests. */
const KNOWN = 10_000;

/**
 * How agreements number and which laws they name, which those of the same parties often have alike: once for all that have it,
 * as long as any is kept.
 */
export class SharedWays {
  readonly #known = new LRUCache<string, WeakRef<NumberingScheme>>({ max: KNOWN });
  readonly #laws = new WeakMap<NumberingScheme, Laws>();
  /** What it takes, of the agreements that were the first to have it. */
  readonly #taken = new WeakMap<AgreementHead, number>();

  /** An agreement with what one before it has alike. */
  sharedBy(agreement: AgreementHead): AgreementHead {
    const [first] = agreement.editions;
    if (!first) return agreement;
    const written = JSON.stringify([first.numbering, first.laws]);
    const digest = digestOf(written);
    const known = this.#known.get(digest)?.deref();
    const numbering = known ?? first.numbering;
    const laws = this.#laws.getOrInsert(numbering, first.laws);
    if (!known) this.#known.set(digest, new WeakRef(numbering));
    const editions = agreement.editions.map((head) => ({ ...head, numbering, laws }));
    const shared = { ...agreement, editions };
    if (!known) this.#taken.set(shared, BYTES_A_CHARACTER * written.length);
    return shared;
  }

  /** Bytes of memory for what an agreement was the first to have. */
  bytesOf(agreement: AgreementHead): number {
    return this.#taken.get(agreement) ?? 0;
  }
}
