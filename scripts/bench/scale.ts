import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { benchScale, SIZES } from './bench-scale.ts';
import { startPostgres } from './postgres.ts';

const DESCRIPTION =
  'Fills a PostgreSQL with synthetic agreements of two years and measures what more of them cost; ends with 1 when a goal is missed.';
/** As a machine of some size would be given them: PostgreSQL's own are those of a very small one. */
const POSTGRES_SETTINGS = ['shared_buffers=4GB', 'max_wal_size=8GB', 'checkpoint_timeout=15min'];

const command = new Command('bench:scale').description(DESCRIPTION);
command.option(
  '--most <number>',
  `how many agreements at most: the sizes are ${SIZES.join(', ')}`,
  Number,
  SIZES.at(-1),
);
command.option('--seconds <number>', 'how long each kind of request is sent at a time', Number, 3);
command.option('--folders <number>', 'how many are also ingested from content folders', Number, 10);
command.option('--keep <folder>', 'where the filled databases are kept, and taken from when they are there');
const options = command.parse().opts<{ most: number; seconds: number; folders: number; keep?: string }>();

const folder = await mkdtemp(join(tmpdir(), 'bench-scale-'));
const postgres = await startPostgres({ keep: options.keep, settings: POSTGRES_SETTINGS });
try {
  const onProgress = (line: string) => {
    const seconds = Math.round(performance.now() / 1000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    process.stderr.write(`${time} ${line}\n`);
  };
  const { text, ok } = await benchScale({ ...options, folder, postgres, onProgress });
  process.stdout.write(`${text}\n`);
  if (!ok) process.exitCode = 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
