import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

/** Whether browsers are told to come by HTTPS only from now on: to this host, or to its subdomains too. */
export type Hsts = 'off' | 'host' | 'subdomains';

/**
 * Gives every answer the headers that keep a browser safe.
 * @param origins the sites that may show a page in a frame: there is nothing on it that a click could do in somebody's name.
 */
export function protectBrowsers(
  fastify: FastifyInstance,
  hsts: Hsts,
  origins: '*' | readonly string[],
): void {
  const strictTransportSecurity = hsts !== 'off' && { includeSubDomains: hsts === 'subdomains' };
  const headers = headersOf({
    contentSecurityPolicy: {
      directives: { ...DIRECTIVES, frameAncestors: origins === '*' ? ['*'] : ["'self'", ...origins] },
    },
    strictTransportSecurity,
    // It knows this site and none; what may frame a page is said by the policy.
    xFrameOptions: false,
  });
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
const DIRECTIVES = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  // Served over plain HTTP, the pages' links to one another must not be sent to an HTTPS port that is not there.
  upgradeInsecureRequests: null,
};
