import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { search, trySearch } from '../support/search.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

describe('an argument out of range is refused, by name and with what is allowed', () => {
  test.each([
    ['query', 'x'.repeat(301), {}, 'at most 300 characters, not 301'],
    ['query', '', {}, 'one word or number, or more'],
    ['query', ' … "" ', {}, 'one word or number, or more'],
    ['first', 'leave', { first: 0 }, 'from 1 to 100'],
    ['first', 'leave', { first: 101 }, 'from 1 to 100'],
    ['first', 'leave', { first: -1 }, 'from 1 to 100'],
    ['agreement', 'leave', { agreement: 'nowhere' }, 'one of aps-atf'],
  ])('%s, for "%.12s" %o', async (argument, query, options, allowed) => {
    const { data, errors } = await trySearch(app, query, options);
    expect(data).toEqual({ search: null });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(`The argument "${argument}" is `) as unknown,
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
    expect(errors?.[0]?.message).toContain(allowed);
  });

  test('the longest query that is allowed is answered', async () => {
    const query = `sick leave ${'days of leave '.repeat(30)}`.slice(0, 300);
    expect((await search(app, query)).totalCount).toBeGreaterThan(0);
  });
});

test('a year that there is not', async () => {
  const { errors } = await trySearch(app, 'leave', { year: '1999-00' });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'YEAR_UNKNOWN', years: ['2005-06', '2006-07'] });
});

describe('within', () => {
  test('a citation that cannot be read', async () => {
    const { errors } = await trySearch(app, 'leave', { within: '???' });
    expect(errors?.[0]?.extensions.code).toBe('CITATION_INVALID');
  });

  test('a clause that the year does not have, with the years that do', async () => {
    const { errors } = await trySearch(app, 'leave', { within: 'App. Career Pathway', year: '2005-06' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CLAUSE_NOT_FOUND', years: ['2006-07'] });
  });
});

test('what is in the schema is the longest query and the largest page', async () => {
  const { __type } = await app.data<{
    __type: { fields: readonly { name: string; description: string }[] };
  }>('{ __type(name: "Query") { fields { name description } } }');
  const description = __type.fields.find(({ name }) => name === 'search')?.description;
  expect(description).toContain('At most 300 characters, and 100 hits a page');
});

test('words meant for a database are words like others', async () => {
  for (const query of [
    "'; drop table clause; --",
    'a & b | !c <-> (d',
    '\\',
    "leave\\' ?",
    '{"a","b"}',
    '%_*:A',
  ]) {
    const { errors } = await trySearch(app, query);
    expect(errors?.filter(({ extensions }) => extensions.code !== 'BAD_USER_INPUT') ?? []).toEqual([]);
  }
});

test('hits cost no statement each: a search of words is none, with misspelt ones too, of phrases one, and none of phrases that others searched for', async () => {
  await search(app, 'sick leave');
  let statements = 0;
  const stop = app.database.onQuery(() => {
    statements += 1;
  });
  const cost = async (query: string) => {
    statements = 0;
    await app.data(
      `{ search(query: ${JSON.stringify(query)}, first: 100) { edges { highlight node { citation heading text } } } }`,
    );
    return statements;
  };
  // One more each asks what is served now.
  expect(await cost('kindergarten grieveance')).toBe(1);
  expect(await cost('"kindergarten teacher"')).toBe(2);
  expect(await cost('a "kindergarten teacher" and his classroom')).toBe(1);
  stop();
});
