import autocannon from 'autocannon';

/** What one run of load showed. */
export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
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
  /** The GraphQL queries sent, in turn by every connection; one with variables is an object. */
  readonly queries: readonly (string | GraphQuery)[];
  /** The queries are dealt out to the connections, and none is sent twice. */
  readonly dealt?: boolean;
  /** Whether each request differs from all others in what is no part of its query: its answer has to be made. */
  readonly areNew?: boolean;
}

/** Sends GraphQL queries as fast as they are answered. @throws when an answer is not a 200, or there are too few to deal out. */
export async function load(
  url: string,
  { connections, seconds, amount, queries, dealt = false, areNew = false }: LoadOptions,
): Promise<Load> {
  const requests = queries.map((query) => ({
    method: 'POST' as const,
    headers: HEADERS,
    body: bodyOf(query, areNew),
  }));
  const options = {
    url: `${url}/graphql`,
    connections,
    ...(amount ? { amount } : { duration: seconds ?? 1 }),
    ...(dealt ? { setupClient: dealer(requests, connections) } : { requests }),
    idReplacement: areNew,
  };
  const times: number[] = [];
  const sent = new Map<unknown, number>();
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
  const running = autocannon(options, (error, ended) => (error ? reject(error) : resolve(ended)));
  running.on('response', (client, _status, _bytes, milliseconds) => {
    times.push(milliseconds);
    if (dealt) sent.set(client, (sent.get(client) ?? 0) + 1);
  });
  const result = await promise;
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed`);
  const most = Math.max(0, ...sent.values());
  if (most > requests.length / connections)
    throw new Error(`${requests.length} queries were too few to deal out`);
  const sorted = Float64Array.from(times).sort();
  const [p50, p95, p99] = [50, 95, 99].map((percent) => percentile(sorted, percent)) as [
    number,
    number,
    number,
  ];
  return { requestsPerSecond: result.requests.average, p50, p95, p99 };
}

const HEADERS = { 'content-type': 'application/json' };

/** Gives every connection a part of its own. */
function dealer(requests: autocannon.Request[], connections: number): (client: autocannon.Client) => void {
  const each = Math.floor(requests.length / connections);
  let clients = 0;
  return (client) => {
    client.setRequests(requests.slice(clients * each, (clients + 1) * each));
    clients += 1;
  };
}

function bodyOf(query: string | GraphQuery, isNew: boolean): string {
  const asked = typeof query === 'string' ? { query } : query;
  return JSON.stringify(isNew ? { ...asked, extensions: { id: '[<id>]' } } : asked);
}

/** The time within which so many of a hundred were answered; what autocannon itself counts are whole milliseconds. */
function percentile(sorted: Float64Array, percent: number): number {
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
