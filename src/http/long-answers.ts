import type { FastifyInstance } from 'fastify';

/** Longer answers than so many characters are made bytes before they are sent; a text is long from there on, too. */
export const LONG = 16 * 1024;

/** The text of an answer; that of a long one ends without a line break: to add one would copy all of it. */
export function stringified(answer: unknown): string {
  const text = JSON.stringify(answer);
  return text.length > LONG ? text : `${text}\n`;
}

/** Makes a long answer bytes, once: as text it would be gone through for its length, for the copy that is kept, and to be sent. */
export function sendBytes(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, _reply, payload, next) => {
    next(null, typeof payload === 'string' && payload.length > LONG ? bytesOf(payload) : payload);
  });
}

function bytesOf(text: string): Buffer {
  if (text.endsWith('\n')) return Buffer.from(text);
  const bytes = Buffer.allocUnsafe(Buffer.byteLength(text) + 1);
  bytes.write(text);
  bytes.write('\n', bytes.length - 1);
  return bytes;
}
