import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

/**
 * The expected output kept in a file beside its input. With UPDATE_EXPECTED=1 the actual output is written there
 * first, to be read and committed by a person.
 */
export async function expectedFile(path: string, actual: string): Promise<string> {
  if (process.env.UPDATE_EXPECTED === '1') await writeFile(path, actual);
  return existsSync(path) ? readFile(path, 'utf8') : '';
}
