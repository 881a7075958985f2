import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What the program consists of, as a hash: another program may answer the same question otherwise. Servers of one
 * program have the same.
 */
export function programVersion(): string {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const hash = createHash('sha256');
  for (const file of files.filter((name) => /\.[jt]sx?$/.test(name)).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('base64url');
}
