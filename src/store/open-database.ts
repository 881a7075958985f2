import type { Database } from './database.ts';
import type { DatabaseLocation } from './database-location.ts';
import { EmbeddedDatabase } from './embedded-database.ts';
import { ServerDatabase } from './server-database.ts';

/** A database with nothing connected yet. @throws StoreError when its address cannot be read. */
export async function createDatabase(location: DatabaseLocation): Promise<Database> {
  return location.type === 'postgres' ? new ServerDatabase(location) : EmbeddedDatabase.create(location);
}

/** Creates a database and opens it. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const database = await createDatabase(location);
  await database.open();
  return database;
}
