import { hash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { LIMITS } from '../limits.ts';
import { Kept } from './kept.ts';

/** Characters of a hash as Apollo writes it, SHA-256 in hexadecimal digits, with which its keys end. */
const HASH = 64;

/** Queries that were parsed and found valid, by their words: Apollo keeps them here, and whoever answers without it finds them. */
export class KeptQueries {
  readonly #kept = new Kept<DocumentNode>(LIMITS.queriesKept.most, ({ loc }) => loc?.end ?? 0);

  get uses() {
    return this.#kept.uses;
  }

  /** The query of those words, if it is there. */
  find(words: string): DocumentNode | undefined {
    return this.#kept.find(hash('sha256', words));
  }

  get(key: string): Promise<DocumentNode | undefined> {
    return this.#kept.get(key.slice(-HASH));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    return this.#kept.set(key.slice(-HASH), document);
  }

  delete(key: string): Promise<boolean> {
    return this.#kept.delete(key.slice(-HASH));
  }
}
