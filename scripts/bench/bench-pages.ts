import { median } from './load.ts';
import { startServer } from './process.ts';
import { atMost, type Row } from './report.ts';

/** A section, and an article of three hundred clauses. */
const CLAUSES = ['art-16/L', 'art-6'];
const ROUNDS = 100;

/** How soon a page begins to come, against the JSON of the same clause, on a database that has the agreement. */
export async function benchPages(databaseUrl: string, serve: readonly string[]): Promise<Row[]> {
  const app = await startServer(serve, { DATABASE_URL: databaseUrl }, '/ready');
  try {
    const rows: Row[] = [];
    for (const clause of CLAUSES) rows.push(await firstByteOf(`${app.url}/aps-atf/2006-07/${clause}`));
    return rows;
  } finally {
    await app.stop();
  }
}

async function firstByteOf(url: string): Promise<Row> {
  const [html, json] = [[] as number[], [] as number[]];
  for (let i = 0; i < 2 * ROUNDS; i += 1) {
    const [asHtml, asJson] = [await firstByte(url, 'text/html'), await firstByte(url, 'application/json')];
    // The first ones are made before anything is compiled.
    if (i >= ROUNDS) html.push(asHtml) && json.push(asJson);
  }
  const [page, data] = [median(html), median(json)];
  const what = `first byte of the page of ${new URL(url).pathname} (${page.toFixed(1)} ms) against that of its JSON`;
  return atMost(what, page / data, 3, 'x');
}

async function firstByte(url: string, accept: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, { headers: { accept } });
  const milliseconds = performance.now() - began;
  await response.arrayBuffer();
  return milliseconds;
}
