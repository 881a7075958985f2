import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A server in a process of its own, so that it does not share an event loop with the load. */
export interface BenchServer extends AsyncDisposable {
  readonly url: string;
  /** Resident memory in MB. */
  residentMegabytes(): Promise<number>;
  /** The most that it ever was. */
  mostResidentMegabytes(): Promise<number>;
  signal(name: NodeJS.Signals): void;
  stop(): Promise<void>;
}

/** Starts a server script and waits until it answers. */
export async function startServer(
  command: readonly string[],
  environment: Record<string, string>,
  path = '/health',
): Promise<BenchServer> {
  const port = await freePort();
  const [program = process.execPath, ...args] = command;
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn', ...environment };
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(`${url}${path}`, child);
  return {
    url,
    residentMegabytes: () => megabytes(child.pid as number, 'VmRSS'),
    mostResidentMegabytes: () => megabytes(child.pid as number, 'VmHWM'),
    signal: (name) => child.kill(name),
    stop: () => stopGroup(child),
    [Symbol.asyncDispose]: () => stopGroup(child),
  };
}

/** Runs the ingest in a process of its own, as `npm run ingest` does. @returns the seconds it took, start to finish. */
export async function ingestInto(environment: Record<string, string>): Promise<number> {
  const began = performance.now();
  await promisify(execFile)(process.execPath, ['dist/scripts/ingest.js'], {
    env: { ...process.env, NODE_COMPILE_CACHE: 'dist/.compiled', ...environment },
  });
  return (performance.now() - began) / 1000;
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(10);
  }
  throw new Error(`the server ended with ${child.exitCode} before it answered ${url}`);
}

async function megabytes(pid: number, line: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes = 0] = new RegExp(`${line}:\\s+(\\d+)`).exec(status) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  process.kill(-child.pid, 'SIGTERM');
  // What npm began may end after npm itself, and has its data folder until then.
  while (isThere(-child.pid)) await sleep(10);
}

function isThere(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}
