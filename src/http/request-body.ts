import type { FastifyInstance } from 'fastify';
import { LIMITS } from '../limits.ts';

/** A body that is not what it says it is. */
class BodyError extends Error {
  readonly statusCode = 400;
}

const utf8 = () => new TextDecoder('utf-8', { fatal: true });

/**
 * Reads JSON bodies: every byte must be UTF-8, nothing may stand deeper than whoever reads it can follow, and no key may
 * be `__proto__`, which would be taken for something else than a key.
 */
export function readJsonBodies(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => {
    try {
      done(null, readJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

function readJson(body: Buffer): unknown {
  if (body.length === 0) throw new BodyError('The body is empty; it must be JSON.');
  const text = decode(body);
  checkNesting(body);
  const value = parse(text);
  if (PROTO.test(text) && hasProto(value))
    throw new BodyError('A key of the body is "__proto__", which no key may be.');
  return value;
}

function decode(body: Buffer): string {
  try {
    return utf8().decode(body);
  } catch {
    throw new BodyError('The body is not valid UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BodyError(`The body is not valid JSON: ${(error as Error).message}.`);
  }
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...Buffer.from('"\\[]{}')];

/** Bytes of UTF-8 that look like a bracket are one. */
function checkNesting(body: Buffer): void {
  let depth = 0;
  for (let i = 0; i < body.length; i += 1) {
    const byte = body[i];
    if (byte === QUOTE) i = endOfString(body, i);
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
    if (depth > LIMITS.nesting.most)
      throw new BodyError(`The body nests its values more than ${LIMITS.nesting.most} deep.`);
  }
}

function endOfString(body: Buffer, start: number): number {
  let end = body.indexOf('"', start + 1);
  while (end > 0 && isEscaped(body, end)) end = body.indexOf('"', end + 1);
  return end < 0 ? body.length : end;
}

function isEscaped(body: Buffer, at: number): boolean {
  let backslashes = 0;
  while (body[at - 1 - backslashes] === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

/** Also as it may be written with escapes. */
const PROTO = /__proto__|\\u00/i;

function hasProto(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasProto);
}
