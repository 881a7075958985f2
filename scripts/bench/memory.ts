import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchVaried } from './bench-varied.ts';
import { startPostgres } from './postgres.ts';
import { report } from './report.ts';
import { SERVE } from './serve.ts';

/** Memory under a varied load on each database; ends with 1 when it takes more than it may. */
const folder = await mkdtemp(join(tmpdir(), 'memory-'));
const postgres = await startPostgres();
try {
  const DATABASE_URL = await postgres.createDatabase('varied');
  const rows = [
    ...(await benchVaried('PostgreSQL', { DATABASE_URL }, SERVE)),
    ...(await benchVaried(
      'the embedded database',
      { DATABASE_URL: '', DATA_DIR: join(folder, 'data') },
      SERVE,
    )),
  ];
  process.stdout.write(`${report(rows)}\n`);
  if (rows.some((row) => !row.ok)) process.exitCode = 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
