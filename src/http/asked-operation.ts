import type { FastifyRequest } from 'fastify';
import type { Kept } from './kept.ts';
import type { Variables } from './null-variables.ts';
import { keyOfHash } from './persisted-key.ts';

/** One operation, as a request asks it. */
export interface AskedOperation {
  /** The words of its query. */
  readonly words: string;
  readonly operationName: string | undefined;
  readonly variables: Variables | undefined;
}

type Parameters = Readonly<Record<string, unknown>>;

/**
 * The operation that a request asks; null for one that asks several, or not as it should, or gives a query to be kept under
 * its hash: that is for Apollo to answer.
 * @param persisted the queries that clients ask by their hash.
 */
export function askedOperation(
  { method, url, headers, body }: FastifyRequest,
  persisted: Kept<string>,
): AskedOperation | null {
  if (method === 'POST') return operationIn(body, persisted);
  if (method !== 'GET' || headers['content-type'] !== undefined) return null;
  return operationIn(parametersIn(url), persisted);
}

function operationIn(parameters: unknown, persisted: Kept<string>): AskedOperation | null {
  if (!isRecord(parameters)) return null;
  const { query, operationName, variables, extensions } = parameters;
  if (!isNothing(operationName) && typeof operationName !== 'string') return null;
  if (!isNothing(variables) && !isRecord(variables)) return null;
  if (!isNothing(extensions) && !isRecord(extensions)) return null;
  const words = extensions?.persistedQuery ? wordsOf(query, extensions.persistedQuery, persisted) : query;
  if (typeof words !== 'string' || words === '') return null;
  return { words, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

/** The words of a query that is asked by its hash alone. */
function wordsOf(query: unknown, asked: unknown, persisted: Kept<string>): string | undefined {
  if (!isNothing(query) || !isRecord(asked) || asked.version !== 1) return undefined;
  return typeof asked.sha256Hash === 'string' ? persisted.find(keyOfHash(asked.sha256Hash)) : undefined;
}

/** The parameters of an address; null where one stands there twice, or is not what it should be. */
function parametersIn(url: string): Parameters | null {
  // What follows a `#` is no part of what is asked.
  if (url.includes('#')) return null;
  const given = [...new URLSearchParams(url.slice(url.indexOf('?') + 1))];
  const parameters = new Map<string, unknown>(given);
  if (parameters.size < given.length) return null;
  for (const name of ['variables', 'extensions']) {
    const value = parameters.get(name);
    if (value === undefined) continue;
    const read = recordIn(String(value));
    if (!read) return null;
    parameters.set(name, read);
  }
  return Object.fromEntries(parameters);
}

function recordIn(json: string): Parameters | null {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isRecord(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
