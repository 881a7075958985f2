import { join } from 'node:path';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { Ingester } from '../../src/publish/ingester.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { type GraphQuery, type Load, load, median } from './load.ts';
import type { BenchPostgres } from './postgres.ts';
import { type BenchServer, startServer } from './process.ts';
import { atLeast, atMost, machine, type Row, rowsTable } from './report.ts';
import { mean, type ScaleDatabase, scaleDatabase } from './scale-database.ts';
import { SERVE } from './serve.ts';
import { KINDS, type Kind, SPREADS, type Spread, SpreadQueries } from './spread-queries.ts';
import { SyntheticAgreements } from './synthetic/synthetic-agreements.ts';
import { SyntheticContent } from './synthetic/synthetic-content.ts';

/** How many agreements are served when it is measured. */
export const SIZES = [1, 10, 100, 1_000] as const;

const CONTENT = join('content', 'aps-atf');
const CONNECTIONS = 10;
/** Megabytes; with what else a server holds that is about what it may take: with less not all documents have room. */
const EDITIONS_MEMORY = '680';
/** How long it is asked before it is measured: the more there is, the longer it takes until what is asked most is known. */
const warmSeconds = (agreements: number) => Math.max(2, (60 * agreements) / 1_000);

/** So many times it is asked while it is measured, one agreement before the first, between any two and after the last. */
const ROUNDS = 3;

/** So many seconds of it are asked at once: to make all that is asked for longer takes as long itself. */
const AT_ONCE = 15;

/** More than can be answered in a second. */
const ASKED_A_SECOND: Readonly<Record<Kind, number>> = { lookup: 20_000, search: 8_000, comparison: 20_000 };

/** How many times the p95 of one agreement the p95 of the most may be. */
const MOST_TIMES: Readonly<Record<Spread, number>> = { evenly: 5, 'by Zipf': 2 };

export interface ScaleOptions {
  readonly most: number;
  /** How long each kind of request is sent at a time. */
  readonly seconds: number;
  /** How many agreements are also ingested as content folders. */
  readonly folders: number;
  /** An empty folder. */
  readonly folder: string;
  readonly postgres: BenchPostgres;
  readonly onProgress: (line: string) => void;
}

/** What was measured while so many agreements were served. */
interface Sized extends ScaleDatabase {
  readonly loads: Readonly<Record<Spread, Readonly<Record<Kind, Load>>>>;
  /** How many times the p95 of one agreement each p95 is, as the median of the rounds: one was asked the same right before and right after. */
  readonly times: Readonly<Record<Spread, Readonly<Record<Kind, number>>>>;
  /** The most that the server held. */
  readonly megabytes: number;
}

/** Reading, searching and comparing in 1, 10, 100 and 1,000 agreements, and what it takes to publish them. */
export async function benchScale(options: ScaleOptions): Promise<{ text: string; ok: boolean }> {
  const { most, postgres, onProgress } = options;
  const model = await modelAgreement();
  const agreements = new SyntheticAgreements(model);
  const queries = new SpreadQueries(model, agreements);
  const measured: Sized[] = [];
  for (const size of SIZES.filter((size) => size <= most)) {
    onProgress(`writing up to ${size} agreements`);
    const smaller = measured.at(-1);
    const database = await scaleDatabase(postgres, agreements, {
      size,
      onProgress,
      ...(smaller && { smaller }),
    });
    onProgress(`${database.versions} versions of clauses; measuring`);
    const one = measured[0] ?? database;
    measured.push({ ...database, ...(await measureSize(options, database, one, queries)) });
  }
  onProgress(`ingesting ${options.folders} content folders, beside none and beside all of them`);
  const few = await ingestFolders(options, await postgres.database('few'));
  const many = await ingestFolders(options, (measured.at(-1) as Sized).url);
  const goals = goalRows(measured, few, many);
  const setting = `${CONNECTIONS} connections, ${ROUNDS} times ${options.seconds} s each after at least 2 s and 6 s for 100 agreements, no request sent twice, one agreement asked for as long right before and right after each time; medians, EDITIONS_MEMORY=${EDITIONS_MEMORY}. ${machine()}`;
  return {
    text: [table(measured), rowsTable(goals), setting].join('\n\n'),
    ok: goals.every(({ ok }) => ok),
  };
}

async function modelAgreement(): Promise<Agreement> {
  const diagnostics = new Diagnostics();
  return makeAgreement(await readContent(CONTENT, diagnostics), diagnostics);
}

/** Ingests content folders through all passes, as a server does. @returns the seconds that each took. */
async function ingestFolders({ folder, folders }: ScaleOptions, url: string): Promise<readonly number[]> {
  const content = await SyntheticContent.of(CONTENT);
  const database = await openDatabase({ type: 'postgres', url, poolSize: 4 });
  // Where a database is kept those of the last time are there, and stay: these get other names.
  const [there] = await database.rows<{ count: number }>(
    "select count(*)::int as count from agreement where slug like 'written-%'",
  );
  const first = (there?.count ?? 0) + 1;
  const ingester = new Ingester();
  const writer = Promise.resolve(new AgreementWriter(database));
  const seconds: number[] = [];
  try {
    for (let number = first; number < first + folders; number += 1) {
      const its = await content.write(folder, `written-${number}`);
      const began = performance.now();
      await ingester.ingest(its, writer, { onPass: () => {}, onWarnings: () => {} });
      seconds.push((performance.now() - began) / 1000);
    }
  } finally {
    ingester.close();
    await database.close();
  }
  return seconds;
}

