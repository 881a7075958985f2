import { basename, resolve } from 'node:path';
import type { AgreementReader } from '../store/agreement-reader.ts';
import type { AgreementWriter } from '../store/agreement-writer.ts';

/**
 * Ends the serving of agreements that have no folder any more.
 * @param folders those of all agreements that are to be served.
 * @returns the slugs of those withdrawn.
 */
export async function withdrawMissing(
  folders: readonly string[],
  reader: AgreementReader,
  writer: AgreementWriter,
): Promise<readonly string[]> {
  const there = new Set(folders.map((folder) => basename(resolve(folder))));
  const served = [...(await reader.serving()).releases.keys()];
  const missing = served.filter((slug) => !there.has(slug));
  for (const slug of missing) await writer.withdraw(slug);
  return missing;
}
