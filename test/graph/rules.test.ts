import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/rules/aps-atf/catalogue.ts';
import { exampleQuery } from '../../src/rules/example-query.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const rules = <Data>(fields: string, year = '2006-07') =>
  app.query<{ edition: { rules: Data } }>(`{ edition(year: "${year}") { rules { ${fields} } } }`);

test('the salary on AT-2, step 24, BA+15 is 43,499 dollars in 2006-07, with the words and the clause', async () => {
  const fields =
    'status annual summary steps { description expression value } authorities { quote clause { citation } }';
  const answer = await rules(`salary(schedule: "AT-2", step: 24, lane: "BA+15") { ${fields} }`);
  expect(answer).toEqual({
    data: {
      edition: {
        rules: {
          salary: {
            status: 'ANSWERED',
            annual: '43499.00',
            summary: 'The annual salary on schedule AT-2, step 24, lane BA+15 is $43,499 in 2006-07.',
            steps: [
              {
                description: 'Annual salary, schedule AT-2, step 24, lane BA+15',
                expression: 'salary.AT-2[24][BA+15]',
                value: '43499',
              },
            ],
            authorities: [
              {
                quote:
                  'STEPS BA BA+15 BA+45 MA MA+15 MA+45 Doctorate\n24 42,820 43,499 44,886 44,886 46,675 49,231 50,628',
                clause: { citation: 'App. A, AT-2' },
              },
            ],
          },
        },
      },
    },
  });
});

test('a decimal may be a string or a number, and is taken as it is written', async () => {
  const answer = await app.data(
    `query ($text: Decimal!, $number: Decimal!) { edition { rules {
      a: mileage(miles: "10.10") { amount } b: mileage(miles: 10.10) { amount } c: mileage(miles: 10) { amount }
      d: mileage(miles: $text) { amount } e: mileage(miles: $number) { amount } f: mileage(miles: ".5") { amount }
    } } }`,
    { text: '10.1', number: 10.1 },
  );
  const amount = (dollars: string) => ({ amount: dollars });
  const [a, b, c, d, e, f] = ['3.03', '3.03', '3.00', '3.03', '3.03', '0.15'].map(amount);
  expect(answer).toEqual({ edition: { rules: { a, b, c, d, e, f } } });
});

test('one query asks both years under two aliases', async () => {
  const field = 'rules { salary(schedule: "AT1", step: 14, lane: "MA+45") { year annual } }';
  const answer = await app.data(
    `{ a: edition(year: "2005-06") { ${field} } b: edition(year: "2006-07") { ${field} } }`,
  );
  expect(answer).toEqual({
    a: { rules: { salary: { year: '2005-06', annual: '40043.00' } } },
    b: { rules: { salary: { year: '2006-07', annual: '40043.00' } } },
  });
});

