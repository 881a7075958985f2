import { join } from 'node:path';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { RULES } from '../../src/rules/aps-atf/catalogue.ts';
import { evaluate } from '../../src/rules/engine/evaluate.ts';
import { load, median } from './load.ts';
import { ingestInto, startServer } from './process.ts';
import { atLeast, atMost, type Row } from './report.ts';

const READ_CLAUSE = '{ clause(cite: "Art 16.L", year: "2006-07") { citation heading text } }';
const ASK_SALARY = `{ edition(year: "2006-07") { rules { salary(schedule: "AT-2", step: 24, lane: "BA+15") {
  status annual summary steps { description expression value } authorities { quote clause { citation } } } } } }`;

const ROUNDS = 5;
const LOAD = { connections: 50, seconds: 3 };
const EVALUATIONS = 1_000;

/** A salary with its steps and authorities against reading one clause, and the rules alone in process. */
export async function benchRules(databaseUrl: string, serve: readonly string[]): Promise<Row[]> {
  await ingestInto({ DATABASE_URL: databaseUrl });
  const app = await startServer(serve, { DATABASE_URL: databaseUrl }, '/ready');
  const ratios: number[] = [];
  try {
    const speed = async (query: string) =>
      (await load(app.url, { ...LOAD, queries: [query] })).requestsPerSecond;
    await speed(READ_CLAUSE);
    await speed(ASK_SALARY);
    for (let i = 0; i < ROUNDS; i += 1) ratios.push((await speed(ASK_SALARY)) / (await speed(READ_CLAUSE)));
  } finally {
    await app.stop();
  }
  return [
    atLeast(
      'a salary with steps and authorities against reading one clause, requests/s',
      median(ratios) * 100,
      50,
      '%',
    ),
    atMost(
      `${EVALUATIONS} evaluations in process, every rule in turn, cold`,
      await evaluationTime(),
      200,
      'ms',
    ),
  ];
}

/** Milliseconds for the evaluations; the first ones, before anything is compiled, are among them. */
async function evaluationTime(): Promise<number> {
  const diagnostics = new Diagnostics();
  const editions = editionsOf(
    makeAgreement(await readContent(join('content', 'aps-atf'), diagnostics), diagnostics),
  );
  const cases = RULES.flatMap((rule) => editions.map((edition) => ({ rule, edition })));
  const started = performance.now();
  for (let i = 0; i < EVALUATIONS; i += 1) {
    const { rule, edition } = cases[i % cases.length] as (typeof cases)[number];
    evaluate(rule, edition, rule.example.facts);
  }
  return performance.now() - started;
}
