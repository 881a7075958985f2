import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type GraphError, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
let years: readonly string[];
beforeAll(async () => {
  app = await createTestApp();
  const { agreement } = await app.data<{ agreement: { editions: readonly { year: string }[] } }>(
    '{ agreement { editions { year } } }',
  );
  years = agreement.editions.map(({ year }) => year);
});
afterAll(() => app.close());

/** Asks a field that is wrong beside one that is right, and expects the right one to be answered. */
async function mistake(field: string): Promise<GraphError> {
  const answer = await app.query<Record<string, unknown>>(
    `{ wrong: ${field} right: clause(cite: "16.L", year: "2005-06") { citation } }`,
  );
  expect(answer.data).toEqual({ wrong: null, right: { citation: 'Art. 16.L' } });
  expect(answer.errors).toHaveLength(1);
  const [error] = answer.errors as [GraphError];
  expect(error.path).toEqual(['wrong']);
  return error;
}

describe('words that cannot be a citation', () => {
  test.each(['hello', '', '   ', 'Article', 'Art. umpteen', '§§', '💥', `Art 16.${'L'.repeat(300)}`])(
    '“%s” is CITATION_INVALID, and the message shows the accepted forms',
    async (cite) => {
      const error = await mistake(`clause(cite: ${JSON.stringify(cite)}, year: "2005-06") { id }`);
      expect(error.extensions.code).toBe('CITATION_INVALID');
      expect(error.message).toContain('Art 16.L, Article 16, L.1.c, 16.L.1(c)');
      expect(error.message).toContain('MOU JROTC');
    },
  );

  test('a citation that is too long is told how long one may be, and not repeated whole', async () => {
    const error = await mistake(`clause(cite: "16.${'L'.repeat(5000)}", year: "2005-06") { id }`);
    expect(error.message).toContain('at most 200 characters');
    expect(error.message.length).toBeLessThan(400);
  });
});

describe('words that name several clauses where one is asked for', () => {
  test.each([
    ['Art. 16.L.1-3', ['Art. 16.L.1', 'Art. 16.L.2', 'Art. 16.L.3']],
    ['Art. 16.L.1, 2 and 3', ['Art. 16.L.1', 'Art. 16.L.2', 'Art. 16.L.3']],
    ['24.P.1 through 24.P.3', ['Art. 24.P.1', 'Art. 24.P.2', 'Art. 24.P.3']],
    ['Articles 17 and 18', ['Art. 17', 'Art. 18']],
    ['Articles 50 and 60', []],
  ])('“%s” is CITATION_INVALID, and each is named', async (cite, named) => {
    const error = await mistake(`clause(cite: ${JSON.stringify(cite)}, year: "2005-06") { id }`);
    expect(error.extensions).toMatchObject({ code: 'CITATION_INVALID', nearest: named });
    expect(error.message).toContain('names several clauses');
    expect(error.message).toContain(named.length > 0 ? named.join('; ') : 'none of them');
    expect(error.message).not.toContain('It exists');
  });
});

describe('a clause that the year does not have', () => {
  test.each([
    ['Art 16.Z', ['Art. 16.O', 'Art. 16.N', 'Art. 16.M', 'Art. 16']],
    ['16.L.9', ['Art. 16.L.3', 'Art. 16.L.2', 'Art. 16.L.1', 'Art. 16.L']],
    ['Article 29', ['Art. 28', 'Art. 27', 'Art. 26', 'Art. 25', 'Art. 24']],
    ['Appendix M', ['App. L', 'App. K', 'App. J', 'App. I', 'App. H']],
    ['AT-9', ['App. A, AT-1', 'App. A, AT-2', 'App. A, A-1', 'App. A, A-2', 'App. A, A-3']],
  ])('%s is CLAUSE_NOT_FOUND, with the nearest that exist', async (cite, nearest) => {
    const error = await mistake(`clause(cite: "${cite}", year: "2005-06") { id }`);
    expect(error.extensions).toMatchObject({ code: 'CLAUSE_NOT_FOUND', nearest });
    expect(error.message).toContain(`There is no "${cite}" in 2005-06.`);
    expect(error.message).toContain(String(nearest[0]));
  });

  test.each([
    ['Article 99', '2005-06', []],
    ['Art 14.C', '2005-06', ['2006-07']],
    ['App. A, A-1', '2006-07', ['2005-06']],
  ])('%s in %s is told in which years it does exist: %j', async (cite, year, elsewhere) => {
    const error = await mistake(`clause(cite: "${cite}", year: "${year}") { id }`);
    expect(error.extensions).toMatchObject({ code: 'CLAUSE_NOT_FOUND', years: elsewhere });
    expect(error.message.includes('It exists in')).toBe(elsewhere.length > 0);
  });

  test('leaves the rest of its edition standing', async () => {
    const answer = await app.query('{ edition(year: "2005-06") { year clause(cite: "16.Z") { id } } }');
    expect(answer.data).toEqual({ edition: { year: '2005-06', clause: null } });
    expect(answer.errors?.[0]).toMatchObject({
      path: ['edition', 'clause'],
      extensions: { code: 'CLAUSE_NOT_FOUND' },
    });
  });
});

