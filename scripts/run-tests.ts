import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * `npm test` checks types and style and runs every test; `npm test -- <path>` runs the tests of that path at once. Options
 * go to Jest as they are. It ends with the status of the first step that fails.
 */
const given = process.argv.slice(2);
const isWhole = given.every((argument) => argument.startsWith('-'));
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  createRequire(import.meta.url).resolve('jest/bin/jest'),
];

if (isWhole) run('npm', ['run', '--silent', 'check']);
run(process.execPath, [...jest, ...given]);

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
