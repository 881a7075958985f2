import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';
import { graphSchema } from './graph/schema.ts';
import { createServer } from './http/server.ts';
import { agreementFolders } from './ingest/agreement-folders.ts';
import { ingest } from './ingest/ingest.ts';
import { type OpenSearch, openSearch } from './search/open-search.ts';
import { AgreementLibrary } from './store/agreement-library.ts';
import { AgreementReader } from './store/agreement-reader.ts';
import { AgreementWriter } from './store/agreement-writer.ts';
import type { Database } from './store/database.ts';
import type { DatabaseLocation } from './store/database-location.ts';
import { openDatabase } from './store/open-database.ts';
import { SearchRepository } from './store/search-repository.ts';

/** A running application. */
export interface App {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  readonly database: Database;
  /** Ingests the content anew; what is served changes only when it is whole and right. */
  ingest(): Promise<void>;
  /** Answers what is under way, then lets go of everything. */
  close(): Promise<void>;
}

/** Opens the store, ingests the content where it changed, and serves it. */
export async function startApp(
  config: Config,
  logger: Logger = pino({ level: config.logLevel }),
): Promise<App> {
  const database = await openDatabase(locationOf(config));
  try {
    const library = new AgreementLibrary(new AgreementReader(database));
    const search = openSearch(new SearchRepository(database), config.meilisearch, logger);
    const ingestAll = async () => {
      await ingestContent(config.contentDir, database, logger);
      if (config.meilisearch) await prepareSearch(search, library);
    };
    await ingestAll();
    const server = await createServer(await graphSchema(), library, search.engine, { ...config, logger });
    const url = await server.listen({ host: config.host, port: config.port });
    return {
      url,
      database,
      ingest: ingestAll,
      close: async () => {
        await server.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Where a configuration keeps the agreements. */
export function locationOf(config: Config): DatabaseLocation {
  if (config.databaseUrl) return { type: 'postgres', url: config.databaseUrl, poolSize: config.databasePool };
  if (config.dataDir === 'memory://') return { type: 'memory' };
  return { type: 'embedded', folder: config.dataDir };
}

/** Ingests every agreement that has a folder in the content. */
async function ingestContent(contentDir: string, database: Database, logger: Logger): Promise<void> {
  const writer = new AgreementWriter(database);
  for (const folder of await agreementFolders(contentDir)) {
    const started = performance.now();
    const outcome = await ingest(folder, writer, (pass) => logger.debug({ folder, pass }, 'ingest'));
    const milliseconds = Math.round(performance.now() - started);
    logger.info({ folder, outcome, milliseconds }, `content ${outcome}`);
  }
}

/** Starts to make every agreement ready to be searched; serving does not wait for it. */
async function prepareSearch(search: OpenSearch, library: AgreementLibrary): Promise<void> {
  for (const slug of await library.slugs()) {
    const agreement = await library.agreement(slug);
    if (!agreement) continue;
    const editions = await Promise.all(agreement.editions.map((head) => library.edition(agreement, head)));
    void search.prepare(agreement, editions);
  }
}
