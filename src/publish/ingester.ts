import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError } from '../ingest/diagnostic.ts';
import type { IngestOutcome, OnWarnings } from '../ingest/ingest.ts';
import type { OnPass } from '../ingest/make-agreement.ts';
import { LIMITS } from '../limits.ts';
import type { AgreementWriter } from '../store/agreement-writer.ts';
import type { PublicationOutline, TableRows } from '../store/publication.ts';
import type { WordRow } from '../store/release-words.ts';
import type { SearchRows } from '../store/search-rows.ts';
import type { IngestMessage, IngestRequest, StoreAnswer } from './ingest-message.ts';

/** Who is told how far it is, and what should be looked at. */
export interface IngestTold {
  readonly onPass: OnPass;
  readonly onWarnings: OnWarnings;
}

/** The program of the process, beside this file: as written where this is run as written, else as built. */
const PROGRAM = fileURLToPath(new URL(`ingest-process${extname(import.meta.url)}`, import.meta.url));

/**
 * Ingests content while the server goes on answering: a process of its own reads and parses it and hands over rows that
 * are only to be sent. For a while after an ingest the process is kept, as it remembers what it made of each file; then it
 * gives back its memory.
 */
export class Ingester {
  #process: ChildProcess | null = null;
  #endsAfterRest: NodeJS.Timeout | null = null;

  /** Starts the process, so that it is there when it is needed. */
  start(): void {
    this.#process ??= this.#started();
  }

  /**
   * Ingests the content of one agreement; one at a time.
   * @param opening the store, which may still be opening: the content is read and parsed meanwhile.
   * @throws ContentError when the content has mistakes; what was served goes on being served.
   */
  async ingest(
    folder: string,
    opening: Promise<AgreementWriter>,
    { onPass, onWarnings }: IngestTold,
    signal?: AbortSignal,
  ): Promise<IngestOutcome> {
    signal?.throwIfAborted();
    this.#keep();
    this.start();
    const reader = this.#process as ChildProcess;
    const { promise, resolve, reject } = Promise.withResolvers<IngestOutcome>();
    let writer: AgreementWriter | null = null;
    opening.then((opened) => {
      writer = opened;
    }, reject);
    const answer = (work: Promise<StoreAnswer>) =>
      work.then((value) => send(reader, { kind: 'answer', value }), reject);
    const answerServed = (slug: string, hash: string) => {
      if (writer) return void answer(writer.contentHash(slug));
      // What is served is not known yet: the passes go on, and stop when it turns out that they need not.
      send(reader, { kind: 'answer', value: null });
      opening
        .then((opened) => opened.contentHash(slug))
        .then((served) => served === hash && resolve('unchanged'), reject);
    };
    // Answers come in the order in which they were asked for.
    const asked: PromiseWithResolvers<readonly string[]>[] = [];
    const made = {
      search: Promise.withResolvers<SearchRows>(),
      words: Promise.withResolvers<Uint8Array>(),
      editions: Promise.withResolvers<readonly TableRows[]>(),
    };
    for (const { promise } of Object.values(made)) promise.catch(() => {});
    const rowsOf = (table: string, at: readonly number[]) => {
      const rows = Promise.withResolvers<readonly string[]>();
      asked.push(rows);
      send(reader, { kind: 'rows', table, at });
      return rows.promise;
    };
    const search = () => {
      send(reader, { kind: 'search' });
      return made.search.promise;
    };
    const words = (rows: readonly WordRow[]) => {
      send(reader, { kind: 'words', rows: JSON.stringify(rows) });
      return made.words.promise;
    };
    const editions = () => {
      send(reader, { kind: 'editions' });
      return made.editions.promise;
    };
    const onMessage = (sent: unknown) => {
      const message = sent as IngestMessage;
      switch (message.kind) {
        case 'pass':
          return onPass(message.pass);
        case 'warnings':
          return onWarnings(message.warnings);
        case 'contentHash':
          return answerServed(message.slug, message.hash);
        case 'publish':
          return void answer(
            opening.then((opened) => {
              const outline: PublicationOutline = JSON.parse(message.outline);
              return opened.publishRows({ ...outline, rowsOf, search, words, editions }, signal);
            }),
          );
        case 'rows':
          return asked.shift()?.resolve(message.rows);
        case 'search':
          return made.search.resolve(JSON.parse(message.rows));
        case 'words':
          return made.words.resolve(message.words);
        case 'editions':
          return made.editions.resolve(JSON.parse(message.tables));
        case 'done':
          return resolve(message.outcome);
        case 'mistakes':
          return reject(new ContentError(message.mistakes));
      }
    };
    const onEnd = () => reject(new Error(`the ingest of ${folder} ended before it was done`));
    const stop = () => reject(signal?.reason);
    signal?.addEventListener('abort', stop);
    reader.on('error', reject).on('exit', onEnd).on('message', onMessage);
    let isDone = false;
    const noteDone = (sent: unknown) => {
      isDone ||= ['done', 'mistakes'].includes((sent as IngestMessage).kind);
    };
    reader.on('message', noteDone);
    send(reader, { kind: 'ingest', folder });
    try {
      return await promise;
    } finally {
      // Whoever still waits for rows waits for nothing; otherwise nobody hears it.
      for (const { reject: tell } of [...asked, ...Object.values(made)])
        tell(new Error('the ingest has ended'));
      signal?.removeEventListener('abort', stop);
      reader.off('error', reject).off('exit', onEnd).off('message', onMessage).off('message', noteDone);
      if (isDone) this.#rest();
      else this.close();
    }
  }

  /** Ends the process at once, whatever it is doing. */
  close(): void {
    this.#keep();
    this.#process?.kill('SIGKILL');
    this.#process = null;
  }

  #started(): ChildProcess {
    const reader = fork(PROGRAM, [], { execArgv: ['--expose-gc'], serialization: 'advanced' });
    reader.once('exit', () => {
      if (this.#process === reader) this.#process = null;
    });
    return reader;
  }

  #rest(): void {
    this.#endsAfterRest = setTimeout(() => this.close(), LIMITS.ingestKept.most).unref();
  }

  #keep(): void {
    if (this.#endsAfterRest) clearTimeout(this.#endsAfterRest);
    this.#endsAfterRest = null;
  }
}

/** A process that has ended takes nothing any more; that it has is told by its end. */
function send(reader: ChildProcess, request: IngestRequest): void {
  if (reader.connected) reader.send(request);
}
