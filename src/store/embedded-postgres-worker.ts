/** The thread of the embedded PostgreSQL: it opens the folder that it is given and answers statements one by one. */
import { parentPort, workerData } from 'node:worker_threads';
import type { EmbeddedReply, EmbeddedRequest, EmbeddedResult } from './embedded-message.ts';
import { makeEmbeddedFolder } from './make-embedded-folder.ts';
import { failureOf, openPglite } from './pglite.ts';

const port = parentPort;
if (port === null) throw new TypeError('embedded-postgres-worker.ts is started as a thread');
const { folder } = workerData as { folder: string };
const opening = makeEmbeddedFolder(folder).then(() => openPglite(folder));
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
