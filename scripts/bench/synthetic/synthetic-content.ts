import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Exchangeable } from './rewording.ts';

/** How many of the words that may be others are. */
const REWORDED = 0.6;

/** Words that the print broke at the end of a line; in the text they are whole. */
const BROKEN = /\p{L}+-\s+\p{L}+/gu;

/**
 * Writes content folders made of one: other words in the provisions and in the source documents alike, so that every proof
 * of an ingest holds as it does for the model. What people wrote about the text, and all that it quotes, stays as it is.
 */
export class SyntheticContent {
  readonly #files: ReadonlyMap<string, string>;
  readonly #words: Exchangeable;

  private constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
    const texts = (isThis: (path: string) => boolean) =>
      [...files].filter(([path]) => isThis(path)).map(([, text]) => text);
    const sources = texts(isSource);
    const provisions = texts(isProvisions);
    const written = texts((path) => !isSource(path) && !isProvisions(path));
    const broken = sources.flatMap((text) => text.match(BROKEN) ?? []);
    const joined = broken.map((word) => word.replace(/-\s+/, ''));
    const frontMatter = provisions.map((text) => /^---\n.*?\n---\n/s.exec(text)?.[0] ?? '');
    this.#words = new Exchangeable(provisions, [...written, ...frontMatter, ...broken, ...joined]);
  }

  /** @param folder of an agreement. */
  static async of(folder: string): Promise<SyntheticContent> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
    return new SyntheticContent(new Map(paths.map((path, i) => [path, texts[i] as string])));
  }

  /** Writes one of them. @param folder its folder, whose name is its slug. @returns the folder. */
  async write(folder: string, slug: string): Promise<string> {
    const reword = this.#words.rewording(slug, REWORDED);
    const texts = new Map(
      [...this.#files].map(([path, text]) => [
        path,
        isSource(path) || isProvisions(path) ? reword(text) : text,
      ]),
    );
    for (const [path, text] of texts) {
      const file = join(folder, slug, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, retold(path, text, slug, texts));
    }
    return join(folder, slug);
  }
}

function isSource(path: string): boolean {
  return path.startsWith('sources/') && path.endsWith('.txt');
}

function isProvisions(path: string): boolean {
  return path.endsWith('.md');
}

/** What else has to be other: the slug, the fingerprint of a source, and no rules, which are the model's. */
function retold(path: string, text: string, slug: string, texts: ReadonlyMap<string, string>): string {
  if (path === 'agreement.yaml') return text.replace(/^slug: .*$/m, `slug: ${slug}`);
  if (path.startsWith('questions/')) return text.replaceAll(/^ +rules: \[.*\]\n/gm, '');
  const source = path.startsWith('sources/') ? texts.get(path.replace(/\.yaml$/, '.txt')) : undefined;
  return source === undefined || isSource(path)
    ? text
    : text.replace(/^sha256: .*$/m, `sha256: ${hash('sha256', source)}`);
}
