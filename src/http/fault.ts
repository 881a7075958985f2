import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import { RequestError } from '../reading/request-error.ts';
import { DatabaseBehind, DatabaseUnavailable } from '../store/store-error.ts';

/** What is told of something that went wrong, through every door. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  /** The HTTP status of an answer that is nothing but this. */
  readonly status: number;
  /** Seconds after which asking again may help. */
  readonly retryAfter?: number;
}

/** An error nobody expected: its cause is logged, and not told. */
export const INTERNAL: Fault = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'The server could not answer this; the fault is on our side.',
  status: 500,
};

/** The fault that an error is, where it is not a mistake of whoever asks; null where it is. */
export function faultOf(error: unknown): Fault | null {
  const cause = unwrapResolverError(error);
  if (cause instanceof DatabaseUnavailable) return unavailable(cause);
  if (cause instanceof RequestError) return busy(cause);
  return hasCode(error) || isOfGraphQL(error) ? null : INTERNAL;
}

function unavailable(error: DatabaseUnavailable): Fault {
  const { retryAfter } = error;
  const why =
    error instanceof DatabaseBehind
      ? 'What is served now has not reached the servers yet that are read from'
      : 'The server cannot reach its database just now';
  const seconds = retryAfter === 1 ? 'a second' : `${retryAfter} seconds`;
  const message = `${why}; nothing is wrong with what was asked. Ask again in ${seconds}.`;
  return { code: 'SERVICE_UNAVAILABLE', message, status: 503, retryAfter };
}

/** A request error that says when to ask again is about us. */
function busy({ message, extensions }: RequestError): Fault | null {
  const { code, retryAfter } = extensions;
  return typeof retryAfter === 'number' ? { code, message, status: 503, retryAfter } : null;
}

/** Apollo gives a code to what it finds wrong with a request. */
function hasCode(error: unknown): boolean {
  const { code } = error instanceof GraphQLError ? error.extensions : {};
  return code !== undefined && code !== INTERNAL.code;
}

/**
 * Whether GraphQL itself made the error while it read the request: what it was asked cannot be executed, or an
 * argument or variable has a value that cannot be. What GraphQL says of values that resolvers give is our fault.
 */
function isOfGraphQL(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const { originalError: cause, path } = error;
  if (!cause) return path === undefined;
  return cause instanceof GraphQLError && /^Argument "/.test(cause.message);
}
