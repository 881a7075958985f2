import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { EMBED, EXPLORER, SCRIPT, STYLE } from './assets.ts';

/** A year: what a hash names does not change. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves what the pages, and the explorer, load; and the elements that pages of other sites load. */
export function serveAssets(fastify: FastifyInstance, cacheControl: string): void {
  serveEmbed(fastify, cacheControl);
  for (const { path, type, file } of [STYLE, SCRIPT, ...EXPLORER.styles, ...EXPLORER.scripts]) {
    fastify.get(path, async (_, reply) =>
      reply
        .header('cache-control', FOR_EVER)
        .type(type)
        .send(await readFile(file)),
    );
  }
}

/** Browsers let a page of another site load a script only where this header says so. */
function serveEmbed(fastify: FastifyInstance, cacheControl: string): void {
  fastify.get(EMBED.path, async (_, reply) =>
    reply
      .headers({ 'cache-control': cacheControl, 'cross-origin-resource-policy': 'cross-origin' })
      .type(EMBED.type)
      .send(await readFile(EMBED.file)),
  );
}
