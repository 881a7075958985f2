import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from './diagnostic.ts';

/**
 * The folders of the content, one for each agreement, by name; a link to a folder is one. A link that leads nowhere is
 * among them, for whoever reads it to tell.
 * @throws ContentError when there is no content folder that can be read, or no agreement in it.
 */
export async function agreementFolders(contentDir: string): Promise<readonly string[]> {
  const entries = await readdir(contentDir, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw noContent(contentDir, `no folder (${error.code ?? error.message})`);
  });
  const folders: string[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const folder = join(contentDir, entry.name);
    if (entry.isDirectory() || (entry.isSymbolicLink() && !(await isFile(folder)))) folders.push(folder);
  }
  if (folders.length === 0) throw noContent(contentDir, 'a folder without any in it');
  return folders.sort();
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && !found.isDirectory();
}

function noContent(contentDir: string, found: string): ContentError {
  const place = { file: contentDir, line: 1, column: 1 };
  const expected = 'a folder that holds one folder for each agreement';
  const help = 'Set CONTENT_DIR to the content folder.';
  return new ContentError([{ severity: 'ERROR', ...place, code: 'content-missing', found, expected, help }]);
}
