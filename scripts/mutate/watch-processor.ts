import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

/** A run that is to be watched. */
export interface Watched {
  /** Written where the run has no end, so that whoever comes next need not try. */
  readonly file: string;
  /** So many milliseconds of the processor it may take. */
  readonly allowed: number;
}

/** How often the processor's time is looked at, in milliseconds. */
const INTERVAL = 100;

let watched: { readonly file: string; readonly until: number } | null = null;

// The thread that is watched may be in a loop: from outside nothing ends it but the end of the process.
parentPort?.on('message', (run: Watched | null) => {
  watched = run && { file: run.file, until: spent() + run.allowed };
});
setInterval(() => {
  if (!watched || spent() < watched.until) return;
  writeFileSync(watched.file, '');
  process.kill(process.pid, 'SIGKILL');
}, INTERVAL);

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
