import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Diagnostics } from '../diagnostic.ts';

/** A file of the content folder as text. `path` is relative to the folder, with forward slashes. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** Counted up when the same content would be stored differently, so that it is ingested anew. */
const STORED_FORM = '1';

/** The content of one agreement as read from disk: every file, and a SHA-256 over all their names and bytes. */
export interface Content {
  /** The folder's name: the slug of the agreement. */
  readonly slug: string;
  readonly files: ReadonlyMap<string, ContentFile>;
  readonly hash: string;
}

/**
 * Reads every file under a folder. Guarantees: text is valid UTF-8 without a byte order mark, lines end in LF.
 * A file that is not UTF-8 is a diagnostic that names the byte.
 */
export async function readContent(folder: string, diagnostics: Diagnostics): Promise<Content> {
  const paths = await contentPaths(folder);
  const hash = createHash('sha256').update(STORED_FORM);
  const files = new Map<string, ContentFile>();
  for (const path of paths) {
    const bytes = await readFile(join(folder, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    const text = decodeUtf8(path, bytes, diagnostics);
    if (text !== null) files.set(path, { path, text });
  }
  return { slug: basename(resolve(folder)), files, hash: hash.digest('hex') };
}

async function contentPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function decodeUtf8(path: string, bytes: Buffer, diagnostics: Diagnostics): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    const offset = firstBadByte(bytes);
    const before = bytes.subarray(0, offset).toString('utf8');
    diagnostics.report({
      file: path,
      line: before.split('\n').length,
      column: offset - bytes.lastIndexOf(0x0a, Math.max(offset - 1, 0)),
      code: 'not-utf-8',
      found: `the byte 0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}`,
      expected: 'text in UTF-8',
      help: 'Save the file as UTF-8 in your editor, then look at the letter at this place.',
    });
    return null;
  }
}

/** The offset of the first byte that is not part of a whole UTF-8 sequence. */
function firstBadByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  const decodes = (end: number) => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (good < bad - 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return decodes(bad) ? bad : bad - 1;
}
