import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostics } from '../diagnostic.ts';

/**
 * The paths of all files under a folder, relative to it, with forward slashes, in order. Links are followed, as those
 * who keep content elsewhere, or have it mounted, expect; names that begin with a dot are no content. What cannot be read
 * is a diagnostic, and never left out without a word.
 */
export async function contentPaths(folder: string, diagnostics: Diagnostics): Promise<readonly string[]> {
  return (await pathsUnder(folder, '', [], diagnostics)).sort();
}

/** @param above the real paths of the folders above, to notice a link that leads back to one of them. */
async function pathsUnder(
  root: string,
  path: string,
  above: readonly string[],
  diagnostics: Diagnostics,
): Promise<string[]> {
  const listed = await reading(path, diagnostics, async () => {
    const place = join(root, path);
    return [await realpath(place), await readdir(place, { withFileTypes: true })] as const;
  });
  if (!listed) return [];
  const [real, entries] = listed;
  if (above.includes(real)) {
    report(diagnostics, path, 'link-circular', 'a link to a folder that it is in');
    return [];
  }
  const found: string[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    const kind = await reading(inner, diagnostics, () => kindOf(entry, join(root, inner)));
    if (kind?.isDirectory()) found.push(...(await pathsUnder(root, inner, [...above, real], diagnostics)));
    else if (kind?.isFile()) found.push(inner);
    else if (kind) report(diagnostics, inner, 'not-a-file', 'neither a file nor a folder');
  }
  return found;
}

async function kindOf(entry: Dirent, place: string): Promise<Dirent | Stats> {
  return entry.isSymbolicLink() ? stat(place) : entry;
}

/** Reads something of the content; a failure is a diagnostic at the file, and the result is null. */
export async function reading<Value>(
  path: string,
  diagnostics: Diagnostics,
  read: () => Promise<Value>,
): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    report(diagnostics, path, 'unreadable', `what cannot be read (${code ?? message})`);
    return null;
  }
}

function report(diagnostics: Diagnostics, path: string, code: string, found: string): void {
  diagnostics.report({
    file: path || '.',
    line: 1,
    column: 1,
    code,
    found,
    expected: 'a file or a folder that can be read, or a link to one',
    help: 'Give this program the right to read it, mend the link, or take it away.',
  });
}
