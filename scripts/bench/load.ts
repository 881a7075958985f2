import autocannon from 'autocannon';

/** What one run of load showed. */
export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly p95: number;
}

export interface GraphQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface LoadOptions {
  readonly connections: number;
  /** For so long, or so many requests. */
  readonly seconds?: number;
  readonly amount?: number;
  /** The GraphQL queries sent, in turn; one with variables is an object. */
  readonly queries: readonly (string | GraphQuery)[];
  /** Whether each request differs from all others in what is no part of its query: its answer has to be made. */
  readonly areNew?: boolean;
}

/** Sends GraphQL queries as fast as they are answered. @throws when an answer is not a 200. */
export async function load(
  url: string,
  { connections, seconds, amount, queries, areNew = false }: LoadOptions,
): Promise<Load> {
  const headers = { 'content-type': 'application/json' };
  const options = {
    url: `${url}/graphql`,
    connections,
    ...(amount ? { amount } : { duration: seconds ?? 1 }),
    requests: queries.map((query) => ({ method: 'POST' as const, headers, body: bodyOf(query, areNew) })),
    idReplacement: areNew,
  };
  const times: number[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
  const running = autocannon(options, (error, ended) => (error ? reject(error) : resolve(ended)));
  running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await promise;
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed`);
  const p95 = percentile(times, 95);
  return { requestsPerSecond: result.requests.average, p99: result.latency.p99, p95 };
}

function bodyOf(query: string | GraphQuery, isNew: boolean): string {
  const asked = typeof query === 'string' ? { query } : query;
  return JSON.stringify(isNew ? { ...asked, extensions: { id: '[<id>]' } } : asked);
}

/** The time within which so many of a hundred were answered; what autocannon itself counts are whole milliseconds. */
function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
