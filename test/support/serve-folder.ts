import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The address that the examples of the documentation give for the server. */
export const DOCUMENTED = 'http://localhost:4000';

/** A site of an origin of its own. */
export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** What a site answers at a path; null for nothing. */
type Answer = (path: string) => Promise<string | null> | string | null;

/**
 * Serves pages at an origin of their own, as a union's site does; in them, the address that the documentation gives for
 * the server is exchanged for the one where the server is.
 * @param policy the Content-Security-Policy of the pages; without it they have none.
 */
export async function serveSite(answer: Answer, server: string, policy?: string): Promise<Site> {
  const site = createServer(async (request, response) => {
    const path = request.url === '/' ? '/index.html' : ((request.url ?? '').split('?')[0] ?? '');
    const body = await answer(path);
    if (policy) response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
    response.writeHead(body === null ? 404 : 200).end(body?.replaceAll(DOCUMENTED, server));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
    close: async () => {
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
    },
  };
}

/** The files of a folder, by their paths. */
export function filesIn(folder: string): Answer {
  return (path) => readFile(join(folder, path), 'utf8').catch(() => null);
}