describe('what cannot be answered', () => {
  test('a missing fact is asked for, and what is known is given', async () => {
    const { data } = await rules(
      'coach(assignment: "Head Football") { status base amount missing { name question } }',
    );
    expect(data.edition.rules).toEqual({
      coach: {
        status: 'INCOMPLETE',
        base: '4956.00',
        amount: null,
        missing: [{ name: 'yearsInDistrict', question: expect.stringContaining('years') }],
      },
    });
  });

  test('a schedule that the year does not have is not covered, and never answered from the other year', async () => {
    const { data } = await rules(
      'salary(schedule: "AT-3", step: 10, lane: "MA") { status annual }',
      '2005-06',
    );
    expect(data.edition.rules).toEqual({ salary: { status: 'NOT_COVERED', annual: null } });
  });

  test('two clauses with different figures are both told, the one gone by first', async () => {
    const fields =
      'status amount summary conflicts { description values { value authority { clause { citation } } } }';
    const { data } = await rules(`highSchoolTeamLeader(teachersOnTeam: 6) { ${fields} }`);
    expect(data.edition.rules).toMatchObject({
      highSchoolTeamLeader: {
        status: 'CONFLICTED',
        amount: '1592.00',
        summary: expect.stringContaining('Art. 6.C.5.a.1 says $1,592, App. G says $1,600.'),
        conflicts: [
          {
            description: expect.stringContaining('The answer goes by the article'),
            values: [
              { value: '$1,592', authority: { clause: { citation: 'Art. 6.C.5.a.1' } } },
              { value: '$1,600', authority: { clause: { citation: 'App. G' } } },
            ],
          },
        ],
      },
    });
  });

  test.each([
    ['salary(schedule: "AT-1", step: 40, lane: "BA") { annual }', 'step', '40', '1 to 35'],
    ['salary(schedule: "B-9", step: 1, lane: "BA") { annual }', 'schedule', 'B-9', 'AT-1'],
    ['salary(schedule: "AT-1", step: 1, lane: "BA+30") { annual }', 'lane', 'BA+30', 'BA+45'],
    ['mileage(miles: "-3") { amount }', 'miles', '-3', 'from 0'],
  ])('%s is refused, the rest of the response stands', async (field, argument, value, allowed) => {
    const answer = await rules<Record<string, unknown>>(`${field} catalogue { name }`);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
    expect(answer.errors?.[0]?.message).toContain(value);
    expect(answer.errors?.[0]?.message).toContain(allowed);
    expect(answer.data.edition.rules.catalogue).toHaveLength(RULES.length);
  });
});

describe('from the clause to its rules and back', () => {
  test('6.C.10 leads to the rule on coaches and to its parameters', async () => {
    const answer = await app.data<{
      clause: { rules: readonly { name: string }[]; parameters: readonly unknown[] };
    }>('{ clause(cite: "6.C.10") { rules { name } parameters { name value quote } } }');
    expect(answer.clause.rules).toEqual([{ name: 'coach' }]);
    expect(answer.clause.parameters).toContainEqual({
      name: 'coach.base[Head Football]',
      value: '4956',
      quote: 'Head Football $4,956',
    });
  });

  test('a clause has the rules that rest on the clauses under it, too', async () => {
    const answer = await app.data<{
      clause: { alternates: readonly { rules: readonly { name: string }[] }[] };
    }>('{ clause(cite: "6.C.5", year: "2006-07") { alternates { citation rules { name } } } }');
    expect(answer.clause.alternates).toEqual([
      { citation: 'Art. 6.C.5', rules: [{ name: 'highSchoolTeamLeader' }] },
    ]);
  });

  test('the catalogue has every rule, with its clauses and parameters in that year', async () => {
    const { data } = await rules<{
      catalogue: readonly {
        name: string;
        clauses: readonly { citation: string }[];
        parameters: readonly unknown[];
      }[];
    }>(
      'catalogue { name title description clauses { citation } parameters { name value words unit quote } }',
    );
    const { catalogue } = data.edition.rules;
    expect(catalogue.map(({ name }) => name)).toEqual(RULES.map(({ name }) => name));
    expect(catalogue.filter(({ parameters }) => parameters.length === 0)).toEqual([]);
    expect(catalogue.find(({ name }) => name === 'mileage')).toMatchObject({
      clauses: [{ citation: 'Art. 6.A.10' }],
      parameters: [{ name: 'mileage.rate', value: '0.30', unit: 'dollars/mile' }],
    });
  });
});

test.each(RULES.map((rule) => [rule.name, exampleQuery(rule)] as const))(
  'the documented query for %s runs',
  async (name, query) => {
    const answer = await app.query<{ edition: { rules: Record<string, { status: string }> } }>(query);
    expect(answer.errors).toBeUndefined();
    expect(['ANSWERED', 'CONFLICTED']).toContain(answer.data.edition.rules[name]?.status);
  },
);

