import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError } from '../ingest/diagnostic.ts';
import type { IngestOutcome, OnWarnings } from '../ingest/ingest.ts';
import type { OnPass } from '../ingest/make-agreement.ts';
import type { AgreementWriter } from '../store/agreement-writer.ts';
import type { IngestMessage, StoreAnswer } from './ingest-message.ts';

/** Who is told how far it is, and what should be looked at. */
export interface IngestTold {
  readonly onPass: OnPass;
  readonly onWarnings: OnWarnings;
}

/** The program of the process, beside this file: as written where this is run as written, else as built. */
const PROGRAM = fileURLToPath(new URL(`ingest-process${extname(import.meta.url)}`, import.meta.url));

/**
 * Ingests the content of one agreement while the server goes on answering: a process of its own reads and parses it, hands
 * over rows that are only to be sent, and gives back its memory, of which reading takes more than serving.
 * @throws ContentError when the content has mistakes; what was served goes on being served.
 */
export async function ingestBeside(
  folder: string,
  writer: AgreementWriter,
  told: IngestTold,
  signal: AbortSignal,
): Promise<IngestOutcome> {
  signal.throwIfAborted();
  const reader = fork(PROGRAM, [folder], { execArgv: [], serialization: 'advanced' });
  const outcome = Promise.withResolvers<IngestOutcome>();
  const stop = () => outcome.reject(signal.reason);
  signal.addEventListener('abort', stop);
  const answer = (work: Promise<StoreAnswer>) =>
    work.then((value) => void reader.send(value as string), outcome.reject);
  reader.on('error', outcome.reject);
  reader.on('exit', () => outcome.reject(new Error(`the ingest of ${folder} ended before it was done`)));
  reader.on('message', (sent) => {
    const message = sent as IngestMessage;
    switch (message.kind) {
      case 'pass':
        return told.onPass(message.pass);
      case 'warnings':
        return told.onWarnings(message.warnings);
      case 'contentHash':
        return void answer(writer.contentHash(message.slug));
      case 'publish':
        return void answer(writer.publishRows(message.publication, signal));
      case 'done':
        return outcome.resolve(message.outcome);
      case 'mistakes':
        return outcome.reject(new ContentError(message.mistakes));
    }
  });
  try {
    return await outcome.promise;
  } finally {
    signal.removeEventListener('abort', stop);
    reader.kill('SIGKILL');
  }
}
