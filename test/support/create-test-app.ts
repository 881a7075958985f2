import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import pino from 'pino';
import { graphSchema } from '../../src/graph/schema.ts';
import { Metrics } from '../../src/http/metrics.ts';
import { createServer, type ServerOptions } from '../../src/http/server.ts';
import type { MeilisearchLocation } from '../../src/search/meilisearch-location.ts';
import { openSearch } from '../../src/search/open-search.ts';
import type { Database } from '../../src/store/database.ts';
import { SearchRepository } from '../../src/store/search-repository.ts';
import { type OpenLibrary, openLibrary } from './open-library.ts';
import type { DatabaseType, Holding } from './test-database.ts';

/** The agreement that is meant when a client names none. */
const REAL_AGREEMENT = 'aps-atf';

/** An error as a client of /graphql sees it. */
export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [key: string]: unknown };
}

/** What a client of /graphql is answered. */
export interface GraphAnswer<Data> {
  readonly data: Data;
  readonly errors?: readonly GraphError[];
}

/** The application over a real database, asked through its HTTP doors without a socket. */
export interface TestApp {
  readonly server: FastifyInstance;
  readonly database: Database;
  /** Asks /graphql; the answer may have errors. */
  query<Data>(source: string, variables?: Record<string, unknown>): Promise<GraphAnswer<Data>>;
  /** Asks /graphql for what must be there. @throws Error when the answer has errors. */
  data<Data>(source: string, variables?: Record<string, unknown>): Promise<Data>;
  get(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly database?: DatabaseType;
  /** What a database of its own holds; without it the agreement is there, only to be read. */
  readonly holding?: Holding;
  /** What is read instead, which is left open. */
  readonly library?: OpenLibrary;
  readonly rateLimit?: number;
  readonly publicUrl?: string;
  /** The Meilisearch to search in; without it PostgreSQL searches. */
  readonly meilisearch?: MeilisearchLocation;
  /** What else the server is told. */
  readonly server?: Partial<ServerOptions>;
  /** Where the lines of the log go; without it nothing is logged. */
  readonly log?: string[];
}

/** Serves the real agreement, unless the options say otherwise. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { log } = options;
  const { database, library, close } = options.library
    ? { ...options.library, close: async () => {} }
    : await openLibrary(options.database ?? 'postgres', options.holding);
  const logger = log
    ? pino({ level: 'info' }, { write: (line) => log.push(line) })
    : pino({ level: 'silent' });
  const metrics = new Metrics();
  metrics.watchStatements(() => database.statementsSent);
  const server = await createServer(
    await schemaOfTests(),
    library,
    openSearch(new SearchRepository(database), options.meilisearch ?? null, logger).engine,
    {
      logger,
      rateLimit: options.rateLimit ?? 0,
      defaultAgreement: REAL_AGREEMENT,
      publicUrl: options.publicUrl ?? null,
      // The embedded database, and other test files, keep this process and the machine busy.
      patience: 60_000,
      metrics,
      ...options.server,
    },
  );
  const query = async <Data>(source: string, variables: Record<string, unknown> = {}) => {
    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: source, variables },
    });
    return response.json<GraphAnswer<Data>>();
  };
  return {
    server,
    database,
    query,
    data: async <Data>(source: string, variables?: Record<string, unknown>) => {
      const answer = await query<Data>(source, variables);
      if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('\n'));
      return answer.data;
    },
    get: (path, headers = {}) => server.inject({ method: 'GET', url: path, headers }),
    close: async () => {
      await server.close();
      await close();
    },
  };
}

let schema: ReturnType<typeof graphSchema> | null = null;

/** It knows no database: however many applications a test file opens, it is made once. */
function schemaOfTests(): ReturnType<typeof graphSchema> {
  schema ??= graphSchema(REAL_AGREEMENT);
  return schema;
}
