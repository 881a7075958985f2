/** The process of an ingest: it reads and parses folders, and asks those who started it for what the store does. */
import { ContentError } from '../ingest/diagnostic.ts';
import { type AgreementStore, ingest } from '../ingest/ingest.ts';
import { Remembered } from '../ingest/remembered.ts';
import { MadeBefore } from '../store/made-before.ts';
import { type Publication, publicationOf } from '../store/publication.ts';
import type { IngestMessage, IngestRequest, StoreAnswer } from './ingest-message.ts';

/** Of how many agreements it is remembered what was made of their files: those that were changed last. */
const REMEMBERED = 4;

if (!process.send) throw new TypeError('ingest-process.ts is started by another process');
// Whoever started it has ended: nobody wants its work.
process.once('disconnect', () => process.exit());

const remembered = new Map<string, Remembered>();
const before = new MadeBefore();
let answered: (answer: StoreAnswer) => void = () => {};
let publication: Publication | null = null;
process.on('message', (request: IngestRequest) => {
  switch (request.kind) {
    case 'ingest':
      return void work(request.folder);
    case 'answer':
      return answered(request.value);
    case 'rows':
      return void publication?.rowsOf(request.table, request.at).then((rows) => tell({ kind: 'rows', rows }));
  }
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
  // While it rests it holds what it remembers, and nothing else.
  globalThis.gc?.();
}

function storeFor(folder: string): AgreementStore {
  return {
    contentHash: (slug, hash) => ask({ kind: 'contentHash', slug, hash }) as Promise<string | null>,
    publish: async (agreement) => {
      touch(folder);
      publication = publicationOf(agreement, before);
      const { rowsOf: _, ...outline } = publication;
      const isPublished = (await ask({ kind: 'publish', outline: JSON.stringify(outline) })) as boolean;
      publication = null;
      return isPublished;
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
  process.send?.(message, undefined, {}, endsWithStarter);
}

/** Whoever started it may have ended and nobody have said so yet. */
function endsWithStarter(error: Error | null): void {
  if (error) process.exit();
}

function ask(message: IngestMessage): Promise<StoreAnswer> {
  const answer = Promise.withResolvers<StoreAnswer>();
  answered = answer.resolve;
  tell(message);
  return answer.promise;
}
