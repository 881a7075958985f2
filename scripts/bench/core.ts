import { execFileSync, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

/** The server has one core and the load another, where the system can keep them apart. */
const CAN_KEEP_APART = cpus().length > 1 && spawnSync('taskset', ['--version']).status === 0;

/** The core of the server and that of the load, for `taskset`. */
const SERVER = '0';
const LOAD = '1';

/** The command of a server, so that it runs on the core for servers. */
export function onServersCore(command: readonly string[]): readonly string[] {
  return CAN_KEEP_APART ? ['taskset', '-c', SERVER, ...command] : command;
}

/** Has this process, which sends the load, run on the core for it from now on; what it starts later inherits that. */
export function takeLoadsCore(): void {
  if (CAN_KEEP_APART) execFileSync('taskset', ['-a', '-p', '-c', LOAD, String(process.pid)]);
}

/** How they were kept apart, as a sentence. */
export function coresSentence(): string {
  return CAN_KEEP_APART
    ? 'One core for the server, one for the load.'
    : 'The server and the load shared all cores.';
}
