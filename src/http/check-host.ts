import type { FastifyInstance } from 'fastify';
import { tellFault } from './tell-fault.ts';

/** Refuses a request that names two hosts, or what is none: proxies and servers would not agree on whom it is for. */
export function checkHosts(fastify: FastifyInstance): void {
  let lastGood = '';
  fastify.addHook('onRequest', (request, reply, next) => {
    const { hostname } = request;
    const isOne = hostsOf(request.raw.rawHeaders) <= 1;
    if (isOne && (hostname === lastGood || URL.canParse(`http://${hostname}/`))) {
      lastGood = hostname;
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
