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

const ASK_DEADLINE = `{ edition(year: "2006-07") { rules { grievanceDeadline(stage: APPEAL_TO_LEVEL_THREE, from: "2006-11-13",
  holidays: ["2006-11-23", "2006-11-24"]) { status due summary days { date counted reason } } } } }`;
const ASK_YEAR = `{ edition(year: "2006-07") { rules { yearPay(schedule: "AT-2", step: 24, lane: "BA+15", differentials: {
  coach: { assignment: "Head Football", yearsInDistrict: 8 }, mesa: { level: HIGH }, specialOlympics: true,
  highSchoolTeamLeader: { teachersOnTeam: 8 }, mentor: { kind: SCHOOL_BASED, firstYearTeachers: 1 } }) {
  status total summary parts { name amount clause { citation } } } } } }`;

const ROUNDS = 5;
const LOAD = { connections: 50, seconds: 3 };
const EVALUATIONS = 1_000;

/** A salary with its steps and authorities against reading one clause, and the rules alone in process. */
export async function benchRules(databaseUrl: string, serve: readonly string[]): Promise<Row[]> {
  await ingestInto({ DATABASE_URL: databaseUrl });
  const app = await startServer(serve, { DATABASE_URL: databaseUrl }, '/ready');
  const ratios: number[] = [];
  const deadlines: number[] = [];
  const years: number[] = [];
  try {
    const speed = async (query: string) =>
      (await load(app.url, { ...LOAD, queries: [query] })).requestsPerSecond;
    await speed(READ_CLAUSE);
    await speed(ASK_SALARY);
    for (let i = 0; i < ROUNDS; i += 1) {
      const salary = await speed(ASK_SALARY);
      ratios.push(salary / (await speed(READ_CLAUSE)));
      deadlines.push(salary / (await speed(ASK_DEADLINE)));
      years.push(salary / (await speed(ASK_YEAR)));
    }
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
      'a salary against the deadline of a grievance with each of its days, requests/s',
      median(deadlines),
      2,
      'times',
    ),
    atMost("a salary against a year's pay with five differentials, requests/s", median(years), 4, 'times'),
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
