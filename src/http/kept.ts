import { LRUCache } from 'lru-cache';
import type { Metrics } from './metrics.ts';

/** Values kept for Apollo up to a size of all of them together. */
export class Kept<Value extends object | string> {
  readonly #name: string;
  readonly #metrics: Metrics;
  readonly #kept: LRUCache<string, Value>;

  /**
   * @param name what the metrics call them.
   * @param most how large all of them may be.
   * @param sizeOf how large one is.
   */
  constructor(name: string, most: number, sizeOf: (value: Value) => number, metrics: Metrics) {
    this.#name = name;
    this.#metrics = metrics;
    this.#kept = new LRUCache({ maxSize: most, sizeCalculation: (value) => Math.max(1, sizeOf(value)) });
  }

  async get(key: string): Promise<Value | undefined> {
    const value = this.#kept.get(key);
    this.#metrics.looked(this.#name, value !== undefined);
    return value;
  }

  async set(key: string, value: Value): Promise<void> {
    this.#kept.set(key, value);
  }

  async delete(key: string): Promise<boolean> {
    return this.#kept.delete(key);
  }
}
