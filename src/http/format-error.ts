import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { LIMITS } from '../limits.ts';
import { faultOf, INTERNAL } from './fault.ts';
import { overLimit } from './query-shape.ts';

/** What GraphQL says when it stops to read a query, and which limit it is over then. */
const STOPPED = [
  ['Document contains more', 'QUERY_TOO_LONG', `has more than ${LIMITS.tokens.most} tokens`],
  ['Too many validation errors', 'TOO_MANY_MISTAKES', `has more than ${LIMITS.mistakes.most} mistakes`],
  ['Validation aborted', 'QUERY_TOO_COSTLY', 'asks the same fields too often to be checked'],
] as const;

/**
 * An error as the client is told it: with the code of the limit it is over, and without what went wrong on our side.
 * @param formatted the error as GraphQL would tell it, with a code.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const stopped = STOPPED.find(([words]) => path === undefined && message.includes(words));
  if (stopped) return { message: overLimit(stopped[2]), extensions: { code: stopped[1] } };
  const limit = error instanceof GraphQLError ? error.originalError : null;
  const code = limit instanceof GraphQLError ? limit.extensions.code : undefined;
  if (code !== undefined) return { ...formatted, extensions: { ...extensions, code } };
  if (extensions?.code !== INTERNAL.code) return formatted;
  const fault = faultOf(error);
  const place = { ...(path && { path }), ...(locations && { locations }) };
  if (!fault) return { message, ...place, extensions: { code: path ? 'BAD_USER_INPUT' : 'BAD_REQUEST' } };
  return { message: fault.message, ...place, extensions: { code: fault.code } };
}

/** An error of a field as the client is told it. Apollo gives a code to one that has none before it is told. */
export function formatFieldError(error: GraphQLError): GraphQLFormattedError {
  const { extensions } = error;
  const code = extensions.code ?? INTERNAL.code;
  return formatError({ ...error.toJSON(), extensions: { ...extensions, code } }, error);
}
