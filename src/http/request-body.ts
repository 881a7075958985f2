import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { LIMITS } from '../limits.ts';

/** A body that is not what it says it is. */
class BodyError extends Error {
  readonly statusCode = 400;
}

/**
 * Reads JSON bodies: every byte must be UTF-8, nothing may stand deeper than whoever reads it can follow, and no key may
 * be `__proto__`, which would be taken for something else than a key.
 */
export function readJsonBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const bytes = body as Buffer;
      const value = readJson(bytes);
      request.rawBody = bytes;
      done(null, value);
    } catch (error) {
      done(error as Error);
    }
  });
}

function readJson(body: Buffer): unknown {
  if (body.length === 0) throw new BodyError('The body is empty; it must be JSON.');
  if (!isUtf8(body)) throw new BodyError('The body is not valid UTF-8.');
  const value = parse(body.toString('utf8'));
  checkValue(value, 0);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BodyError(`The body is not valid JSON: ${(error as Error).message}.`);
  }
}

/** Goes no deeper than values may stand, whatever was sent. */
function checkValue(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth >= LIMITS.nesting.most)
    throw new BodyError(`The body nests its values more than ${LIMITS.nesting.most} deep.`);
  for (const [key, below] of Object.entries(value)) {
    if (key === '__proto__') throw new BodyError('A key of the body is "__proto__", which no key may be.');
    checkValue(below, depth + 1);
  }
}
