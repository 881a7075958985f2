import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Diagnostics } from '../diagnostic.ts';
import { contentPaths, reading } from './content-paths.ts';

/** A file of the content folder as text. `path` is relative to the folder, with forward slashes. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Counted up when the same content would be stored differently, so that it is ingested anew. */
const STORED_FORM = '17';

/** The content of one agreement as read from disk: every file, and a SHA-256 over all their names and bytes. */
export interface Content {
  /** The folder's name: the slug of the agreement. */
  readonly slug: string;
  readonly files: ReadonlyMap<string, ContentFile>;
  readonly hash: string;
}

/**
 * Reads every file under a folder. Guarantees: text is valid UTF-8 without a byte order mark, lines end in LF.
 * A file that cannot be read is a diagnostic, and so is one that is not UTF-8, which names the byte; other mistakes can
 * still be told.
 */
export async function readContent(folder: string, diagnostics: Diagnostics): Promise<Content> {
  const paths = await contentPaths(folder, diagnostics);
  const hash = createHash('sha256').update(STORED_FORM);
  const files = new Map<string, ContentFile>();
  for (const path of paths) {
    const bytes = await reading(path, diagnostics, () => readFile(join(folder, path)));
    if (!bytes) continue;
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(path, { path, text: decodeUtf8(path, bytes, diagnostics), sha256 });
  }
  return { slug: basename(resolve(folder)), files, hash: hash.digest('hex') };
}

function decodeUtf8(path: string, bytes: Buffer, diagnostics: Diagnostics): string {
  const offset = firstBadByte(bytes);
  if (offset !== null) {
    const before = bytes.subarray(0, offset).toString('utf8');
    diagnostics.report({
      file: path,
      line: before.split('\n').length,
      column: before.length - before.lastIndexOf('\n'),
      code: 'not-utf-8',
      found: `the byte 0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}`,
      expected: 'text in UTF-8',
      help: 'Save the file as UTF-8 in your editor, then look at the letter at this place.',
    });
  }
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n');
  reportPrivateUse(path, text, diagnostics);
  return text;
}

/** Characters that mean nothing by themselves are kept free: the text formats carry links as such. */
function reportPrivateUse(path: string, text: string, diagnostics: Diagnostics): void {
  const at = text.search(/[\uE000-\uF8FF]/);
  if (at < 0) return;
  const before = text.slice(0, at);
  diagnostics.report({
    file: path,
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    code: 'private-use',
    found: `the private-use character U+${text.charCodeAt(at).toString(16).toUpperCase()}`,
    expected: 'letters, digits and marks',
    help: 'Write the letter or mark that is meant; this character has no meaning of its own.',
  });
}

/** The offset of the first byte that is not part of a whole UTF-8 sequence; null when there is none. */
function firstBadByte(bytes: Buffer): number | null {
  if (isUtf8(bytes)) return null;
  const replacement = Buffer.from('\u{FFFD}');
  let offset = 0;
  for (const letter of bytes.toString('utf8')) {
    const length = Buffer.byteLength(letter);
    if (letter === '\u{FFFD}' && !bytes.subarray(offset, offset + length).equals(replacement)) break;
    offset += length;
  }
  return offset;
}
