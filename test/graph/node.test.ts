import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const NODE = `query ($id: ID!) { node(id: $id) {
  __typename id
  ... on Agreement { slug } ... on Instrument { kind } ... on Edition { year } ... on Clause { citation }
} }`;

test.each([
  ['aps-atf', { __typename: 'Agreement', slug: 'aps-atf' }],
  ['aps-atf/instruments/2006-addendum', { __typename: 'Instrument', kind: 'ADDENDUM' }],
  ['aps-atf/2005-06', { __typename: 'Edition', year: '2005-06' }],
  ['aps-atf/2005-06/art-16/L', { __typename: 'Clause', citation: 'Art. 16.L' }],
  ['aps-atf/2005-06/app-a/AT-2', { __typename: 'Clause', citation: 'App. A, AT-2' }],
  [
    'aps-atf/2005-06/app-j/mou-jrotc-instructor-compensation',
    { __typename: 'Clause', citation: 'App. J, MOU JROTC INSTRUCTOR COMPENSATION' },
  ],
])('%s is found again by its id', async (id, fields) => {
  expect(await app.data(NODE, { id })).toEqual({ node: { id, ...fields } });
});

test('an id with the year written another way leads to the clause, whose own id is canonical', async () => {
  const answer = await app.data(NODE, { id: 'aps-atf/2005-2006/art-16/L' });
  expect(answer).toMatchObject({ node: { id: 'aps-atf/2005-06/art-16/L' } });
});

test.each([
  '',
  '/',
  'nonsense',
  'aps-atf/',
  'aps-atf/2019-20',
  'aps-atf/2005-06/',
  'aps-atf/2005-06/art-99',
  'aps-atf/2005-06/art-16/L/',
  'aps-atf/instruments',
  'aps-atf/instruments/2019-addendum',
  'aps-atf/2005-06/__proto__',
  "aps-atf/2005-06/art-16' or true --",
])('“%s” is nothing, and says so with null', async (id) => {
  expect(await app.query(NODE, { id })).toEqual({ data: { node: null } });
});
