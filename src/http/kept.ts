import { LRUCache } from 'lru-cache';

/** Values kept for Apollo up to a size of all of them together. */
export class Kept<Value extends object | string> {
  readonly uses = { hits: 0, misses: 0 };
  readonly #kept: LRUCache<string, Value>;

  /**
   * @param most how large all of them may be.
   * @param sizeOf how large one is.
   */
  constructor(most: number, sizeOf: (value: Value) => number) {
    this.#kept = new LRUCache({ maxSize: most, sizeCalculation: (value) => Math.max(1, sizeOf(value)) });
  }

  async get(key: string): Promise<Value | undefined> {
    const value = this.find(key);
    if (value === undefined) this.uses.misses += 1;
    return value;
  }

  /** A value at once, for somebody who leaves it to Apollo to miss it. */
  find(key: string): Value | undefined {
    const value = this.#kept.get(key);
    if (value !== undefined) this.uses.hits += 1;
    return value;
  }

  /** A value for somebody else than Apollo: it is counted as no use. */
  peek(key: string): Value | undefined {
    return this.#kept.peek(key);
  }

  async set(key: string, value: Value): Promise<void> {
    this.#kept.set(key, value);
  }

  async delete(key: string): Promise<boolean> {
    return this.#kept.delete(key);
  }
}
