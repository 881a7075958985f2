import { load, median } from './load.ts';
import { type BenchServer, ingestInto, startServer } from './process.ts';
import { atMost, type Row } from './report.ts';

const CHANGES = '{ counts { revised inserted } changes { kind segments { operation text } } redline }';
const READ_YEAR = '{ edition(year: "2006-07") { text } }';
const COMPARE_YEARS = `{ compare(from: "2005-06", to: "2006-07") ${CHANGES} }`;
const READ_ARTICLE = '{ clause(cite: "Art 9", year: "2006-07") { text } }';
const COMPARE_ARTICLE = `{ compare(from: "2005-06", to: "2006-07", cite: "Art 9") ${CHANGES} }`;

const ROUNDS = 5;
const COMPARISONS = 10_000;
const WARM = 1_000;

/** Comparing two contract years against reading one, and whether comparing leaves anything behind. */
export async function benchComparing(databaseUrl: string, serve: readonly string[]): Promise<Row[]> {
  await ingestInto({ DATABASE_URL: databaseUrl });
  const app = await startServer(serve, { DATABASE_URL: databaseUrl }, '/ready');
  try {
    const years = await ratio(app, COMPARE_YEARS, READ_YEAR);
    const article = await ratio(app, COMPARE_ARTICLE, READ_ARTICLE);
    await load(app.url, { connections: 4, amount: WARM, queries: [COMPARE_ARTICLE] });
    const before = await app.residentMegabytes();
    await load(app.url, { connections: 4, amount: COMPARISONS, queries: [COMPARE_ARTICLE] });
    const growth = (await app.residentMegabytes()) / before;
    return [
      atMost('comparing two whole years, with redline, against reading one', years, 10, 'x'),
      atMost('comparing one article against reading it', article, 3, 'x'),
      atMost(`resident memory after ${COMPARISONS} comparisons against after ${WARM}`, growth, 1.2, 'x'),
    ];
  } finally {
    await app.stop();
  }
}

/** How much longer one query takes than another, asked one at a time; the middle of several rounds. */
async function ratio(app: BenchServer, query: string, yardstick: string): Promise<number> {
  const seconds = async (queries: readonly string[]) => {
    const { requestsPerSecond } = await load(app.url, { connections: 1, seconds: 2, queries });
    return 1 / requestsPerSecond;
  };
  await seconds([query]);
  await seconds([yardstick]);
  const ratios: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) ratios.push((await seconds([query])) / (await seconds([yardstick])));
  return median(ratios);
}