test('the conflicts of a year are listed: Appendix G and the article, figure beside figure', async () => {
  const { data } = await rules<{ conflicts: readonly { description: string; values: readonly unknown[] }[] }>(
    'conflicts { description values { value authority { quote clause { citation } } } }',
  );
  const { conflicts } = data.edition.rules;
  expect(conflicts.filter(({ description }) => description === '')).toEqual([]);
  expect(conflicts.map(({ values }) => values)).toContainEqual([
    { value: '$1,481', authority: { quote: expect.any(String), clause: { citation: 'Art. 6.C.6.b' } } },
    { value: '$1,500', authority: { quote: expect.any(String), clause: { citation: 'App. G' } } },
  ]);
});

describe('a whole salary schedule asked cell by cell', () => {
  const lanes = ['BA', 'BA+15', 'BA+45', 'MA', 'MA+15', 'MA+45', 'Doctorate'];
  const grid = (fields: string) =>
    Array.from({ length: 35 }, (_, step) =>
      lanes.map(
        (lane, at) =>
          `c${step}_${at}: salary(schedule: "AT-1", step: ${step + 1}, lane: "${lane}") ${fields}`,
      ),
    )
      .flat()
      .join(' ');
  const fragment =
    'fragment F on SalaryAnswer { status annual summary steps { value } authorities { quote } }';

  test.each([
    ['with the amounts alone, is over the limit of aliases', grid('{ annual }'), '', 'TOO_MANY_ALIASES'],
    ['with steps and authorities, is over the limit of cost', grid('{ ...F }'), fragment, 'QUERY_TOO_COSTLY'],
    [
      'written out at length, is over the limit of tokens',
      grid('{ status annual summary year steps { value } }'),
      '',
      'QUERY_TOO_LONG',
    ],
  ])('%s, and is told of a field that gives it in one go', async (_, fields, fragments, code) => {
    const { data, errors } = await app.query(
      `{ edition(year: "2005-06") { rules { ${fields} } } } ${fragments}`,
    );
    expect(data).toBeUndefined();
    const told = errors?.find(({ extensions }) => extensions.code === code);
    expect(told?.message).toContain('a field that gives it in one go');
  });

  test('is given by salarySchedule at once', async () => {
    const { edition } = await app.data<{
      edition: { salarySchedule: { table: { rows: readonly unknown[] } } };
    }>('{ edition(year: "2005-06") { salarySchedule(name: "AT-1") { table { columns rows } } } }');
    expect(edition.salarySchedule.table.rows).toHaveLength(35);
  });
});

describe('the rules of an edition', () => {
  test('have a permalink, by which they are found', async () => {
    const answer = await app.data(
      '{ edition(year: "2005-06") { rules { id } } node(id: "aps-atf/2005-06/rules") { id __typename ... on Rules { mileage(miles: "10") { amount } } } }',
    );
    expect(answer).toEqual({
      edition: { rules: { id: 'aps-atf/2005-06/rules' } },
      node: { id: 'aps-atf/2005-06/rules', __typename: 'Rules', mileage: { amount: '3.00' } },
    });
  });

  test('say what they ask, enough to build a form from', async () => {
    const answer = await app.data<{
      edition: { rules: { catalogue: readonly { name: string; facts: readonly unknown[] }[] } };
    }>(
      '{ edition { rules { catalogue { name facts { name kind isRequired unit minimum maximum members { name kind } clause { citation } } } } } }',
    );
    const facts = new Map(answer.edition.rules.catalogue.map((rule) => [rule.name, rule.facts]));
    expect(facts.get('occasionalClassPay')).toMatchObject([
      { name: 'hourlyRate', kind: 'DECIMAL', isRequired: true, unit: 'dollars/hour', minimum: '0' },
      {
        name: 'minutes',
        kind: 'LIST',
        members: [{ name: 'item', kind: 'WHOLE_NUMBER' }],
        clause: { citation: 'Art. 6.A.6.b' },
      },
      { name: 'beyondDutyDay', kind: 'YES_NO', isRequired: false },
    ]);
  });
});
