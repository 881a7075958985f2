import { Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds for which whoever keeps a connection open may still ask on it, and is told that it ends. */
const MOMENT = 1_000;

/** Milliseconds between looks at whether all connections have ended. */
const LOOKS_EVERY = 10;

/**
 * Before the server closes, those who keep a connection open are told with their next answer that it ends: a connection
 * that is closed while a request is on its way loses the request. Nobody can connect meanwhile: whoever waits to be
 * accepted when a server closes loses the connection, and at first those who ask have one. Needs
 * `return503OnClosing: false`.
 * @returns whether the server is about to close.
 */
export function drainBeforeClose(fastify: FastifyInstance): () => boolean {
  let isClosing = false;
  fastify.addHook('preClose', async () => {
    isClosing = true;
    const { server } = fastify;
    if (!server.listening) return;
    Server.prototype.close.call(server);
    const until = performance.now() + MOMENT;
    while (performance.now() < until && (await connections(server)) > 0) await sleep(LOOKS_EVERY);
    // A connection whose request is answered from now on would otherwise be kept open, and the process with it.
    server.keepAliveTimeout = 1;
  });
  return () => isClosing;
}

function connections(server: FastifyInstance['server']): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}
