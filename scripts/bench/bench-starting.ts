import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './load.ts';
import type { BenchPostgres } from './postgres.ts';
import { ingestInto, startServer } from './process.ts';
import { atMost, type Row } from './report.ts';

const ROUNDS = 3;

/** Ingest from an empty database, and the first answer of `npm start` with data already there. */
export async function benchStarting(postgres: BenchPostgres): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-data-'));
  try {
    const onServer = await repeat(async (i) =>
      ingestInto({ DATABASE_URL: await postgres.createDatabase(`ingest_${i}`) }),
    );
    const embedded = await repeat((i) => ingestInto({ DATA_DIR: join(folder, String(i)) }));
    const start = await repeat(() => firstAnswer({ DATA_DIR: join(folder, '0'), DATABASE_URL: '' }));
    return [
      atMost('ingest of the whole agreement on PostgreSQL, start to finish', onServer, 3, 's'),
      atMost('ingest of the whole agreement on the embedded database, start to finish', embedded, 6, 's'),
      atMost('first answer after npm start with existing data (embedded)', start, 3, 's'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function repeat(measure: (round: number) => Promise<number>): Promise<number> {
  const seconds: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) seconds.push(await measure(i));
  return median(seconds);
}

async function firstAnswer(environment: Record<string, string>): Promise<number> {
  const began = performance.now();
  const server = await startServer(['npm', 'start'], environment, '/ready');
  const seconds = (performance.now() - began) / 1000;
  await server.stop();
  return seconds;
}
