import type { FastifyInstance } from 'fastify';
import { tellFault } from './tell-fault.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** An address that is served from now on answers 405 to the methods that it is not served with, and says which it is. */
export function refuseOtherMethods(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', ({ method, url }) => {
    const served = [method].flat();
    if (!served.includes('GET')) return;
    const allowed = [...new Set([...served, 'HEAD', 'OPTIONS'])];
    const others = METHODS.filter((each) => !allowed.includes(each));
    const message = `This address answers ${allowed.join(', ')}.`;
    fastify.route({
      method: others,
      url,
      // Before the body is read: whatever it is, it is not wanted.
      onRequest: (request, reply) => {
        reply.header('allow', allowed.join(', '));
        tellFault({ code: 'METHOD_NOT_ALLOWED', message, status: 405 }, request, reply);
      },
      handler: () => {},
    });
  });
}
