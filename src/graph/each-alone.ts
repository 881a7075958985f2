import { RequestError } from '../reading/request-error.ts';

/**
 * What is told of an item of a list that asks for many things at once: a client's mistake is told at the item, and the
 * others stand. @throws whatever else went wrong.
 */
export function alone(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  throw error;
}
