import { LRUCache } from 'lru-cache';
import type { SearchRepository } from '../store/search-repository.ts';
import { oneOf, SeldomKept } from '../store/seldom-kept.ts';
import type { ListPlace } from './word-table.ts';

/** Bytes that are fetched together: as some two dozen lists take, of which one is as likely to be asked for as another of its length. */
const PAGE = 1_536;

/** Of so many for which others would have to go one is kept. */
const ONE_OF = 10;

/** More than there are pages of a release. */
const RELEASE = 2 ** 20;

/** Bytes of memory for a page beside its own, as measured. */
const KEPT = 400;

/**
 * The lists of where the stems of releases stand, in pages: those of a release that many search are soon all here, in a
 * twentieth of the room that each would take by itself once it was read.
 */
export class ListPages {
  readonly #repository: SearchRepository;
  readonly #kept: LRUCache<number, Uint8Array>;
  readonly #seldom: SeldomKept;

  /** @param most bytes of memory. */
  constructor(repository: SearchRepository, most: number) {
    this.#repository = repository;
    this.#kept = new LRUCache({ maxSize: most, sizeCalculation: ({ length }) => KEPT + length });
    this.#seldom = new SeldomKept(this.#kept, oneOf(ONE_OF));
  }

  /** How much memory they take. */
  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  /** What stands at a place among the lists of a release. */
  async read(release: number, { start, length }: ListPlace): Promise<Uint8Array> {
    const first = Math.floor(start / PAGE);
    const pages = 1 + Math.floor((start + length - 1) / PAGE) - first;
    const its = await Promise.all(Array.from({ length: pages }, (_, i) => this.#page(release, first + i)));
    const from = start - first * PAGE;
    return (pages === 1 ? (its[0] as Uint8Array) : Buffer.concat(its)).subarray(from, from + length);
  }

  async #page(release: number, page: number): Promise<Uint8Array> {
    const key = release * RELEASE + page;
    const known = this.#kept.get(key);
    if (known) return known;
    const list = await this.#repository.list({ release, start: page * PAGE, length: PAGE });
    // In memory of its own: a short buffer shares that of others, and would keep all of it.
    if (this.#seldom.isToBeKept(KEPT + list.length)) this.#kept.set(key, new Uint8Array(list));
    return list;
  }
}
