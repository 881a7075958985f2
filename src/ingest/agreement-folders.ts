import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from './diagnostic.ts';

/**
 * The folders of the content, one for each agreement, by name.
 * @throws ContentError when there is no content folder that can be read.
 */
export async function agreementFolders(contentDir: string): Promise<readonly string[]> {
  const entries = await readdir(contentDir, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw noContent(contentDir, error.code ?? error.message);
  });
  const names = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  return names.sort().map((name) => join(contentDir, name));
}

function noContent(contentDir: string, reason: string): ContentError {
  const place = { file: contentDir, line: 1, column: 1 };
  const expected = 'a folder that holds one folder for each agreement';
  const help = 'Set CONTENT_DIR to the content folder.';
  return new ContentError([
    { severity: 'ERROR', ...place, code: 'content-missing', found: `no folder (${reason})`, expected, help },
  ]);
}
