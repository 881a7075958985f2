/** The process of an ingest: it reads and parses folders, and asks those who started it for what the store does. */
import { flushCompileCache } from 'node:module';
import { ContentError } from '../ingest/diagnostic.ts';
import { type AgreementStore, ingest } from '../ingest/ingest.ts';
import { Remembered } from '../ingest/remembered.ts';
import { MadeBefore } from '../store/made-before.ts';
import { type Publication, type PublicationOutline, publicationOf } from '../store/publication.ts';
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
let turn: Promise<void> = Promise.resolve();
process.on('message', (request: IngestRequest) => {
  switch (request.kind) {
    case 'ingest':
      return void work(request.folder);
    case 'answer':
      return answered(request.value);
    case 'rows':
      return inTurn(async () =>
        tell({ kind: 'rows', rows: (await publication?.rowsOf(request.table, request.at)) ?? [] }),
      );
    case 'search':
      return inTurn(async () => tell({ kind: 'search', rows: JSON.stringify(await publication?.search()) }));
    case 'words':
      return inTurn(async () => {
        const words = await publication?.words(JSON.parse(request.rows));
        if (words) void tell({ kind: 'words', words });
      });
    case 'editions':
      return inTurn(async () =>
        tell({ kind: 'editions', tables: JSON.stringify(await publication?.editions()) }),
      );
  }
});

async function work(folder: string): Promise<void> {
  try {
    const outcome = await ingest(folder, storeFor(folder), {
      onPass: (pass) => void tell({ kind: 'pass', pass }),
      onWarnings: (warnings) => void tell({ kind: 'warnings', warnings }),
      remembered: rememberedOf(folder),
    });
    // Once it has told that it is done it may be ended: what was compiled, where that is kept, is kept before.
    flushCompileCache();
    void tell({ kind: 'done', outcome });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    void tell({ kind: 'mistakes', mistakes: error.diagnostics });
  }
  // While it rests it holds what it remembers, and nothing else.
  globalThis.gc?.();
}

/** Does what is asked for once what was asked for before is on its way: while it is made nothing else is done. */
function inTurn(work: () => Promise<void>): void {
  turn = turn.then(work);
}

function storeFor(folder: string): AgreementStore {
  return {
    contentHash: (slug, hash) => ask({ kind: 'contentHash', slug, hash }) as Promise<string | null>,
    publish: async (agreement) => {
      touch(folder);
      publication = publicationOf(agreement, before);
      const { slug, contentHash, release, tables } = publication;
      const outline = JSON.stringify({ slug, contentHash, release, tables } satisfies PublicationOutline);
      const isPublished = (await ask({ kind: 'publish', outline })) as boolean;
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

/** @returns when it is on its way. */
function tell(message: IngestMessage): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.send?.(message, undefined, {}, (error) => {
    // Whoever started it may have ended and nobody have said so yet.
    if (error) process.exit();
    resolve();
  });
  return promise;
}

function ask(message: IngestMessage): Promise<StoreAnswer> {
  const answer = Promise.withResolvers<StoreAnswer>();
  answered = answer.resolve;
  void tell(message);
  return answer.promise;
}
