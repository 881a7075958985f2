import type { Config } from '../src/config.ts';
import { agreementFolders } from '../src/ingest/agreement-folders.ts';
import { locationOf } from '../src/location-of.ts';
import { withdrawMissing } from '../src/publish/withdraw-missing.ts';
import { AgreementReader } from '../src/store/agreement-reader.ts';
import { AgreementWriter } from '../src/store/agreement-writer.ts';
import type { Database } from '../src/store/database.ts';
import { openDatabase } from '../src/store/open-database.ts';

/** A database that is open, with what an ingest does to it. */
export interface Store {
  readonly database: Database;
  readonly writer: AgreementWriter;
  /** Ends the serving of agreements that have no folder any more; their slugs. */
  withdrawMissing(): Promise<readonly string[]>;
}

/** Opens the database of a configuration. */
export async function openStore(config: Config): Promise<Store> {
  const database = await openDatabase(locationOf(config));
  const writer = new AgreementWriter(database);
  return {
    database,
    writer,
    withdrawMissing: async () =>
      withdrawMissing(await agreementFolders(config.contentDir), new AgreementReader(database), writer),
  };
}
