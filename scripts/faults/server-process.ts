import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../bench/process.ts';

/** The built server in a process of its own, with its log. */
export interface ServerProcess {
  readonly url: string;
  signal(name: NodeJS.Signals): void;
  /** Waits for words in the log. @throws Error when the process ended before. */
  logged(words: string): Promise<void>;
  ended: Promise<unknown>;
}

/** Starts the server with these settings alone. */
export async function startServerProcess(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = String(await freePort());
  const env = { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: port, ...settings };
  const child = spawn(process.execPath, ['dist/src/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let log = '';
  child.stdout.on('data', (data: Buffer) => {
    log += data.toString();
  });
  return {
    url: `http://127.0.0.1:${port}`,
    signal: (name) => child.kill(name),
    logged: async (words) => {
      while (!log.includes(words)) {
        if (hasEnded(child)) throw new Error(`the server ended before it logged ${words}:\n${log}`);
        await sleep(5);
      }
    },
    ended: new Promise((resolve) => child.once('exit', resolve)),
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
