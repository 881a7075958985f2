import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test('a question has an answer in plain words, with the words it rests on and the rule that computes it', async () => {
  const { question } = await app.data<{ question: Record<string, unknown> }>(`{
    question(id: "aps-atf/2006-07/questions/sick-days-a-year") {
      id question topic year answer rules { name } authorities { quote clause { citation } }
    }
  }`);
  expect(question).toMatchObject({
    id: 'aps-atf/2006-07/questions/sick-days-a-year',
    question: 'How many sick days do I get in a year?',
    topic: 'Sick leave',
    year: '2006-07',
    rules: [{ name: 'sickLeaveCredit' }],
  });
  expect(question.answer).toContain(
    'If you work 182 or 183 days you get 10 days (Art. 16.L.1.a; Art. 16.L.1.b)',
  );
  expect(question.authorities).toContainEqual({
    quote: 'Those employed for one hundred eighty-two (182) days -10 days',
    clause: { citation: 'Art. 16.L.1.a' },
  });
});

test('in HTML its citations lead to the clauses of its year', async () => {
  const { question } = await app.data<{ question: { answer: string } }>(
    '{ question(id: "aps-atf/2005-06/questions/sick-days-a-year") { answer(format: HTML) } }',
  );
  expect(question.answer).toContain('/aps-atf/2005-06/art-16/L/1/d">Art. 16.L.1.d</a>).</p>');
});

test('questions come by topic, in pages, and node gives each of them', async () => {
  const { questions } = await app.data<{
    questions: {
      totalCount: number;
      topics: readonly { value: string; count: number }[];
      edges: readonly { node: { id: string } }[];
    };
  }>(
    '{ questions(year: "2006-07", topic: "Sick leave", first: 2) { totalCount topics { value count } edges { node { id } } } }',
  );
  const counted = questions.topics.find(({ value }) => value === 'Sick leave');
  expect(counted?.count).toBe(questions.totalCount);
  const id = questions.edges[0]?.node.id;
  expect(await app.data(`{ node(id: "${id}") { __typename id } }`)).toEqual({
    node: { __typename: 'Question', id },
  });
});

test('a clause names the questions that rest on it or on what stands under it', async () => {
  const { clause } = await app.data<{ clause: { questions: readonly { id: string }[] } }>(
    '{ clause(cite: "16.L", year: "2006-07") { questions { id } } }',
  );
  expect(clause.questions).toContainEqual({ id: 'aps-atf/2006-07/questions/sick-days-a-year' });
});

test('of another name there is none', async () => {
  expect(await app.data('{ question(id: "aps-atf/2006-07/questions/no-such") { id } }')).toEqual({
    question: null,
  });
});
