import { Command } from 'commander';
import { ConfigError, readConfig } from '../src/config.ts';
import { locationOf } from '../src/location-of.ts';
import { failureReason } from '../src/search/meilisearch-failure.ts';
import { MeilisearchIndexer } from '../src/search/meilisearch-index.ts';
import { startupMessage } from '../src/startup-message.ts';
import { AgreementLibrary } from '../src/store/agreement-library.ts';
import { AgreementReader } from '../src/store/agreement-reader.ts';
import { openDatabase } from '../src/store/open-database.ts';

/**
 * Builds the Meilisearch index of every agreement that is served anew, beside the one that is searched, and puts it in
 * its place. What PostgreSQL searches is written with each release and needs no command.
 */
new Command('search:reindex').description('Builds the Meilisearch indexes of what is served anew.').parse();
try {
  await reindex();
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${startupMessage(error)}\n`);
}

async function reindex(): Promise<void> {
  const config = readConfig(process.env);
  if (config.meilisearch === null)
    throw new ConfigError('MEILI_URL is not set: there is no index beside what PostgreSQL searches.');
  const { meilisearch } = config;
  const locations = [{ ...meilisearch, embedder: null }, ...(meilisearch.embedder ? [meilisearch] : [])];
  const indexers = locations.map((location) => new MeilisearchIndexer(location));
  const database = await openDatabase(locationOf(config));
  try {
    const library = new AgreementLibrary(new AgreementReader(database));
    for (const slug of await library.slugs())
      for (const indexer of indexers) await reindexAgreement(slug, library, indexer);
  } finally {
    await database.close();
  }
}

async function reindexAgreement(
  slug: string,
  library: AgreementLibrary,
  indexer: MeilisearchIndexer,
): Promise<void> {
  const agreement = await library.agreement(slug);
  if (!agreement) return;
  const questions = await library.allQuestions(agreement);
  const began = performance.now();
  await indexer.ensure(agreement, questions, true).catch((failure) => {
    throw new ConfigError(`Meilisearch: ${failureReason(failure)}.`, { cause: failure });
  });
  process.stdout.write(`${slug} indexed anew in ${Math.round(performance.now() - began)} ms\n`);
}