async function measureSize(
  { seconds }: ScaleOptions,
  { url, size }: ScaleDatabase,
  one: ScaleDatabase,
  queries: SpreadQueries,
): Promise<Pick<Sized, 'loads' | 'times' | 'megabytes'>> {
  const start = (url: string) =>
    startServer(SERVE, { DATABASE_URL: url, MEILI_URL: '', ROLE: 'serve', EDITIONS_MEMORY }, '/ready');
  const servers = new AsyncDisposableStack();
  try {
    const server = servers.use(await start(url));
    const beside = servers.use(await start(one.url));
    const loads = {} as Record<Spread, Record<Kind, Load>>;
    const times = {} as Record<Spread, Record<Kind, number>>;
    for (const spread of SPREADS) {
      loads[spread] = {} as Record<Kind, Load>;
      times[spread] = {} as Record<Kind, number>;
      for (const kind of KINDS) {
        const ask = (whom: BenchServer, lasts: number, over: number) =>
          sendAll(whom, queries.take(kind, spread, lasts * ASKED_A_SECOND[kind], over), lasts);
        await ask(beside, warmSeconds(1), 1);
        for (let left = warmSeconds(size); left > 0; left -= AT_ONCE)
          await ask(server, Math.min(left, AT_ONCE), size);
        // The machine is not as fast at one time as at another.
        const ones = [await ask(beside, seconds, 1)];
        const all: Load[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          all.push(await ask(server, seconds, size));
          ones.push(await ask(beside, seconds, 1));
        }
        const around = (round: number) => mean(ones.slice(round, round + 2).map(({ p95 }) => p95));
        loads[spread][kind] = middle(all);
        times[spread][kind] = median(all.map(({ p95 }, round) => p95 / around(round)));
      }
    }
    return { loads, times, megabytes: await server.mostResidentMegabytes() };
  } finally {
    await servers.disposeAsync();
  }
}

/** That of which as many had a lower p95 as had a higher. */
function middle(loads: readonly Load[]): Load {
  return loads.toSorted((one, other) => one.p95 - other.p95)[Math.floor(loads.length / 2)] as Load;
}

async function sendAll({ url }: BenchServer, queries: readonly GraphQuery[], seconds: number): Promise<Load> {
  await checkAnswered(url, queries[0] as GraphQuery);
  return load(url, { connections: CONNECTIONS, seconds, queries: queries.slice(1), dealt: true });
}

/** A request that is answered by a mistake would be answered fast. */
async function checkAnswered(url: string, asked: GraphQuery): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(`${JSON.stringify(asked)} is answered by ${JSON.stringify(errors)}`);
}

/** What was measured, as a Markdown table: for each size how each kind of request is answered. */
function table(measured: readonly Sized[]): string {
  const rows = measured.flatMap(({ size, versions, loads, megabytes }) =>
    SPREADS.map((spread) => {
      const cells = KINDS.map((kind) => {
        const { p50, p95, requestsPerSecond } = loads[spread][kind];
        return `${p50.toFixed(1)} / ${p95.toFixed(1)} ms, ${Math.round(requestsPerSecond)}/s`;
      });
      return `| ${[size, versions, spread, ...cells, `${megabytes} MB`].join(' | ')} |`;
    }),
  );
  return [
    `| agreements | clause versions | spread | ${KINDS.map((kind) => `${kind}: p50 / p95, requests`).join(' | ')} | most resident |`,
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function goalRows(
  measured: readonly Sized[],
  few: readonly number[],
  many: readonly number[],
): readonly Row[] {
  const [first, last] = [measured[0], measured.at(-1)] as [Sized, Sized];
  const times = SPREADS.flatMap((spread) =>
    KINDS.map((kind) => {
      const what = `p95 of a ${kind} spread ${spread} over ${last.size} agreements, against one right before and after`;
      return atMost(what, last.times[spread][kind], MOST_TIMES[spread], 'x');
    }),
  );
  const written = measured.flatMap((sized) => sized.written);
  const tenth = Math.ceil(written.length / 10);
  const growth = mean(written.slice(-tenth)) / mean(written.slice(0, tenth));
  return [
    ...(first === last ? [] : times),
    atMost(`the most resident memory, ${last.size} agreements`, last.megabytes, 1_000, 'MB'),
    ...(tenth > 0
      ? [
          atMost('writing an agreement', mean(written), 1.5, 's'),
          atMost('the same, the last tenth of them against the first', growth, 1.5, 'x'),
        ]
      : []),
    atMost(`ingest of a content folder beside ${last.size} agreements`, median(many), 1.5, 's'),
    atMost('the same, against beside none', median(many) / median(few), 1.5, 'x'),
    ...(last.size === SIZES.at(-1)
      ? [atLeast('versions of clauses', last.versions, 1_000_000, 'versions')]
      : []),
  ];
}
