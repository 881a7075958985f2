import { median } from './load.ts';
import { type BenchServer, ingestInto, startServer } from './process.ts';
import { atMost, type Row } from './report.ts';

const SENTENCE =
  'A teacher on leave under Article 16, O.2.a. keeps the step of Salary Schedule AT-1; see Appendix C, Article 24, P. and paragraph B above. ';
const QUERY =
  'query ($text: String!) { citations(text: $text, year: "2006-07", within: "Art 16") { text status } }';
const KILOBYTE = 1_000;
const ROUNDS = 7;

/** Texts that almost say something, again and again: what a grammar that looks back or ahead would stumble over. */
const HOSTILE = [
  'Article 99, Z.9.z. personal leave accumulated. ',
  ...['A-1, ', '1, ', 'in B. and ', 'paragraphs 1, 2, 3, ', 'paragraph 9 above ', 'paragraph 1 of '],
  ...['L.1, M.2, ', 'L.1/M.2/', '16-L-1-1-', 'Article 16__'],
  ...['Charter and ', 'Board of the ', 'Section 22-10-', 'A.1.', '(', "'", '\n', '\n ', 'MOU A ', ' ', 'x'],
];
/** Ten times the text takes ten times as long, and some more on a busy machine; were it quadratic, a hundred. */
const MOST_TIMES = 35;

/** Finding citations in free text of 10 kB and 100 kB, and what becomes of 1 MB. */
export async function benchCiting(databaseUrl: string, serve: readonly string[]): Promise<Row[]> {
  await ingestInto({ DATABASE_URL: databaseUrl });
  const app = await startServer(serve, { DATABASE_URL: databaseUrl }, '/ready');
  try {
    const usual = await timesLonger(app, SENTENCE);
    const hostile: number[] = [];
    for (const unit of HOSTILE) hostile.push(await timesLonger(app, unit));
    const refused = (await ask(app, SENTENCE, 1_000)).status;
    return [
      atMost('citations in 100 kB of text against in 10 kB (linear is 10)', usual, 15, 'x'),
      atMost(`the same, the worst of ${HOSTILE.length} hostile texts`, Math.max(...hostile), MOST_TIMES, 'x'),
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

/** How many times longer 100 kB of a text take than 10 kB; the middle of several rounds. */
async function timesLonger(app: BenchServer, unit: string): Promise<number> {
  await secondsFor(app, unit, 10);
  await secondsFor(app, unit, 100);
  const ratios: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1)
    ratios.push((await secondsFor(app, unit, 100)) / (await secondsFor(app, unit, 10)));
  return median(ratios);
}

async function secondsFor(app: BenchServer, unit: string, kilobytes: number): Promise<number> {
  const began = performance.now();
  const response = await ask(app, unit, kilobytes);
  await response.text();
  if (!response.ok) throw new Error(`citations in ${kilobytes} kB ended with status ${response.status}`);
  return (performance.now() - began) / 1000;
}

function ask(app: BenchServer, unit: string, kilobytes: number): Promise<Response> {
  const length = kilobytes * KILOBYTE;
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const body = JSON.stringify({ query: QUERY, variables: { text } });
  return fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
}
