import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { Command } from 'commander';

/** A room whose code is changed, and the test files that are to notice: such as take seconds. */
interface Room {
  readonly code: string | readonly string[];
  /** Without the folder and the ending. */
  readonly tests: readonly string[];
  /** What the names of tests begin with that are left out, as they take too long. */
  readonly without?: readonly string[];
  /** Whether its tests ask the PostgreSQL server of the run. */
  readonly asksDatabase?: true;
}

/** The rooms, by the names under which they are asked for. */
const ROOMS: Readonly<Record<string, Room>> = {
  engine: {
    code: 'src/rules/engine/*.ts',
    tests: [
      'rules/{cases,check-rules,deadlines,facts,quantity,quoted-row,ratification,rule-clauses,unread}',
      'rules/{whole-sentence,worksheet}',
    ],
  },
  analysis: { code: 'src/law/analysis.ts', tests: ['law/analysis'] },
  amend: {
    code: 'src/law/amend/*.ts',
    tests: ['law/amend/*', 'law/numbering/provision-path', 'ingest/{amended,bad-amendments,consolidate}'],
  },
  citation: {
    code: 'src/law/citation/*.ts',
    tests: ['law/citation/*'],
    without: ['every clause of “aps-atf”'],
  },
  compare: {
    code: 'src/law/compare/*.ts',
    tests: ['law/compare/*', 'law/{compare-editions,diff-tables,diff-words,redline}'],
  },
  document: {
    code: 'src/law/document/*.ts',
    tests: [
      'law/{clause,compare-editions,contract-year,diff-tables,edition-state,notes-on,salary-schedule,sources-of,table,text}',
      'law/{amend,text}/*',
      'law/citation/clauses-at',
      'rules/quoted-row',
    ],
  },
  note: { code: 'src/law/note/*.ts', tests: ['law/notes-on'] },
  numbering: { code: 'src/law/numbering/*.ts', tests: ['law/numbering/*', 'ingest/{check-labels,outline}'] },
  parameter: {
    code: 'src/law/parameter/*.ts',
    tests: ['law/parameter/*', 'law/unit', 'ingest/parameters', 'rules/unread'],
  },
  question: { code: 'src/law/question/*.ts', tests: ['content/questions', 'law/question/*'] },
  quote: {
    code: 'src/law/quote/*.ts',
    tests: [
      'law/quote/{alterations,altered,check-document,check-quote,find-anchors,find-quotations,labels}',
      'law/quote/{lay-beside,omissions}',
    ],
  },
  reference: {
    code: 'src/law/reference/*.ts',
    tests: [
      'law/citation/free-text',
      'law/reference/{citations-by-hand,misdirected,reference-graph,references-of}',
    ],
  },
  term: { code: 'src/law/term/*.ts', tests: ['law/term/*', 'law/reference/defined-terms'] },
  text: { code: 'src/law/text/*.ts', tests: ['law/{redline,text}', 'law/text/*'] },
  words: { code: 'src/law/words/*.ts', tests: ['law/search-words', 'law/words/*'] },
  // The last: whatever starts a server ends this process at once when it is interrupted, before Stryker has written what it found.
  search: {
    code: 'src/search/*.ts',
    tests: [
      'search/{arguments,asked-of-meilisearch,asked-words,engines,found-text,index-name,indexes-kept,merge-hits}',
      'search/{narrowed,own-words,score-matches,search-query,search-with-fallback}',
    ],
    // The embedded database boots for seconds; what is published into a database of its own would need one for each change.
    without: ['searching in PGlite', 'content searched'],
    asksDatabase: true,
  },
};

await new Command('mutate')
  .description('Changes the code of rooms in every small way, and tells which changes no test notices.')
  .argument('[room]', `one of ${Object.keys(ROOMS).join(', ')}; all of them without`)
  .argument('[files...]', 'only these files of the room')
  .action(async (name: string | undefined, files: readonly string[]) => {
    for (const each of name === undefined ? Object.keys(ROOMS) : [name]) await mutate(each, files);
  })
  .parseAsync();

/** What was found of a room is kept in `reports/mutation`: what has not changed since is not tried again. */
async function mutate(name: string, files: readonly string[]): Promise<void> {
  const room = ROOMS[name];
  if (!room)
    throw new RangeError(`there is no room ${name}; it must be one of ${Object.keys(ROOMS).join(', ')}`);
  const options = {
    mutate: files.length > 0 ? [...files] : globSync(room.code),
    incremental: true,
    incrementalFile: `reports/mutation/${name}.json`,
    testRunner: 'circus',
    plugins: [new URL('mutate/circus-runner.ts', import.meta.url).href],
    circus: { tests: room.tests.map((test) => `test/${test}.test.ts`), without: room.without ?? [] },
    // What people read is not claimed letter for letter: of a message most words may be others.
    mutator: { excludedMutations: ['StringLiteral' as const] },
    coverageAnalysis: 'perTest' as const,
    // What runs when a file is read, such as a table of patterns, would need the files read anew for each change of it.
    ignoreStatic: true,
    concurrency: 2,
    // A machine that is busy is not to be taken for a loop without end: the runner knows one by the processor's time.
    timeoutMS: 600_000,
    dryRunTimeoutMinutes: 120,
    // Types are stripped by Node; no compiler is asked.
    tsconfigFile: 'none.json',
    tempDirName: '.stryker-tmp',
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  };
  const stop = room.asksDatabase ? await startServer() : null;
  await new Stryker(options).runMutationTest().finally(() => stop?.());
}

/** The PostgreSQL server of a run, shared by the processes that run the tests. @returns what stops it. */
async function startServer(): Promise<() => Promise<void>> {
  const { default: start } = await import('../test/support/start-postgres.ts');
  const { default: stop } = await import('../test/support/stop-postgres.ts');
  // What a change of the code may have had a hand in is kept for nobody.
  const models = await mkdtemp(join(tmpdir(), 'living-contract-models-'));
  process.env.TEST_MODELS_FOLDER = models;
  await start();
  return async () => {
    await stop();
    await rm(models, { recursive: true, force: true });
  };
}
