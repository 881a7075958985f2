import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { LIMITS } from '../limits.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';
import type { Serving } from '../store/agreement-reader.ts';
import { type KeptAnswers, keyOf, sendKept } from './kept-answers.ts';
import type { Metrics } from './metrics.ts';

/** What the front door goes by. */
export interface FrontDoor {
  readonly kept: KeptAnswers;
  readonly library: AgreementLibrary;
  readonly metrics: Metrics;
  readonly idOf: (request: IncomingMessage) => string;
  /** Whether it may answer: not while the server is about to close. */
  readonly isOpen: () => boolean;
  /** How many may wait here for what is served; the others go on to where it is told that there are too many. */
  readonly most: number;
}

/**
 * Answers what was asked before where a request comes in, before a server that takes ten times as long to look at it as
 * to send bytes. Whatever is not here goes on as it came.
 */
export function frontDoor(next: RequestListener, door: FrontDoor): RequestListener {
  let waiting = 0;
  /** @returns whether it was answered: what is kept may be of what was served before. */
  const give = (
    key: string,
    serving: Serving | null,
    began: number,
    request: IncomingMessage,
    response: ServerResponse,
  ): boolean => {
    const kept = serving && door.kept.get(key, serving.generation);
    if (!kept) return false;
    request.resume();
    const status = sendKept(kept, request, response, ['x-request-id', door.idOf(request)]);
    door.metrics.answered({ ...kept, status, seconds: (performance.now() - began) / 1000 });
    return true;
  };
  const answer = (key: string, request: IncomingMessage, response: ServerResponse, goOn: () => void) => {
    const began = performance.now();
    const known = door.library.servingKnown();
    if (known) return give(key, known, began, request, response) || goOn();
    waiting += 1;
    const giveOrGoOn = (serving: Serving | null) => {
      waiting -= 1;
      if (!give(key, serving, began, request, response)) goOn();
    };
    // Whatever is wrong with the database is told further on.
    return door.library.serving().then(giveOrGoOn, () => giveOrGoOn(null));
  };
  return (request, response) => {
    const { method } = request;
    const goOn = () => next(request, response);
    if (waiting >= door.most || !door.isOpen()) return goOn();
    const length = lengthOf(request.rawHeaders);
    if (method === 'GET' && length === 0) {
      const key = keyOf(request, null);
      return key !== null && door.kept.has(key) ? void answer(key, request, response, goOn) : goOn();
    }
    if (method !== 'POST' || !isGraph(request.url) || !(length > 0 && length <= LIMITS.repeated.most))
      return goOn();
    const read = () => {
      const body = request.read(length) as Buffer | null;
      if (body === null) return void request.once('readable', read);
      const key = keyOf(request, body);
      const goOnWithBody = () => {
        request.unshift(body);
        goOn();
      };
      if (key === null || !door.kept.has(key)) return goOnWithBody();
      return void answer(key, request, response, goOnWithBody);
    };
    return void request.once('readable', read);
  };
}

function isGraph(url = ''): boolean {
  return url === '/graphql' || url.startsWith('/graphql?');
}

/** How long a body is; 0 when there is none, not a number when that is not said. */
function lengthOf(rawHeaders: readonly string[]): number {
  let length = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string;
    if (name.length === 14 && name.toLowerCase() === 'content-length') length = Number(rawHeaders[i + 1]);
    else if (name.length === 17 && name.toLowerCase() === 'transfer-encoding') return Number.NaN;
  }
  return length;
}
