import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { LIMITS } from '../limits.ts';
import { AskedAgain } from '../store/asked-again.ts';

/**
 * The bytes of an answer; where they are few, as a text that has a character for each (latin1): Node sends that in one
 * piece with the head, and bytes in two.
 */
export type KeptBody = Buffer | string;

/** Up to so many bytes are few: together with a head, what Node writes without asking for memory. */
const FEW = 12 * 1024;

/** An answer as it was sent. */
export interface KeptAnswer {
  /** The number of what was served when it was made (`Serving.generation`). */
  readonly generation: string;
  /** Names and values in turn, without those that belong to one request. */
  readonly head: readonly string[];
  readonly body: KeptBody;
  readonly etag: string | null;
  /** What is counted of it: a root field of the graph or the pattern of an address. */
  readonly door: string;
  readonly operation: string;
}

/** The headers of a request that an answer may depend on. */
const MATTERING = new Set([
  ...['host', 'accept', 'accept-encoding', 'content-type', 'content-encoding', 'origin', 'range', 'expect'],
  ...['x-forwarded-host', 'x-forwarded-proto', 'access-control-request-private-network'],
]);

/** Those of an answer that belong to one request, or to the connection. */
const OF_ONE_REQUEST = /^(x-request-id|x-ratelimit-.*|date|connection|keep-alive)$/;

/** Those that say how long a body is, and how it is sent. */
const OF_ITS_LENGTH = /^(transfer-encoding|content-length)$/;

/** Those of a body, which a client that is told to take what it has does not get. */
const OF_A_BODY = /^content-/;

/** Answers kept as bytes, up to so many of them together: who asks the same again, of the same releases, is sent them. */
export class KeptAnswers {
  /** Bytes of the longest answer that is kept. */
  static readonly longest = LIMITS.answersKept.most / 16;
  readonly uses = { hits: 0, misses: 0 };
  readonly #asked = new AskedAgain(LIMITS.askedOnce.most);
  readonly #kept = new LRUCache<string, KeptAnswer>({
    maxSize: LIMITS.answersKept.most,
    sizeCalculation: ({ body, head }, key) => body.length + key.length + head.join().length,
  });

  get(key: string, generation: string): KeptAnswer | null {
    const answer = this.#kept.get(key);
    const isOfNow = answer?.generation === generation;
    this.uses[isOfNow ? 'hits' : 'misses'] += 1;
    return isOfNow ? answer : null;
  }

  /** Whether there is one, of whatever time. */
  has(key: string): boolean {
    return this.#kept.has(key);
  }

  /** Whether this was asked before, not long ago: an answer is kept from the second time on. */
  isAskedAgain(key: string): boolean {
    return this.#asked.isAskedAgain(key);
  }

  set(key: string, answer: KeptAnswer): void {
    this.#kept.set(key, answer);
  }
}

/** All of a request that its answer may depend on, beside what is served; null where it is too long to be kept. */
export function keyOf({ method, url = '', rawHeaders }: IncomingMessage, body: Buffer | null): string | null {
  if (url.length + (body?.length ?? 0) > LIMITS.repeated.most) return null;
  let key = `${method} ${url}`;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string;
    // A header given twice counts twice: some are refused then.
    if (MATTERING.has(name) || MATTERING.has(name.toLowerCase())) key += `\n${name}: ${rawHeaders[i + 1]}`;
  }
  return body === null ? key : `${key}\n\n${body.toString('latin1')}`;
}

/** The bytes of an answer as they are kept. */
export function keptBody(bytes: Buffer): KeptBody {
  return bytes.length > FEW ? bytes : bytes.toString('latin1');
}

/** The headers of an answer, names and values in turn: those that are kept with it, and those of one request. */
export function headsOf(headers: Readonly<Record<string, unknown>>) {
  const [kept, own]: [string[], string[]] = [[], []];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || OF_ITS_LENGTH.test(name)) continue;
    const head = OF_ONE_REQUEST.test(name) ? own : kept;
    for (const each of [value].flat()) head.push(name, String(each));
  }
  return { kept, own };
}

/**
 * Sends a kept answer; to a client that has it, that it has not changed.
 * @param own headers of this request alone, names and values in turn.
 */
export function sendKept(
  answer: KeptAnswer,
  request: IncomingMessage,
  response: ServerResponse,
  own: readonly string[],
): number {
  const { head, body, etag } = answer;
  if (etag !== null && tagsIn(request).includes(etag)) {
    const without = head.filter((_, i) => !OF_A_BODY.test(head[i - (i % 2)] as string));
    response.writeHead(304, [...without, ...own]).end();
    return 304;
  }
  response.writeHead(200, [...head, 'content-length', String(body.length), ...own]).end(body, 'latin1');
  return 200;
}

/** The tags of the answers that the client has. */
export function tagsIn({ headers }: Pick<IncomingMessage, 'headers'>): readonly string[] {
  return (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
}
