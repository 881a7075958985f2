import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { createTestApp, type GraphAnswer, type TestApp } from '../support/create-test-app.ts';

/** The weaknesses that scanners of GraphQL servers look for: each is not there, or is there for a reason. */
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

function post(payload: string | object, headers: Record<string, string> = {}) {
  return app.server.inject({ method: 'POST', url: '/graphql', headers, payload });
}

function times(count: number, words: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => words(i)).join(' ');
}

async function code(query: string): Promise<string | undefined> {
  return (await post({ query })).json<GraphAnswer<unknown>>().errors?.[0]?.extensions.code;
}

describe('one request cannot be made many', () => {
  test('by aliases', async () => {
    expect(await code(`query { ${times(101, (i) => `alias${i}: __typename`)} }`)).toBe('TOO_MANY_ALIASES');
  });

  test('by the same field again and again', async () => {
    expect(await code(`query { ${'__typename '.repeat(500)} }`)).toBe('TOO_MANY_FIELDS');
  });

  test('by directives, each of which would be told as a mistake', async () => {
    const response = await post({ query: `query { __typename ${'@aa'.repeat(10)} }` });
    expect(response.json<GraphAnswer<unknown>>().errors).toHaveLength(1);
  });

  test('by a list of queries: twenty share the budget of one, and more are refused', async () => {
    const response = await post(Array.from({ length: 21 }, () => ({ query: 'query { __typename }' })));
    expect(response.statusCode).toBe(400);
    expect(Array.isArray(response.json())).toBe(false);
  });

  test('by asking the schema for itself in circles', async () => {
    const circles = (depth: number): string =>
      depth === 0 ? 'name' : `fields { type { ${circles(depth - 1)} } }`;
    const response = await post({ query: `query { __schema { types { ${circles(4)} } } }` });
    expect(response.statusCode).toBe(400);
  });
});

describe('another site’s page cannot ask in the name of its reader', () => {
  test('by a form that is sent', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await post('query=%7B__typename%7D', headers);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.json<GraphAnswer<unknown>>().data).toBeUndefined();
  });

  test('by text that is sent', async () => {
    const response = await post('{"query":"{__typename}"}', { 'content-type': 'text/plain' });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.json<GraphAnswer<unknown>>().data).toBeUndefined();
  });

  test('by a link that carries a name: none is looked at, and anybody gets the same answer', async () => {
    const link = '/graphql?query=%7B__typename%7D';
    const named = await app.get(link, { cookie: 'session=1', authorization: 'Bearer 1' });
    expect(named.body).toBe((await app.get(link)).body);
    expect(named.headers['set-cookie']).toBeUndefined();
  });

  test('or change anything by one', async () => {
    const response = await app.get('/graphql?query=mutation%7B__typename%7D', {
      'content-type': 'application/json',
    });
    expect(response.statusCode).toBe(405);
    expect(response.json<GraphAnswer<unknown>>().data).toBeUndefined();
  });
});

describe('the server says nothing of how it is made', () => {
  test('in traces', async () => {
    const response = await post({ query: 'query { __typename }' }, { 'x-apollo-tracing': '1' });
    expect(response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('on a page for trying queries where scanners look for one, but for the explorer that is offered at /graphql', async () => {
    for (const path of ['/graphiql', '/playground', '/console', '/graphql']) {
      const { statusCode, body } = await app.get(path, { accept: 'text/html' });
      expect(statusCode === 200).toBe(path === '/graphql');
      expect(body).not.toMatch(/<title>[^<]*(?:GraphiQL|Playground|Sandbox)|graphiql\.(?:min\.)?js/i);
    }
  });

  test('in errors', async () => {
    for (const query of ['qwerty', '{ x', '{ clause(cite: {}) { id } }', '{ edition(on: 5) { id } }']) {
      const { body } = await post({ query });
      expect(body).not.toMatch(/stacktrace|node_modules|\.[jt]s:\d|at \w+ \(/);
    }
  });
});

describe('what the schema is may be known: the agreement is public, and so is how to ask for it', () => {
  test('the schema may be asked for', async () => {
    expect((await post({ query: getIntrospectionQuery() })).statusCode).toBe(200);
  });

  test('a misspelt field is answered with the one that is meant', async () => {
    const { errors } = (await post({ query: '{ agreemen { slug } }' })).json<GraphAnswer<unknown>>();
    expect(errors?.[0]?.message).toContain('Did you mean "agreement"');
  });
});
