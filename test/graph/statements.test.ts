import { afterEach, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

/** What a reader can ask of a clause, other clauses and other years among it. */
const FIELDS = `id citation ownText table { csv } notes { text } parameters { value } source { firstLine }
  instrument { title } edition { year } parent { id } ancestors { id } previous { id } next { id }
  history { year } alternates { id } references { target { id } } referencedBy { source { id } } terms { term }`;
const ONE_CLAUSE = `{ clause(cite: "16.L.1.c", year: "2005-06") { ${FIELDS} } }`;
const WHOLE_YEAR = `{ edition(year: "2005-06") { text notes { text } salarySchedules { table { csv } }
  clauses { ${FIELDS} children { ${FIELDS} children { ${FIELDS} children { ${FIELDS} ${wordsBelow(4)} } } } } } }`;

function wordsBelow(levels: number): string {
  return levels === 0 ? '' : `children { ownText ${wordsBelow(levels - 1)} }`;
}

const apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

async function newApp(): Promise<TestApp> {
  const app = await createTestApp();
  apps.push(app);
  return app;
}

/** How many SQL statements it takes to answer a query, and how many clauses the answer has. */
async function cost(app: TestApp, source: string): Promise<{ statements: number; clauses: number }> {
  let statements = 0;
  const stop = app.database.onQuery(() => {
    statements += 1;
  });
  const answer = await app.data(source);
  stop();
  return { statements, clauses: JSON.stringify(answer).split('"ownText"').length - 1 };
}

describe('one GraphQL query costs a constant number of SQL statements', () => {
  test('for a process that has read nothing yet: a dozen for each year it reads, for one clause as for the whole', async () => {
    const one = await cost(await newApp(), ONE_CLAUSE);
    const whole = await cost(await newApp(), WHOLE_YEAR);
    expect(one.clauses).toBe(1);
    expect(whole.clauses).toBeGreaterThan(700);
    expect(whole.statements).toBe(one.statements);
    expect(one.statements).toBeLessThanOrEqual(30);
  });

  test('for a process that has read the year before: one, which asks what is served now', async () => {
    const app = await newApp();
    await app.data(ONE_CLAUSE);
    expect((await cost(app, ONE_CLAUSE)).statements).toBe(1);
    expect((await cost(app, WHOLE_YEAR)).statements).toBe(1);
  });

  test('for a search of other words than before one: where they stand is known with them', async () => {
    const app = await newApp();
    const search = (query: string) => `{ search(query: "${query}", year: "2005-06") { totalCount } }`;
    await app.data(search('planning time'));
    expect((await cost(app, search('sick leave bank'))).statements).toBe(1);
  });

  test('for thirty clauses asked for one by one as for one of them, also at first', async () => {
    const aliases = Array.from(
      { length: 28 },
      (_, i) => `a${i + 1}: clause(cite: "Art ${i + 1}", year: "2005-06") { ownText }`,
    );
    const one = await cost(await newApp(), '{ clause(cite: "16.L", year: "2005-06") { ownText } }');
    const many = await cost(await newApp(), `{ ${aliases.join(' ')} }`);
    expect(many.clauses).toBe(28);
    expect(many.statements).toBe(one.statements);
  });

  test('for the instrument of every clause as for that of one', async () => {
    const instrument = 'instrument { slug amendments { target } }';
    const app = await newApp();
    await app.data(ONE_CLAUSE);
    const one = await cost(app, `{ clause(cite: "16.L", year: "2005-06") { ownText ${instrument} } }`);
    const other = await newApp();
    await other.data(ONE_CLAUSE);
    const every = await cost(
      other,
      `{ edition(year: "2005-06") { clauses { children { ownText ${instrument} } } } }`,
    );
    expect(every.clauses).toBeGreaterThan(100);
    expect(every.statements).toBe(one.statements);
  });

  test('for a citation that is not there, with its nearest clauses and other years, as many again whatever it is', async () => {
    const missing = (cite: string) => `{ clause(cite: "${cite}", year: "2005-06") { id } }`;
    const app = await newApp();
    await app.query(missing('Art 99'));
    let statements = 0;
    const stop = app.database.onQuery(() => {
      statements += 1;
    });
    await app.query(missing('16.Z.9.x'));
    stop();
    expect(statements).toBe(1);
  });
});
