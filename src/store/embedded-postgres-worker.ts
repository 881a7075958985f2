/** The thread of the embedded PostgreSQL: it opens the folder that it is given and answers statements one by one. */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import type { EmbeddedFailure, EmbeddedReply, EmbeddedRequest, EmbeddedResult } from './embedded-message.ts';

/** Two of them only the first migration asks for, which is published and stays as it is. */
const EXTENSIONS = { btree_gin, btree_gist, ltree, pg_trgm, unaccent };

/** Dates and moments stay text, as on a server. */
const PARSERS = Object.fromEntries([1082, 1114, 1184, 1186].map((type) => [type, (text: string) => text]));

/** What the file system calls its errors inside the embedded PostgreSQL. */
const FILE_ERRORS: Readonly<Record<number, string>> = {
  2: 'EACCES',
  22: 'EFBIG',
  29: 'EIO',
  51: 'ENOSPC',
  63: 'EPERM',
  69: 'EROFS',
};

const port = parentPort;
if (port === null) throw new TypeError('embedded-postgres-worker.ts is started as a thread');
const { folder } = workerData as { folder: string };
const opening = PGlite.create({ dataDir: folder, extensions: EXTENSIONS, parsers: PARSERS });
opening.catch(() => {});
port.on('message', async (request: EmbeddedRequest) => {
  const post = (reply: EmbeddedReply) => port.postMessage(reply);
  try {
    post({ id: request.id, result: await answer(request) });
  } catch (error) {
    post({ id: request.id, failure: failureOf(error) });
  }
});

async function answer(request: EmbeddedRequest): Promise<EmbeddedResult> {
  const database = await opening;
  if (request.kind === 'close') await database.close();
  if (request.kind !== 'query') return { rows: [], affectedRows: 0 };
  const result = await database.query(request.sql, [...request.parameters], { rowMode: 'object' });
  return { rows: result.rows, affectedRows: result.affectedRows ?? 0 };
}

/** An error as it can be sent: its class and its code would be lost on the way. */
function failureOf(error: unknown): EmbeddedFailure {
  const { message, code, errno, detail, severity } = (error ?? {}) as Record<string, unknown>;
  return {
    message: typeof message === 'string' ? message : '',
    code: typeof code === 'string' ? code : (FILE_ERRORS[Number(errno)] ?? null),
    detail: typeof detail === 'string' ? detail : null,
    isFatal: severity === 'PANIC' || severity === 'FATAL',
  };
}
