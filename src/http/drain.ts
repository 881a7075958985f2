import { Server } from 'node:net';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds without a request after which nobody is taken to be about to connect. */
const QUIET = 50;

/** Milliseconds for which whoever keeps a connection open may still ask on it, and is told that it will be closed. */
const MOMENT = 1_000;

/**
 * Before the server closes, those who keep a connection open are told with their next answer that it ends: a
 * connection that is closed while a request is on its way loses the request. Needs `return503OnClosing: false`.
 */
export function drainBeforeClose(fastify: FastifyInstance): void {
  let lastRequest = 0;
  fastify.addHook('onRequest', (_request, _reply, next) => {
    lastRequest = performance.now();
    next();
  });
  fastify.addHook('preClose', async () => {
    const { server } = fastify;
    if (!server.listening) return;
    const until = performance.now() + MOMENT;
    const isOver = () => performance.now() > until;
    while (!isOver() && performance.now() - lastRequest < QUIET) await sleep(QUIET / 5);
    // What has connected so far is accepted in this turn of the event loop; what is not yet will be refused, not lost.
    await turn();
    Server.prototype.close.call(server);
    while (!isOver() && (await connections(server)) > 0) await sleep(QUIET / 5);
    // A connection whose request is answered from now on would otherwise be kept open, and the process with it.
    server.keepAliveTimeout = 1;
  });
}

function connections(server: FastifyInstance['server']): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}
