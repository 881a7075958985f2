/** The process of an ingest: it reads and parses a folder, and asks those who started it for what the store does. */
import { once } from 'node:events';
import { ContentError } from '../ingest/diagnostic.ts';
import { type AgreementStore, ingest } from '../ingest/ingest.ts';
import { publicationOf } from '../store/publication.ts';
import type { IngestMessage, StoreAnswer } from './ingest-message.ts';

const [, , folder] = process.argv;
if (!process.send || folder === undefined)
  throw new TypeError('ingest-process.ts is started by another process, with a folder');
// Whoever started it has ended: nobody wants its work.
process.once('disconnect', () => process.exit());
const tell = (message: IngestMessage) => process.send?.(message);
const ask = async (message: IngestMessage): Promise<StoreAnswer> => {
  tell(message);
  const [answer] = await once(process, 'message');
  return answer;
};

const store: AgreementStore = {
  contentHash: (slug) => ask({ kind: 'contentHash', slug }) as Promise<string | null>,
  publish: (agreement) => ask({ kind: 'publish', publication: publicationOf(agreement) }) as Promise<boolean>,
};

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
process.disconnect?.();
