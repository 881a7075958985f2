import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { agreementFolders } from './agreement-folders.ts';
import { Diagnostics } from './diagnostic.ts';
import { parseYaml } from './parse/parse-yaml.ts';
import { servedSchema } from './parse/served-schema.ts';
import { reading } from './read/content-paths.ts';

/** In the content folder: which of the agreements is meant when a client names none. */
const FILE = 'agreements.yaml';

/**
 * The slug of the agreement that is meant when a client names none: the one that `agreements.yaml` in the content folder
 * names; without that file the first there is.
 * @throws ContentError when the file names no agreement of the content, or there is none.
 */
export async function defaultAgreement(contentDir: string): Promise<string | null> {
  const slugs = (await agreementFolders(contentDir)).map((folder) => basename(folder));
  const place = join(contentDir, FILE);
  if (!existsSync(place)) return slugs[0] ?? null;
  const diagnostics = new Diagnostics();
  const text = (await reading(FILE, diagnostics, () => readFile(place, 'utf8'))) ?? '';
  diagnostics.throwIfAny();
  const parsed = parseYaml(text, servedSchema, { file: FILE, firstLine: 1 }, diagnostics);
  const slug = parsed?.value.default;
  if (parsed && slug !== undefined && !slugs.includes(slug)) {
    const expected = `one of ${slugs.join(', ')}`;
    const help = 'Correct the slug: it is the name of a folder beside this file.';
    diagnostics.report({ ...parsed.placeOf(['default']), code: 'slug', found: slug, expected, help });
  }
  diagnostics.throwIfAny();
  return slug ?? null;
}
