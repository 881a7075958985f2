import { benchCiting } from './bench-citing.ts';
import { benchComparing } from './bench-comparing.ts';
import { benchEditing } from './bench-editing.ts';
import { benchPages } from './bench-pages.ts';
import { benchRules } from './bench-rules.ts';
import { benchSearching } from './bench-searching.ts';
import { benchServing } from './bench-serving.ts';
import { benchStarting } from './bench-starting.ts';
import { startPostgres } from './postgres.ts';
import { report } from './report.ts';
import { SERVE } from './serve.ts';

/** Runs every benchmark and prints the table; ends with 1 when a claim is missed. */
const postgres = await startPostgres();
try {
  const served = await postgres.createDatabase('serving');
  const rows = [
    ...(await benchStarting(postgres)),
    ...(await benchEditing(postgres, SERVE)),
    ...(await benchServing(served, SERVE)),
    ...(await benchPages(served, SERVE)),
    ...(await benchComparing(await postgres.createDatabase('comparing'), SERVE)),
    ...(await benchRules(await postgres.createDatabase('rules'), SERVE)),
    ...(await benchSearching(await postgres.createDatabase('searching'), SERVE)),
    ...(await benchCiting(await postgres.createDatabase('citing'), SERVE)),
  ];
  process.stdout.write(`${report(rows)}\n`);
  if (rows.some((row) => !row.ok)) process.exitCode = 1;
} finally {
  await postgres.stop();
}
