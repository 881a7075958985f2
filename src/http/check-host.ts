import type { FastifyInstance } from 'fastify';
import { tellFault } from './tell-fault.ts';

/** Refuses a request that names two hosts, or what is none: proxies and servers would not agree on whom it is for. */
export function checkHosts(fastify: FastifyInstance): void {
  let lastGood: string | undefined;
  fastify.addHook('onRequest', (request, reply, next) => {
    const { headers, rawHeaders } = request.raw;
    const isOne = hostsOf(rawHeaders) <= 1;
    const isKnown = headers.host === lastGood && headers['x-forwarded-host'] === undefined;
    if (isOne && (isKnown || URL.canParse(`http://${request.hostname}/`))) {
      lastGood = headers.host;
      return next();
    }
    const message = isOne
      ? 'The Host header names no host.'
      : 'There are two Host headers; there must be one.';
    tellFault({ code: 'BAD_REQUEST', message, status: 400 }, request, reply);
  });
}

/** Names and values stand in turn. */
function hostsOf(rawHeaders: readonly string[]): number {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.length === 4 && rawHeaders[i]?.toLowerCase() === 'host') hosts += 1;
  }
  return hosts;
}
