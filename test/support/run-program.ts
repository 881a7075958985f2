import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import { filesDigest, ROOT } from './files-digest.ts';
import { runFolder } from './test-database.ts';

/** Apart from what `npm run build` makes, which may be running. */
const BUILD = 'dist/test';

/** All that the built program is made of. */
const MADE_OF = ['{src,scripts}/**', '{tsconfig,tsconfig.build,package,package-lock}.json'];

/** The digest of what the built program was made of. */
const MARK = join(ROOT, BUILD, '.made-of');

/** The built program, running in a process of its own. */
export interface Program {
  /** What it has written so far. */
  readonly written: { readonly stdout: string; readonly stderr: string };
  /** How it ended: the exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Where it listens, once it does. @throws Error when it ended before. */
  listening(): Promise<string>;
  /** Where it serves, once it does. @throws Error when it ended before. */
  serving(): Promise<string>;
  /** Waits for words in the log. @throws Error when it ended before. */
  logged(words: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
}

/** How a command ended, and what it wrote. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Compiles the program and the scripts as `npm run build` does, unless they are compiled as they are now: whichever test
 * file needs them first does it, while the others wait. @throws Error with what the compiler says.
 */
export async function buildProgram(): Promise<void> {
  const digest = await filesDigest(MADE_OF);
  const release = await lockfile.lock(join(runFolder(), 'program.making'), {
    realpath: false,
    retries: { retries: 2_400, minTimeout: 100, maxTimeout: 100 },
    // Whoever holds it says so again and again, unless it has no time: an ingest leaves it none for seconds.
    stale: 120_000,
  });
  try {
    if (existsSync(MARK) && (await readFile(MARK, 'utf8')) === digest) return;
    await rm(MARK, { force: true });
    await compile();
    await writeFile(MARK, digest);
  } finally {
    await release();
  }
}

async function compile(): Promise<void> {
  const options = [
    '-p',
    'tsconfig.build.json',
    '--outDir',
    BUILD,
    '--tsBuildInfoFile',
    `${BUILD}/.tsbuildinfo`,
  ];
  const compiler = spawn('node_modules/.bin/tsc', options, { cwd: ROOT });
  let said = '';
  compiler.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  if ((await endOf(compiler)) !== 0) throw new Error(said);
}

/** What programs have compiled is kept for those that are started later, as `npm start` keeps it. */
const COMPILED = join(ROOT, 'node_modules/.cache/living-contract-compiled');

function environment(settings: Readonly<Record<string, string>>) {
  return { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: COMPILED, ...settings };
}

/** Starts the built `src/main.js` with these settings alone, on a free port of this machine unless they say another. */
export function startProgram(settings: Readonly<Record<string, string>>): Program {
  const env = environment({ HOST: '127.0.0.1', PORT: '0', ...settings });
  const child = spawn(process.execPath, [`${BUILD}/src/main.js`], { cwd: ROOT, env });
  const written = writtenBy(child);
  let isRunning = true;
  const ended = endOf(child).finally(() => {
    isRunning = false;
  });
  const logged = async (words: string) => {
    while (!written.stdout.includes(words)) {
      if (!isRunning)
        throw new Error(`the program ended with ${await ended}: ${written.stderr}${written.stdout}`);
      await wait(20);
    }
  };
  const address = () => String(/listening at ([^\s"]+)/.exec(written.stdout)?.[1]);
  return {
    written,
    ended,
    logged,
    listening: () => logged('listening at').then(address),
    serving: () => logged('/graphql').then(address),
    signal: (name) => child.kill(name),
  };
}

/** Runs a built script, such as `report-references`, to its end with these settings alone. */
export async function runScript(
  name: string,
  options: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const env = environment(settings);
  const child = spawn(process.execPath, [`${BUILD}/scripts/${name}.js`, ...options], { cwd: ROOT, env });
  const written = writtenBy(child);
  const exitCode = await endOf(child);
  return { exitCode, ...written };
}

function writtenBy(child: ChildProcess): { stdout: string; stderr: string } {
  const written = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data: Buffer) => {
    written.stdout += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
    written.stderr += data.toString();
  });
  return written;
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolved, rejected) => {
    child.once('error', rejected);
    child.once('close', resolved);
  });
}
