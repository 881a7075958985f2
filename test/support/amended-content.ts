import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { caseFolder } from './content-case.ts';

/** The agreement of the lamplighters with its addendum: two contract years. */
export const AMENDED_CONTENT = caseFolder('good/amended');

/** The names of the folders under test/ingest/bad-amendments: one for each mistake in an addendum. */
export async function badAmendments(): Promise<readonly string[]> {
  return (await readdir(caseFolder('bad-amendments'))).sort();
}

/** Runs a body on a copy of good/amended, over which the files of a bad case are laid. */
export async function withAmendedContent<T>(
  badCase: string,
  body: (folder: string) => Promise<T>,
): Promise<T> {
  const above = await mkdtemp(join(tmpdir(), 'content-'));
  const folder = join(above, 'amended');
  try {
    await cp(AMENDED_CONTENT, folder, { recursive: true });
    const filter = (path: string) => basename(path) !== 'expected.txt';
    await cp(caseFolder(`bad-amendments/${badCase}`), folder, { recursive: true, filter });
    return await body(folder);
  } finally {
    await rm(above, { recursive: true });
  }
}
