import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/core';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import lockfile from 'proper-lockfile';
import { ingest } from '../../src/ingest/ingest.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import type { DatabaseLocation } from '../../src/store/database-location.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { REAL_CONTENT } from './real-agreement.ts';
import { READY, WANTED } from './start-postgres.ts';

/** The databases the project runs on: PGlite in a folder, and a PostgreSQL 18 server. */
export const DATABASES = ['embedded', 'postgres'] as const;
export type DatabaseType = (typeof DATABASES)[number];

/** What a database holds when a test gets it: nothing at all, the tables, or the real agreement, published. */
export type Holding = 'nothing' | 'tables' | 'agreement';

/**
 * A database of its own for the caller. What takes seconds is done once in a run of Jest: the embedded database boots
 * and the agreement is ingested into a model, and every test file gets a copy.
 */
export async function freshDatabase(type: DatabaseType, holding: Holding): Promise<DatabaseLocation> {
  if (holding === 'nothing') return type === 'postgres' ? newServerDatabase() : newFolder();
  const model = await modelDatabase(type, holding);
  return type === 'postgres' ? newServerDatabase(model) : newFolder(model);
}

/** The folder of this run of Jest; it is removed when the run ends. */
export function runFolder(): string {
  const folder = process.env.TEST_RUN_FOLDER;
  if (!folder) throw new Error('test/support/start-postgres.ts has not run: start the tests with Jest');
  return folder;
}

/** A new empty folder inside the folder of this run. */
export function temporaryFolder(name: string): Promise<string> {
  return mkdtemp(join(runFolder(), `${name}-`));
}

/** The address of a database of this run's server, which is started for the first who asks. */
async function postgresUrl(name: string): Promise<string> {
  const ready = join(runFolder(), READY);
  if (!existsSync(ready)) await writeFile(join(runFolder(), WANTED), '');
  while (!existsSync(ready)) await setTimeout(ASKED_AGAIN_AFTER);
  return `postgresql://postgres:password@127.0.0.1:${await readFile(ready, 'utf8')}/${name}`;
}

/** Milliseconds. */
const ASKED_AGAIN_AFTER = 25;

/** Runs one statement on the server itself, outside of every database under test, or in one of them; it takes as long as it takes. */
export async function administer(statement: string, database = 'postgres'): Promise<void> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: await postgresUrl(database),
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  try {
    await orm.em.getConnection().execute(statement);
  } finally {
    await orm.close();
  }
}

async function newServerDatabase(model?: string): Promise<DatabaseLocation> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}${model ? ` template ${model}` : ''}`);
  return serverLocation(name);
}

async function serverLocation(name: string): Promise<DatabaseLocation> {
  return { type: 'postgres', url: await postgresUrl(name), poolSize: 6 };
}

async function newFolder(model?: string): Promise<DatabaseLocation> {
  const folder = join(await temporaryFolder('embedded'), 'data');
  if (model) await cp(model, folder, { recursive: true });
  return { type: 'embedded', folder };
}

/** The model's name or folder; made by whichever test file needs it first, while the others wait. */
async function modelDatabase(type: DatabaseType, holding: 'tables' | 'agreement'): Promise<string> {
  const mark = join(runFolder(), `${type}-${holding}`);
  const release = await lockfile.lock(`${mark}.making`, {
    realpath: false,
    retries: { retries: 2_400, minTimeout: 100, maxTimeout: 100 },
    // Whoever holds it says so again and again, unless it has no time: an ingest leaves it none for seconds.
    stale: 120_000,
  });
  try {
    if (existsSync(`${mark}.made`)) return type === 'postgres' ? `model_${holding}` : mark;
    const model = await makeModel(type, holding, mark);
    await writeFile(`${mark}.made`, '');
    return model;
  } finally {
    await release();
  }
}

async function makeModel(
  type: DatabaseType,
  holding: 'tables' | 'agreement',
  folder: string,
): Promise<string> {
  const name = `model_${holding}`;
  await removeModel(type, name, folder);
  const location: DatabaseLocation =
    type === 'postgres' ? await serverLocation(name) : { type: 'embedded', folder };
  if (type === 'postgres') await administer(`create database ${name}`);
  else if (holding === 'agreement')
    await cp(await modelDatabase(type, 'tables'), folder, { recursive: true });
  const database = await openDatabase(location);
  try {
    if (holding === 'agreement') await ingest(REAL_CONTENT, new AgreementWriter(database));
  } finally {
    await database.close();
  }
  return type === 'postgres' ? name : folder;
}

/** What is left of an attempt that failed. */
async function removeModel(type: DatabaseType, name: string, folder: string): Promise<void> {
  if (type === 'postgres') await administer(`drop database if exists ${name}`);
  else await rm(folder, { recursive: true, force: true });
}
