import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

interface Found {
  readonly search: {
    readonly confidence: string;
    readonly questions: readonly { readonly id: string }[];
    readonly edges: readonly { readonly node: { readonly citation: string } }[];
    readonly notes: readonly {
      readonly text: string;
      readonly clause: { readonly citation: string } | null;
    }[];
    readonly terms: readonly { readonly term: string }[];
    readonly rules: readonly { readonly name: string }[];
  };
}

const SEARCH = `query ($query: String!) {
  search(query: $query, year: "2006-07", first: 5) {
    confidence questions { id } edges { node { citation } }
    notes { text clause { citation } } terms { term } rules { name }
  }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

async function find(query: string): Promise<Found['search']> {
  return (await app.data<Found>(SEARCH, { query })).search;
}

describe('whoever does not know the words of the agreement finds', () => {
  test.each([
    ['spanking students', 'Art. 19.I'],
    ['drive students in my own car', 'Art. 20.A'],
    ['deadline to file a grievance', 'Art. 24.F.2'],
    ['how many days when my grandmother dies', 'Art. 16.C.1'],
    ["extra pay to cover another teacher's class", 'Art. 6.A.6.b'],
    ['my job back after leave', 'Art. 16.O.3.a'],
    ['Weingarten rights', 'Art. 25.A'],
  ])('by "%s" %s', async (query, citation) => {
    const { edges, confidence } = await find(query);
    expect(edges.map(({ node }) => node.citation)).toContain(citation);
    expect(confidence).not.toBe('NOTHING');
  });
});

describe('a word that the agreement has not', () => {
  const marked = async (query: string) => {
    const { search } = await app.data<{ search: { edges: readonly { highlight: string }[] } }>(
      `{ search(query: "${query}", first: 100, year: "2006-07") { edges { highlight } } }`,
    );
    const marks = search.edges.flatMap(({ highlight }) => [...highlight.matchAll(/<mark>(\w+)/g)]);
    return [...new Set(marks.map(([, word]) => word?.toLowerCase()))].toSorted();
  };

  test.each([
    ['absense', ['absence', 'absences']],
    ['leve', ['leave', 'leaves', 'level', 'levels']],
    ['paymint', ['payment', 'payments']],
    ['grxxvance', ['grievable', 'grievance', 'grievances']],
    ['teacherz', ['teacher', 'teachers']],
  ])('is those it is spelt most like, at one letter or, where it is long, two: %s', async (query, words) => {
    expect(await marked(query)).toEqual(words);
  });

  test.each(['sik', 'ber', 'abzenze', 'sallery'])('and none further off: %s', async (query) => {
    expect(await marked(query)).toEqual([]);
  });

  test('that is another form of one it has is that one', async () => {
    expect(await marked('mentorings')).toEqual(expect.arrayContaining(['mentor', 'mentoring']));
  });

  test('may stand in what people ask: it leads to what answers them', async () => {
    expect(await marked('funerals')).toEqual(['bereavement', 'funeral']);
  });
});

describe('the confidence', () => {
  test.each(['sick leave', '16.L.1.c', 'how many sick days do I get in a year'])(
    'in what is found by "%s" is SURE',
    async (query) => {
      expect((await find(query)).confidence).toBe('SURE');
    },
  );

  test.each(['xylophone', 'who owns the zebra in the lobby'])(
    'in what is found by "%s" is NOTHING',
    async (query) => {
      expect((await find(query)).confidence).toBe('NOTHING');
    },
  );

  test('is the same whatever the filters and the page', async () => {
    const asked = (more: string) =>
      app.data<Found>(
        `{ search(query: "how many sick days do I get in a year"${more}) { confidence questions { id } } }`,
      );
    const all = await asked(', year: "2006-07"');
    expect(await asked(', year: "2006-07", within: "Art 16", kinds: [SECTION], first: 1')).toEqual(all);
  });
});

test('a question is known in other words, and given with the clauses its answer quotes', async () => {
  const { questions, edges } = await find('how much sick time do us teachers get a year');
  expect(questions[0]?.id).toBe('aps-atf/2006-07/questions/sick-days-a-year');
  expect(questions.length).toBeLessThanOrEqual(5);
  expect(edges.slice(0, 3).map(({ node }) => node.citation)).toContain('Art. 16.L.1');
});

test('rules, terms and notes that have the words stand beside the clauses', async () => {
  expect((await find('mileage')).rules.map(({ name }) => name)).toContain('mileage');
  expect((await find('immediate family')).terms.length).toBeGreaterThan(0);
  const { notes } = await find('advanced study military leave');
  expect(notes.map(({ clause }) => clause?.citation)).toContain('Art. 13.A.1.a');
  expect((await find('xylophone')).notes).toEqual([]);
});
