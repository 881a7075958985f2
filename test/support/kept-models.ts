import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filesDigest, ROOT } from './files-digest.ts';

/** What runs of Jest keep for those that come after. */
const KEPT = join(ROOT, 'node_modules/.cache/living-contract-tests');

/**
 * All that a model database is made of: the content, the rooms that ingest and store it, which import nothing else of
 * ours, what makes the models, and the packages.
 */
const MADE_OF = [
  'content/aps-atf/**',
  'src/{ingest,law,rules,store}/**',
  'src/limits.ts',
  'test/support/{files-digest,kept-models,postgres-server,real-agreement,test-database}.ts',
  '{jest.config.js,package-lock.json}',
];

/** For how many states of the files models are kept: of a branch, and of the one it is compared with. */
const STATES = 3;

const run = promisify(execFile);

/** Copies a folder whole, with whom its files belong to. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await run('cp', ['-a', from, to]);
}

/** Removes a folder with all that is in it: thousands of files take Node three times as long. */
export async function removeFolder(folder: string): Promise<void> {
  await run('rm', ['-rf', folder]);
}

/**
 * The folder of the models that are made of the files as they are now; those of older states are removed. Its name is the
 * digest of all of them, so that no model is ever older than what it was made of.
 */
export async function openModels(): Promise<string> {
  const folder = join(KEPT, await filesDigest(MADE_OF));
  await mkdir(folder, { recursive: true });
  await utimes(folder, new Date(), new Date());
  await removeAllBut(STATES);
  return folder;
}

/**
 * The folder of a model, which is made when there is none. Two runs may make it at once: what is kept is whole, and of
 * the first.
 * @param make makes the model in a folder of this run, and gives the place.
 */
export async function keptModel(name: string, make: () => Promise<string>): Promise<string> {
  const kept = modelFolder(name);
  if (existsSync(kept)) return kept;
  const made = await make();
  const beside = await mkdtemp(`${kept}.making-`);
  await copyFolder(made, join(beside, name));
  await rename(join(beside, name), kept).catch((error: unknown) => {
    if (!existsSync(kept)) throw error;
  });
  await rm(beside, { recursive: true, force: true });
  return kept;
}

/** A text of that name, which is made when there is none, as a model is. A program that runs tests without Jest keeps none. */
export async function keptText(name: string, make: () => Promise<string>): Promise<string> {
  if (process.env.TEST_MODELS_FOLDER === undefined) return make();
  const kept = modelFolder(name);
  if (existsSync(kept)) return readFile(kept, 'utf8');
  const text = await make();
  const beside = `${kept}.making-${process.pid}`;
  await writeFile(beside, text);
  await rename(beside, kept);
  return text;
}

/** Where a model is kept, or is to be. */
export function modelFolder(name: string): string {
  const folder = process.env.TEST_MODELS_FOLDER;
  if (!folder) throw new Error('test/support/start-postgres.ts has not run: start the tests with Jest');
  return join(folder, name);
}

/** Removes what was asked for longest ago. */
async function removeAllBut(states: number): Promise<void> {
  const folders = (await readdir(KEPT)).map((name) => join(KEPT, name));
  const asked = await Promise.all(folders.map(async (folder) => (await stat(folder)).mtimeMs));
  const newestFirst = folders
    .map((folder, i) => ({ folder, at: asked[i] as number }))
    .sort((a, b) => b.at - a.at);
  for (const { folder } of newestFirst.slice(states)) await rm(folder, { recursive: true, force: true });
}
