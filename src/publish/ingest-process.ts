/** The process of an ingest: it reads and parses folders, and asks those who started it for what the store does. */
import { ContentError } from '../ingest/diagnostic.ts';
import { type AgreementStore, ingest } from '../ingest/ingest.ts';
import { Remembered } from '../ingest/remembered.ts';
import { publicationOf } from '../store/publication.ts';
import { SearchLines } from '../store/search-rows.ts';
import type { IngestMessage, IngestRequest, StoreAnswer } from './ingest-message.ts';

/** Of how many agreements it is remembered what was made of their files: those that were changed last. */
const REMEMBERED = 4;

if (!process.send) throw new TypeError('ingest-process.ts is started by another process');
// Whoever started it has ended: nobody wants its work.
process.once('disconnect', () => process.exit());

const remembered = new Map<string, Remembered>();
const lines = new SearchLines();
let answered: (answer: StoreAnswer) => void = () => {};
process.on('message', (request: IngestRequest) => {
  if (request.kind === 'answer') answered(request.value);
  else void work(request.folder);
});

async function work(folder: string): Promise<void> {
  try {
    const outcome = await ingest(folder, storeFor(folder), {
      onPass: (pass) => tell({ kind: 'pass', pass }),
      onWarnings: (warnings) => tell({ kind: 'warnings', warnings }),
      remembered: rememberedOf(folder),
    });
    tell({ kind: 'done', outcome });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    tell({ kind: 'mistakes', mistakes: error.diagnostics });
  }
}

function storeFor(folder: string): AgreementStore {
  return {
    contentHash: (slug, hash) => ask({ kind: 'contentHash', slug, hash }) as Promise<string | null>,
    publish: (agreement) => {
      touch(folder);
      return ask({ kind: 'publish', publication: publicationOf(agreement, lines) }) as Promise<boolean>;
    },
  };
}

/** What is remembered of an agreement's files. */
function rememberedOf(folder: string): Remembered {
  return remembered.getOrInsertComputed(folder, () => new Remembered());
}

/** Notes that an agreement has changed; those that changed longest ago are forgotten. */
function touch(folder: string): void {
  const its = rememberedOf(folder);
  remembered.delete(folder);
  remembered.set(folder, its);
  for (const oldest of [...remembered.keys()].slice(0, -REMEMBERED)) remembered.delete(oldest);
}

function tell(message: IngestMessage): void {
  process.send?.(message);
}

function ask(message: IngestMessage): Promise<StoreAnswer> {
  const answer = Promise.withResolvers<StoreAnswer>();
  answered = answer.resolve;
  tell(message);
  return answer.promise;
}
