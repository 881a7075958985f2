import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

/** Whether browsers are told to come by HTTPS only from now on: to this host, or to its subdomains too. */
export type Hsts = 'off' | 'host' | 'subdomains';

/** Gives every answer the headers that keep a browser safe. */
export function protectBrowsers(fastify: FastifyInstance, hsts: Hsts): void {
  const strictTransportSecurity = hsts !== 'off' && { includeSubDomains: hsts === 'subdomains' };
  const headers = headersOf({ contentSecurityPolicy: CONTENT_SECURITY_POLICY, strictTransportSecurity });
  fastify.addHook('onRequest', (_, reply, next) => {
    reply.headers(headers);
    next();
  });
}

/** What helmet sets is the same for every answer: it is asked once. */
function headersOf(options: HelmetOptions): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => {},
  };
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, () => {});
  return headers;
}

/** The pages have their style, script and forms from this server, and nothing inline. */
const CONTENT_SECURITY_POLICY = {
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
    // Served over plain HTTP, the pages' links to one another must not be sent to an HTTPS port that is not there.
    upgradeInsecureRequests: null,
  },
};
