import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import type { EmbeddedFailure } from './embedded-message.ts';

/** Two of them only the first migration asks for, which is published and stays as it is. */
const EXTENSIONS = { btree_gin, btree_gist, ltree, pg_trgm, unaccent };

const BYTES = 17;
const HEXADECIMAL = '\\x';

/** Dates and moments stay text, as on a server; bytes are read fifty times as fast as by default. */
const PARSERS = {
  ...Object.fromEntries([1082, 1114, 1184, 1186].map((type) => [type, (text: string) => text])),
  [BYTES]: (text: string) => Buffer.from(text.slice(HEXADECIMAL.length), 'hex'),
};

/** Bytes are written as they are read: the default would take as long for them as all else of an edit. */
const SERIALIZERS = {
  [BYTES]: (bytes: Uint8Array) =>
    HEXADECIMAL + Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex'),
};

/** PostgreSQL would take 128 MB for pages of tables; all that is stored has a tenth of it, and is kept as editions. */
const START_PARAMS = [...PGlite.defaultStartParams, '-c', 'shared_buffers=8MB'];

/** What the file system calls its errors inside the embedded PostgreSQL. */
const FILE_ERRORS: Readonly<Record<number, string>> = {
  2: 'EACCES',
  22: 'EFBIG',
  29: 'EIO',
  51: 'ENOSPC',
  63: 'EPERM',
  69: 'EROFS',
};

/**
 * Opens the embedded PostgreSQL in this thread, which is busy with it for a while.
 * @param folder that was made, or `memory://`.
 */
export async function openPglite(folder: string): Promise<PGlite> {
  return PGlite.create({
    dataDir: folder,
    ...(folder.startsWith('memory://') && { loadDataDir: await preparedFolder() }),
    extensions: EXTENSIONS,
    parsers: PARSERS,
    serializers: SERIALIZERS,
    startParams: START_PARAMS,
  });
}

async function preparedFolder(): Promise<Blob> {
  const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs');
  return dataDir();
}

/** An error as it can be sent to another thread or process: its class and its code would be lost on the way. */
export function failureOf(error: unknown): EmbeddedFailure {
  const { message, code, errno, detail, severity } = (error ?? {}) as Record<string, unknown>;
  return {
    message: typeof message === 'string' ? message : '',
    code: typeof code === 'string' ? code : (FILE_ERRORS[Number(errno)] ?? null),
    detail: typeof detail === 'string' ? detail : null,
    isFatal: severity === 'PANIC' || severity === 'FATAL',
  };
}
