import { agreementFolders } from '../ingest/agreement-folders.ts';
import type { OnWarnings } from '../ingest/ingest.ts';
import { AgreementReader } from '../store/agreement-reader.ts';
import { AgreementWriter } from '../store/agreement-writer.ts';
import type { Database } from '../store/database.ts';
import type { Ingester } from './ingester.ts';
import { withdrawMissing } from './withdraw-missing.ts';

/** Where it is told what becomes of the content. */
export interface PublishLog {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

/** What publishing takes. */
export interface Publishing {
  readonly database: Database;
  /** Resolves when the database is open. */
  readonly opened: Promise<unknown>;
  readonly ingester: Ingester;
}

/**
 * Brings what is served in line with the content: every agreement that has a folder is ingested, one that has none any
 * more is withdrawn. What is wrong with one of them leaves the others alone.
 * @param signal ends it; what is not published yet is not.
 * @returns what is wrong, by folder: a ContentError, or whatever else kept that agreement from being published.
 * @throws ContentError when there is no content at all, StoreError when the database cannot be used.
 */
export async function publishContent(
  contentDir: string,
  { database, opened, ingester }: Publishing,
  log: PublishLog,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, unknown>> {
  const writer = new AgreementWriter(database);
  const opening = opened.then(() => writer);
  // Whoever ingests is told.
  opening.catch(() => {});
  const failures = new Map<string, unknown>();
  const folders = await agreementFolders(contentDir);
  for (const folder of folders) {
    const began = performance.now();
    try {
      const onPass = (pass: string) => log.debug({ folder, pass }, 'ingest');
      const onWarnings: OnWarnings = (warnings) =>
        log.warn({ folder, warnings }, 'content has words that have not been read yet');
      const outcome = await ingester.ingest(folder, opening, { onPass, onWarnings }, signal);
      const milliseconds = Math.round(performance.now() - began);
      log.info({ folder, outcome, milliseconds }, `content ${outcome}`);
    } catch (error) {
      signal.throwIfAborted();
      failures.set(folder, error);
    }
  }
  // Content with mistakes may have been read sooner than that.
  await opened;
  for (const slug of await withdrawMissing(folders, new AgreementReader(database), writer))
    log.warn({ slug }, `${slug} has no folder in the content any more and is served no longer`);
  return failures;
}
