import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/core';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import lockfile from 'proper-lockfile';
import type { Database } from '../../src/store/database.ts';
import type { DatabaseLocation } from '../../src/store/database-location.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { copyFolder, keptModel, modelFolder } from './kept-models.ts';
import { type PostgresServer, startPostgresServer } from './postgres-server.ts';
import { READY, SERVER_MODEL, WANTED } from './start-postgres.ts';

/** The databases the project runs on: PGlite in a folder, and a PostgreSQL 18 server. */
export const DATABASES = ['embedded', 'postgres'] as const;
export type DatabaseType = (typeof DATABASES)[number];

/** What a database holds when a test gets it: nothing at all, the tables, or the real agreement, published. */
export type Holding = 'nothing' | 'tables' | 'agreement';
type Filled = Exclude<Holding, 'nothing'>;

/** The database of the server that all share who only read the agreement. */
const TO_READ = 'agreement_to_read';

/**
 * A database with the agreement for those who only read. On the server it is one for all, which refuses whatever is written;
 * a folder is one process's alone, and each gets a copy.
 */
export async function databaseToRead(type: DatabaseType): Promise<DatabaseLocation> {
  if (type === 'embedded') return freshDatabase(type, 'agreement');
  return { type, url: await postgresUrl(TO_READ), poolSize: 6, migrates: false };
}

/**
 * A database of its own for the caller. What takes seconds is done once and kept (`kept-models.ts`): databases are made,
 * the agreement is ingested into a model of each kind, and every test file gets a copy.
 */
export async function freshDatabase(type: DatabaseType, holding: Holding): Promise<DatabaseLocation> {
  if (type === 'postgres') return newServerDatabase(holding);
  return holding === 'nothing' ? newFolder() : newFolder(await embeddedModel(holding));
}

/** A server of its own for a test that stops it, and a database there that has the tables. */
export async function ownServer(): Promise<PostgresServer & { readonly url: string }> {
  const server = await startPostgresServer(await temporaryFolder('server'), await tablesModel());
  return { ...server, url: urlAt(server.port, modelName('tables')) };
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
  if (!existsSync(ready)) {
    await modelOnce(SERVER_MODEL, makeServerModel);
    await writeFile(join(runFolder(), WANTED), '');
  }
  while (!existsSync(ready)) await setTimeout(ASKED_AGAIN_AFTER);
  return urlAt(Number(await readFile(ready, 'utf8')), name);
}

function urlAt(port: number, database: string): string {
  return `postgresql://postgres:password@127.0.0.1:${port}/${database}`;
}

/** Milliseconds. */
const ASKED_AGAIN_AFTER = 25;

/** Runs one statement on the server itself, outside of every database under test, or in one of them; it takes as long as it takes. */
export async function administer(statement: string, database = 'postgres'): Promise<void> {
  await administerAt(await postgresUrl(database), statement);
}

async function administerAt(clientUrl: string, statement: string): Promise<void> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  try {
    await orm.em.getConnection().execute(statement);
  } finally {
    await orm.close();
  }
}

async function newServerDatabase(holding: Holding): Promise<DatabaseLocation> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(
    `create database ${name}${holding === 'nothing' ? '' : ` template ${modelName(holding)}`}`,
  );
  return { type: 'postgres', url: await postgresUrl(name), poolSize: 6 };
}

async function newFolder(model?: string): Promise<DatabaseLocation> {
  const folder = join(await temporaryFolder('embedded'), 'data');
  if (model) await copyFolder(model, folder);
  return { type: 'embedded', folder };
}

/** The folder of a model; made by whichever test file needs it first, while the others wait. */
async function modelOnce(name: string, make: () => Promise<string>): Promise<string> {
  if (existsSync(modelFolder(name))) return modelFolder(name);
  const release = await lockfile.lock(join(runFolder(), `${name}.making`), {
    realpath: false,
    retries: { retries: 2_400, minTimeout: 100, maxTimeout: 100 },
    // Whoever holds it says so again and again, unless it has no time: an ingest leaves it none for seconds.
    stale: 120_000,
  });
  try {
    return await keptModel(name, make);
  } finally {
    await release();
  }
}

function embeddedModel(holding: Filled): Promise<string> {
  return modelOnce(`embedded-${holding}`, async () => {
    const location = await newFolder(holding === 'agreement' ? await embeddedModel('tables') : undefined);
    await fill(location, holding);
    return (location as { folder: string }).folder;
  });
}

/** The data of a server that has a database with the tables. */
function tablesModel(): Promise<string> {
  return modelOnce(`${SERVER_MODEL}-tables`, () =>
    withModelServer(undefined, async (port) => {
      await administerAt(urlAt(port, 'postgres'), `create database ${modelName('tables')}`);
      await fill({ type: 'postgres', url: urlAt(port, modelName('tables')), poolSize: 6 }, 'tables');
    }),
  );
}

/** The data of a server that has a database of each holding, to be copied by `create database`, and the one to read. */
async function makeServerModel(): Promise<string> {
  return withModelServer(await tablesModel(), async (port) => {
    const [url, name] = [urlAt(port, 'postgres'), modelName('agreement')];
    await administerAt(url, `create database ${name} template ${modelName('tables')}`);
    await fill({ type: 'postgres', url: urlAt(port, name), poolSize: 6 }, 'agreement');
    await administerAt(url, `create database ${TO_READ} template ${name}`);
    await administerAt(url, `alter database ${TO_READ} set default_transaction_read_only = on`);
    // A template is not dropped either.
    await administerAt(url, `alter database ${TO_READ} is_template true`);
  });
}

/** The data of a server, begun with those of a model, after a piece of work. */
async function withModelServer(
  model: string | undefined,
  work: (port: number) => Promise<void>,
): Promise<string> {
  const server = await startPostgresServer(await temporaryFolder('model'), model);
  try {
    await work(server.port);
  } finally {
    await server.stop();
  }
  return server.databaseDir;
}

function modelName(holding: Filled): string {
  return `model_${holding}`;
}

async function fill(location: DatabaseLocation, holding: Filled): Promise<void> {
  const database = await openDatabase(location);
  try {
    if (holding === 'agreement') await publishAgreement(database);
  } finally {
    await database.close();
  }
}

/** Whoever finds the models made imports nothing for the making of them. */
async function publishAgreement(database: Database): Promise<void> {
  const { ingest } = await import('../../src/ingest/ingest.ts');
  const { AgreementWriter } = await import('../../src/store/agreement-writer.ts');
  const { REAL_CONTENT } = await import('./real-agreement.ts');
  await ingest(REAL_CONTENT, new AgreementWriter(database));
}
