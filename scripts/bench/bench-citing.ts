import { median } from './load.ts';
import { type BenchServer, ingestInto, startServer } from './process.ts';
import { atMost, type Row } from './report.ts';

const SENTENCE =
  'A teacher on leave under Article 16, O.2.a. keeps the step of Salary Schedule AT-1; see Appendix C, Article 24, P. and paragraph B above. ';
const QUERY =
  'query ($text: String!) { citations(text: $text, year: "2006-07", within: "Art 16") { text status } }';
const KILOBYTE = 1_000;
const ROUNDS = 7;

/** Finding citations in free text of 10 kB and 100 kB, and what becomes of 1 MB. */
export async function benchCiting(databaseUrl: string, serve: readonly string[]): Promise<Row[]> {
  await ingestInto({ DATABASE_URL: databaseUrl });
  const app = await startServer(serve, { DATABASE_URL: databaseUrl }, '/ready');
  try {
    await secondsFor(app, 10);
    await secondsFor(app, 100);
    const ratios: number[] = [];
    for (let i = 0; i < ROUNDS; i += 1)
      ratios.push((await secondsFor(app, 100)) / (await secondsFor(app, 10)));
    const refused = (await ask(app, 1_000)).status;
    return [
      atMost('citations in 100 kB of text against in 10 kB (linear is 10)', median(ratios), 15, 'x'),
      {
        what: 'citations in 1 MB of text',
        measured: `status ${refused}`,
        allowed: 'status 413, refused',
        ok: refused === 413,
      },
    ];
  } finally {
    await app.stop();
  }
}

async function secondsFor(app: BenchServer, kilobytes: number): Promise<number> {
  const began = performance.now();
  const response = await ask(app, kilobytes);
  await response.text();
  if (!response.ok) throw new Error(`citations in ${kilobytes} kB ended with status ${response.status}`);
  return (performance.now() - began) / 1000;
}

function ask(app: BenchServer, kilobytes: number): Promise<Response> {
  const text = SENTENCE.repeat(Math.ceil((kilobytes * KILOBYTE) / SENTENCE.length)).slice(
    0,
    kilobytes * KILOBYTE,
  );
  const body = JSON.stringify({ query: QUERY, variables: { text } });
  return fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
}
