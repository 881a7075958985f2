import type { FastifyReply, FastifyRequest } from 'fastify';

/** The types in which words are answered, the first where the client takes any, each with the ending that asks for it. */
export const TYPES = {
  'text/html': null,
  'text/markdown': '.md',
  'application/json': '.json',
  'text/plain': '.txt',
  'text/csv': '.csv',
} as const;
export type PageFormat = keyof typeof TYPES;

/** A path without the ending that asks for a type; the ending is null when it has none. */
export function splitEnding(path: string): { readonly path: string; readonly ending: string | null } {
  const ending = Object.values(TYPES).find((each) => each !== null && path.endsWith(each)) ?? null;
  return { path: ending ? path.slice(0, -ending.length) : path, ending };
}

/** The type that an ending or, without one, the Accept header asks for; null when it is none of those there are. */
export function formatAsked(
  { request }: { readonly request: FastifyRequest },
  ending: string | null,
): PageFormat | null {
  const types = Object.keys(TYPES) as PageFormat[];
  if (ending) return types.find((type) => TYPES[type] === ending) ?? null;
  return (request.accepts().type(types) as PageFormat | false) || null;
}

/** Answers text of a type in UTF-8. */
export function sendAs({ reply }: { readonly reply: FastifyReply }, type: string, body: unknown) {
  return reply.type(`${type}; charset=utf-8`).send(body);
}

/** Answers 406 with the types there are. */
export function notAcceptable({ reply }: { readonly reply: FastifyReply }) {
  return sendAs({ reply: reply.code(406) }, 'application/json', {
    error: 'NOT_ACCEPTABLE',
    message: `This address answers ${Object.keys(TYPES).join(', ')}.`,
  });
}
