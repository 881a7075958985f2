/** The thread of an ingest: it reads and parses a folder, and asks those who started it for what the store does. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { ContentError } from '../ingest/diagnostic.ts';
import { type AgreementStore, ingest } from '../ingest/ingest.ts';
import { publicationOf } from '../store/publication.ts';
import type { IngestMessage, StoreAnswer } from './ingest-message.ts';

const port = parentPort;
if (port === null) throw new TypeError('ingest-worker.ts is started as a thread');
const tell = (message: IngestMessage) => port.postMessage(message);
const ask = async (message: IngestMessage): Promise<StoreAnswer> => {
  tell(message);
  const [answer] = await once(port, 'message');
  return answer;
};

const store: AgreementStore = {
  contentHash: (slug) => ask({ kind: 'contentHash', slug }) as Promise<string | null>,
  publish: (agreement) => ask({ kind: 'publish', publication: publicationOf(agreement) }) as Promise<boolean>,
};

const { folder } = workerData as { folder: string };
try {
  const outcome = await ingest(
    folder,
    store,
    (pass) => tell({ kind: 'pass', pass }),
    (warnings) => tell({ kind: 'warnings', warnings }),
  );
  tell({ kind: 'done', outcome });
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  tell({ kind: 'mistakes', mistakes: error.diagnostics });
}
port.close();
