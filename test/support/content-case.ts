import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of a case under test/ingest, such as `good/small` or `bad/skipped-label`. */
export function caseFolder(name: string): string {
  return fileURLToPath(new URL(`../ingest/${name}`, import.meta.url));
}

/** The names of the folders under test/ingest/bad: one for each kind of mistake. */
export async function badCases(): Promise<readonly string[]> {
  return (await readdir(caseFolder('bad'))).sort();
}

/**
 * Runs a body on a copy of good/small in a temporary folder, over which the files of a bad case are laid; without a
 * case the copy is good. The folder bears the name `small`, which is the agreement's slug.
 */
export async function withContent<T>(
  badCase: string | null,
  body: (folder: string) => Promise<T>,
): Promise<T> {
  const above = await mkdtemp(join(tmpdir(), 'content-'));
  const folder = join(above, 'small');
  try {
    await cp(caseFolder('good/small'), folder, { recursive: true });
    if (badCase !== null)
      await cp(caseFolder(`bad/${badCase}`), folder, { recursive: true, filter: isContent });
    return await body(folder);
  } finally {
    await rm(above, { recursive: true });
  }
}

function isContent(path: string): boolean {
  return basename(path) !== 'expected.txt';
}
