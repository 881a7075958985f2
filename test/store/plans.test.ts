import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SyntheticAgreements } from '../../scripts/bench/synthetic/synthetic-agreements.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { expectedFile } from '../support/expected-file.ts';
import { realAgreement } from '../support/real-agreement.ts';
import { administer } from '../support/test-database.ts';

const EXPECTED = fileURLToPath(new URL('plans.txt', import.meta.url));

/** Agreements of their own words beside the real one … */
const OTHERS = 2;
/** … and of the same words as the real one: enough for an index to be worth more than reading all there is. */
const COPIES = 20;

/** Milliseconds in which they are written on a machine that has other things to do. */
const PATIENCE = 300_000;

/** What grows with every agreement and is long: nothing that is asked may read all of it. */
const LONG = ['clause_version', 'placement', 'wording', 'reference', 'search_document', 'search_word'];

/** A node of a plan, as `explain (format json)` tells it. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Join Type'?: string;
  readonly 'Parent Relationship'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** What is asked, in this order, by a process that has read nothing yet; each is the first to read something. */
const QUESTIONS: readonly (readonly [string, string])[] = [
  [
    'a clause by its citation',
    '{ clause(agreement: "synthetic-0001", cite: "Art 16.L", year: "2005-06") { text } }',
  ],
  [
    'the same where no document of the year is kept',
    '{ clause(agreement: "synthetic-0002", cite: "Art 16.L", year: "2006-07") { text } }',
  ],
  ['the words of an instrument', '{ clause(cite: "Art 16.L") { instrument { amendments { target } } } }'],
  [
    'a comparison of two years',
    '{ compare(agreement: "copy-1", from: "2005-06", to: "2006-07", cite: "Art 9") { redline } }',
  ],
  [
    'a search, with a word that is misspelt',
    '{ search(query: "sick leave bank maternety", year: "2005-06") { edges { highlight } } }',
  ],
  [
    'a search in another agreement',
    '{ search(agreement: "copy-2", query: "leave of absence", year: "2005-06") { totalCount } }',
  ],
  ['suggestions', '{ suggest(agreement: "copy-3", prefix: "sick le") { __typename } }'],
  ['every agreement there is', '{ agreements { slug title editions { year } } }'],
];

let app: TestApp;
/** For each question the plans of what was sent, each once. */
const plans = new Map<string, readonly PlanNode[]>();

beforeAll(async () => {
  app = await createTestApp({ holding: 'agreement' });
  const { database } = app;
  const agreements = new SyntheticAgreements(await realAgreement());
  const writer = new AgreementWriter(database);
  for (let number = 1; number <= OTHERS; number += 1) await writer.publish(agreements.agreement(number));
  const copy = await copyingSql();
  const [current] = await database.rows<{ name: string }>('select current_database() as name');
  const run = (statement: string) => administer(statement, current?.name);
  for (let number = 1; number <= COPIES; number += 1) await run(copy.replaceAll(':number', String(number)));
  await database.rows(
    `update edition set document = null where agreement_id = (select id from agreement where slug = ?)`,
    [agreements.slug(2)],
  );
  // Without it the database knows neither how many rows there are nor that an index alone may do.
  await run('vacuum analyze');
  for (const [what, query] of QUESTIONS) {
    const sent = await statementsOf(query);
    plans.set(what, await Promise.all(sent.map(planOf)));
  }
}, PATIENCE);
afterAll(() => app.close());

/**
 * Statements that copy the rows of the real agreement to a further one, twice: those of its newest release, and those of
 * the one before, which ended with it. Written one by one as an ingest does they would take minutes.
 */
async function copyingSql(): Promise<string> {
  const tables = await app.database.rows<{ table: string; columns: readonly string[] }>(
    `select table_name as table, json_agg(column_name) as columns from information_schema.columns
    where table_schema = 'public' and table_name in (
      select table_name from information_schema.columns where column_name = 'agreement_id' and table_schema = 'public'
    ) group by 1 order by 1`,
  );
  const [row] = await app.database.rows<{ id: number; last: number }>(
    "select id, (select max(id) from release) as last from agreement where slug = 'aps-atf'",
  );
  const { id, last } = row as { id: number; last: number };
  const [agreement, before, newest] = [
    '1000 + :number',
    `${last} + 2 * :number`,
    `${last} + 2 * :number + 1`,
  ];
  const copy = (table: string, columns: readonly string[], values: Readonly<Record<string, string>>) =>
    `insert into ${table} (${columns}) overriding system value
      select ${columns.map((column) => values[column] ?? column)} from ${table} where agreement_id = ${id}`;
  const copies = tables.flatMap(({ table, columns }) => {
    const owners = { agreement_id: agreement, [table === 'release' ? 'id' : 'release_id']: newest };
    const ended = {
      agreement_id: agreement,
      [table === 'release' ? 'id' : 'release_id']: before,
      until_release_id: newest,
    };
    const outlive = !columns.includes('release_id') && table !== 'release';
    return outlive
      ? [copy(table, columns, owners)]
      : [copy(table, columns, ended), copy(table, columns, owners)];
  });
  return `begin;
    set local session_replication_role = replica;
    insert into agreement (id, slug, release_id) overriding system value
      values (${agreement}, 'copy-:number', ${newest});
    ${copies.join(';\n')};
    commit`;
}

/** What a question sends to the database. */
async function statementsOf(query: string): Promise<readonly string[]> {
  const sent = new Set<string>();
  const stop = app.database.onQuery((sql) => sent.add(sql));
  await app.data(query);
  stop();
  return [...sent];
}

/** As it is planned for whatever values: most statements are prepared. */
async function planOf(sql: string): Promise<PlanNode> {
  const [row] = await app.database.rows<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
    `explain (generic_plan, format json) ${sql}`,
  );
  return row?.['QUERY PLAN'][0]?.Plan as PlanNode;
}

function* nodesOf(plan: PlanNode): Generator<PlanNode> {
  yield plan;
  for (const below of plan.Plans ?? []) yield* nodesOf(below);
}

/** A plan in lines: what is done, to which table, by which index; no costs and no numbers of rows. */
function shapeOf(plan: PlanNode, depth = 1): readonly string[] {
  const { 'Relation Name': table, 'Index Name': index, 'Join Type': join } = plan;
  const said = [plan['Node Type'], join && `(${join})`, table && `on ${table}`, index && `by ${index}`];
  const line = `${'  '.repeat(depth)}${said.filter(Boolean).join(' ')}`;
  return [line, ...(plan.Plans ?? []).flatMap((below) => shapeOf(below, depth + 1))];
}

describe('among twenty-three agreements', () => {
  test('each question is the first to read something, so that it shows its statements', () => {
    for (const [what, { length }] of plans)
      expect({ what, statements: length > 1 }).toEqual({ what, statements: true });
  });

  test('nothing that is asked reads all clauses, wordings, references or words there are', () => {
    const whole = [...plans].flatMap(([what, all]) =>
      all
        .flatMap((plan) => [...nodesOf(plan)])
        .filter((node) => node['Node Type'] === 'Seq Scan' && LONG.includes(node['Relation Name'] ?? ''))
        .map((node) => ({ what, table: node['Relation Name'] })),
    );
    expect(whole).toEqual([]);
  });

  test('and does it as before', async () => {
    const text = [...plans].map(([what, all]) => {
      const shapes = [...new Set(all.map((plan) => shapeOf(plan).join('\n')))];
      return `${what}\n${shapes.join('\n  --\n')}\n`;
    });
    const shapes = text.join('\n');
    expect(shapes).toBe(await expectedFile(EXPECTED, shapes));
  });
});
