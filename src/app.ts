import { setTimeout as wait } from 'node:timers/promises';
import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';
import { graphSchema } from './graph/schema.ts';
import { Metrics } from './http/metrics.ts';
import { createHealthServer, createServer } from './http/server.ts';
import { defaultAgreement } from './ingest/default-agreement.ts';
import { locationOf } from './location-of.ts';
import { Ingester } from './publish/ingester.ts';
import { publishContent } from './publish/publish-content.ts';
import { type OpenSearch, openSearch } from './search/open-search.ts';
import { startupMessage } from './startup-message.ts';
import { AgreementLibrary } from './store/agreement-library.ts';
import { AgreementReader } from './store/agreement-reader.ts';
import type { Database, ReplicaNews } from './store/database.ts';
import type { EmbeddedPostgres } from './store/embedded-postgres.ts';
import { roomOf } from './store/library-room.ts';
import { createDatabase } from './store/open-database.ts';
import { SearchRepository } from './store/search-repository.ts';
import { DatabaseUnavailable } from './store/store-error.ts';

/** A running application. */
export interface App {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  readonly database: Database;
  /**
   * Resolves when the database is open and the content was ingested once; in a process that only serves, when something is
   * served. Until then /health answers, and the rest says that it is not ready.
   * @throws when the database cannot be used, or no agreement is served: nothing can be answered.
   */
  readonly ready: Promise<void>;
  /**
   * Ingests the content anew; what is served of an agreement changes only when it is whole and right. Asked for while it is
   * under way, it is done once more after it. A process that only serves leaves it to others. Never fails.
   */
  ingest(): Promise<void>;
  /** Answers what is under way, then lets go of everything. */
  close(): Promise<void>;
}

/** Milliseconds between looks at whether somebody else has published something. */
const LOOKS_AFTER = 1_000;

/**
 * Listens, then opens the store and ingests the content where it changed, as far as its role goes.
 * @param begun the embedded database, where its opening has begun.
 */
export async function startApp(
  config: Config,
  logger: Logger = pino({ level: config.logLevel }),
  begun: EmbeddedPostgres | null = null,
): Promise<App> {
  const database = await createDatabase(locationOf(config), begun);
  database.onReplica((news) => tellReplica(news, logger));
  const room = roomOf(config.editionsMemory);
  const library = new AgreementLibrary(new AgreementReader(database), room);
  const search = openSearch(new SearchRepository(database), config.meilisearch, logger, room);
  const byDefault = await defaultAgreement(config.contentDir);
  const metrics = newMetrics(database);
  const started = Promise.withResolvers<void>();
  const options = { ...config, logger, metrics, defaultAgreement: byDefault, started: started.promise };
  const server =
    config.role === 'ingest'
      ? await createHealthServer(library, options)
      : await createServer(await graphSchema(byDefault), library, search.engine, options);
  const url = await server.listen({ host: config.host, port: config.port });
  const ending = new AbortController();
  const ingester = new Ingester();
  const ingestAll = async (opened: Promise<unknown> = Promise.resolve()) => {
    const began = performance.now();
    const publishing = { database, opened, ingester };
    const failures = await publishContent(config.contentDir, publishing, logger, ending.signal);
    metrics.ingested(failures.size > 0 ? 'with mistakes' : 'in order', (performance.now() - began) / 1000);
    if (config.meilisearch) await prepareSearch(search, library);
    return failures;
  };
  const { signal } = ending;
  const isNew = begun?.isNew ?? false;
  const starting = { database, library, ingestAll, isNew, logger, whenServed: started.resolve, signal };
  const ready = (config.role === 'serve' ? startServing : start)(starting).finally(started.resolve);
  // Whoever waits for it is told; nobody needs to.
  ready.catch(() => {});
  let lastIngest: Promise<unknown> = ready;
  let nextIngest: Promise<void> | null = null;
  const ingestNext = () => {
    nextIngest = null;
    return ingestAll().then((failures) => tellFailures(failures, logger));
  };
  return {
    url,
    database,
    ready,
    ingest: () => {
      if (config.role === 'serve') {
        logger.warn('ROLE is "serve": the content is read in by a process of another role');
        return Promise.resolve();
      }
      nextIngest ??= lastIngest.then(ingestNext).catch((error) => {
        if (!ending.signal.aborted) logger.error(startupMessage(error));
      });
      lastIngest = nextIngest;
      return nextIngest;
    },
    close: async () => {
      ending.abort(new Error('the program ends'));
      begun?.endOpening();
      try {
        await server.close();
      } finally {
        await Promise.allSettled([ready, lastIngest]);
        ingester.close();
        await database.close();
      }
    },
  };
}

function newMetrics(database: Database): Metrics {
  const metrics = new Metrics();
  metrics.observeProcess();
  metrics.watchStatements(() => database.statementsSent);
  metrics.watchReplicas(() => database.replicaUses);
  return metrics;
}

type Failures = ReadonlyMap<string, unknown>;

/** What a start is made of. */
interface Starting {
  readonly database: Database;
  readonly library: AgreementLibrary;
  /** @param opened when the database is open: until then the content is read. */
  readonly ingestAll: (opened?: Promise<unknown>) => Promise<Failures>;
  /** Whether there was no database yet. */
  readonly isNew: boolean;
  readonly logger: Logger;
  /** Is told when something is served, which may be before the content is read. */
  readonly whenServed: () => void;
  /** Ends what the start waits for. */
  readonly signal: AbortSignal;
}

/** Waits for what others do: the schema, and something that is served. */
async function startServing({ database, library, signal }: Starting): Promise<void> {
  await database.open(signal);
  while (!(await isServed(library))) await wait(LOOKS_AFTER, undefined, { signal });
}

async function isServed(library: AgreementLibrary): Promise<boolean> {
  try {
    return (await library.slugs()).length > 0;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return false;
    throw error;
  }
}

/** What is wrong with one agreement is told; where nothing is served it is thrown, as there is nothing to go on with. */
async function start(starting: Starting): Promise<void> {
  const { database, library, ingestAll, isNew, logger, whenServed, signal } = starting;
  const opening = database.open(signal);
  // What a new database is to hold is read while it is made. Another mostly holds it: that is asked first.
  const ingesting = isNew ? ingestAll(opening) : null;
  ingesting?.catch(() => {});
  await opening;
  if ((await library.slugs()).length > 0) whenServed();
  const failures = await (ingesting ?? ingestAll());
  const [first] = failures.values();
  if (failures.size > 0 && (await library.slugs()).length === 0) throw first;
  tellFailures(failures, logger);
}

function tellReplica({ place, state, reason }: ReplicaNews, logger: Logger): void {
  if (state === 'answers') logger.info(`${place} answers again`);
  else if (state === 'is behind') logger.warn(`${place} is behind: it has not got what is served`);
  else logger.warn({ reason }, `${place} does not answer; others are asked`);
}

function tellFailures(failures: Failures, logger: Logger): void {
  for (const [folder, error] of failures) logger.error({ folder }, startupMessage(error));
}

/** Starts to make every agreement ready to be searched; serving does not wait for it. */
async function prepareSearch(search: OpenSearch, library: AgreementLibrary): Promise<void> {
  for (const slug of await library.slugs()) {
    const agreement = await library.agreement(slug);
    if (!agreement) continue;
    void search.prepare(agreement, await library.allQuestions(agreement));
  }
}
