import autocannon from 'autocannon';

/** What one run of load showed. */
export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly p95: number;
}

export interface LoadOptions {
  readonly connections: number;
  /** For so long, or so many requests. */
  readonly seconds?: number;
  readonly amount?: number;
  /** The GraphQL queries sent, in turn. */
  readonly queries: readonly string[];
}

/** Sends GraphQL queries as fast as they are answered. @throws when an answer is not a 200. */
export async function load(
  url: string,
  { connections, seconds, amount, queries }: LoadOptions,
): Promise<Load> {
  const headers = { 'content-type': 'application/json' };
  const result = await autocannon({
    url: `${url}/graphql`,
    connections,
    ...(amount ? { amount } : { duration: seconds ?? 1 }),
    requests: queries.map((query) => ({ method: 'POST', headers, body: JSON.stringify({ query }) })),
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed`);
  const { p99, p97_5 } = result.latency;
  return { requestsPerSecond: result.requests.average, p99, p95: p97_5 };
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