describe('a year that the agreement does not have', () => {
  test.each(['clause(cite: "16.L", year: "2019-20") { id }', 'edition(year: "2019-20") { id }'])(
    '%s is YEAR_UNKNOWN, with the years there are',
    async (field) => {
      const error = await mistake(field);
      expect(error.extensions).toMatchObject({ code: 'YEAR_UNKNOWN', years });
      expect(error.message).toBe(
        `There is no contract year "2019-20" (2006-07, 2006-2007 or 2006/07). There is ${years.join(', ')}.`,
      );
    },
  );

  test.each(['2005', '2005-07', '2006-05', 'last year'])('“%s” is no contract year either', async (year) => {
    const error = await mistake(`edition(year: "${year}") { id }`);
    expect(error.extensions).toMatchObject({ code: 'YEAR_UNKNOWN', years });
  });

  test('a year given as a variable is answered the same way', async () => {
    const source = 'query ($year: ContractYear) { edition(year: $year) { id } }';
    const answer = await app.query(source, { year: '2019-20' });
    expect(answer.data).toEqual({ edition: null });
    expect(answer.errors?.[0]?.extensions.code).toBe('YEAR_UNKNOWN');
  });
});

describe('an argument out of range is BAD_USER_INPUT that names the argument, its value and what is allowed', () => {
  test.each([
    ['on', '"2005-08-14"', 'must be 2005-08-15 or later, when the edition of 2005-06 took effect'],
    ['on', '"1999-01-01"', 'must be 2005-08-15 or later'],
    ['on', '"2005-02-30"', 'must be a calendar date, YYYY-MM-DD'],
    ['on', '"tomorrow"', 'must be a calendar date, YYYY-MM-DD'],
    ['agreement', '"nowhere"', 'must be one of aps-atf'],
  ])('%s: %s', async (argument, value, allowed) => {
    const error = await mistake(`edition(${argument}: ${value}) { id }`);
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(error.message).toContain(`The argument "${argument}" is ${value}`);
    expect(error.message).toContain(allowed);
  });

  test('a year and a date together', async () => {
    const error = await mistake('edition(year: "2005-06", on: "2005-09-01") { id }');
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'on' });
    expect(error.message).toContain('left out when a year is given');
  });
});

describe('where all that is allowed can be listed, programs are told it as a list', () => {
  const rule = (call: string) => `edition(year: "2006-07") { rules { ${call} { status } } }`;

  test.each([
    ['clause(cite: "16.L", agreement: "nobody") { citation }', ['aps-atf']],
    [rule('salary(schedule: "AT-9", step: 1)'), ['AT-1', 'AT-2', 'AT-3', 'A-1', 'A-2', 'A-3', 'A-4']],
    [
      rule('salary(schedule: "AT-1", step: 1, lane: "XY")'),
      ['BA', 'BA+15', 'BA+45', 'MA', 'MA+15', 'MA+45', 'Doctorate'],
    ],
    [
      'edition(year: "2006-07") { salarySchedule(name: "A-4") { cells(lane: "MA") { printed } } }',
      expect.arrayContaining(['Licensed School Psychologist']),
    ],
  ])('%s', async (field, allowed) => {
    const { errors } = await app.query(`{ ${field} }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', allowed });
  });

  test('and nowhere else', async () => {
    const { extensions } = await mistake('search(query: "sick", first: 0) { totalCount }');
    expect(extensions.allowed).toBeUndefined();
  });
});

test('an agreement that there is none of is null, and an unknown one for a clause is told', async () => {
  expect(await app.data('{ agreement(slug: "nowhere") { id } }')).toEqual({ agreement: null });
  const error = await mistake('clause(cite: "16.L", agreement: "nowhere") { id }');
  expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'agreement' });
});

test('several mistakes in one request are told each at its own field', async () => {
  const answer = await app.query<Record<string, unknown>>(
    '{ a: clause(cite: "hello") { id } b: edition(year: "2019-20") { id } c: edition(on: "x") { id } d: agreement { slug } }',
  );
  expect(answer.data).toEqual({ a: null, b: null, c: null, d: { slug: 'aps-atf' } });
  const codes = Object.fromEntries(
    (answer.errors ?? []).map(({ path, extensions }) => [path?.[0], extensions.code]),
  );
  expect(codes).toEqual({ a: 'CITATION_INVALID', b: 'YEAR_UNKNOWN', c: 'BAD_USER_INPUT' });
});

test('an answer that would hold more objects than one may is stopped, whatever the query’s length', async () => {
  const answer = await app.query(
    '{ edition(year: "2005-06") { clauses { edition { clauses { edition { clauses { id } } } } } } }',
  );
  expect(answer.data).toEqual({ edition: null });
  expect(answer.errors?.[0]?.extensions.code).toBe('ANSWER_TOO_LARGE');
  expect(answer.errors?.[0]?.message).toContain('more than 30000 objects');
});
