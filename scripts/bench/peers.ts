import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { benchPeers } from './bench-peers.ts';
import { startPostgres } from './postgres.ts';

const PACKAGE = join('scripts', 'bench', 'peers');

const DESCRIPTION =
  'Measures the server beside other servers in Node, all in one run, and prints one table; ends with 1 when a goal is missed.';
const command = new Command('bench:peers').description(DESCRIPTION);
command.option('--rounds <number>', 'how often each is measured; the middle counts', Number, 5);
command.option('--seconds <number>', 'how long each time', Number, 4);
const { rounds, seconds } = command.parse().opts<{ rounds: number; seconds: number }>();

if (!existsSync(join(PACKAGE, 'node_modules')))
  execFileSync('npm', ['ci', '--prefix', PACKAGE], { stdio: ['ignore', 'ignore', 'inherit'] });
const folder = await mkdtemp(join(tmpdir(), 'bench-peers-'));
const postgres = await startPostgres();
try {
  const databaseUrl = await postgres.createDatabase('peers');
  const { text, ok } = await benchPeers({ databaseUrl, folder, peers: PACKAGE, rounds, seconds });
  process.stdout.write(`${text}\n`);
  if (!ok) process.exitCode = 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
