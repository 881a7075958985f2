import type { ServerResponse } from 'node:http';

/** What is sent to a client, noted as it is sent; nothing of an answer that is longer than may be kept. */
export class CopyOfAnswer {
  #chunks: (string | Uint8Array)[] | null = [];
  #length = 0;
  #isEnded = false;
  readonly #most: number;

  /** @param most bytes of an answer that is kept. */
  constructor(response: ServerResponse, most: number) {
    this.#most = most;
    const write = response.write.bind(response) as (...given: unknown[]) => boolean;
    const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
    response.write = (...given: unknown[]) => {
      this.#note(given[0]);
      return write(...given);
    };
    response.end = (...given: unknown[]) => {
      this.#note(given[0]);
      // A response may end by writing.
      this.#isEnded = true;
      return end(...given);
    };
  }

  /** All of it; null when it was too long. */
  bytes(): Buffer | null {
    if (this.#chunks === null) return null;
    const [first, ...others] = this.#chunks;
    // What is bytes already, in one piece, is kept as it is.
    if (others.length === 0 && Buffer.isBuffer(first)) return first;
    return Buffer.concat(this.#chunks.map(asBytes));
  }

  #note(chunk: unknown): void {
    if (this.#isEnded || (typeof chunk !== 'string' && !(chunk instanceof Uint8Array))) return;
    this.#length += chunk.length;
    if (this.#length > this.#most) this.#chunks = null;
    this.#chunks?.push(chunk);
  }
}

function asBytes(chunk: string | Uint8Array): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
