// Questions by people who knew the agreement's text and nothing of the search: test/search/blind. One half served to
// choose weights and thresholds, the other measures; of that only sums are printed. A hit is one of the clauses that its
// author named, no other of the same section.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BlindQuestion, blindQuestions, type Half } from '../support/blind-questions.ts';
import type { TestApp } from '../support/create-test-app.ts';
import { createSearchingApp, ENGINES } from '../support/search-engines.ts';

const SEARCH = `query ($query: String!, $year: ContractYear!) {
  search(query: $query, year: $year) { confidence edges { node { citation } } }
}`;

interface Found {
  readonly search: {
    readonly confidence: 'SURE' | 'UNSURE' | 'NOTHING';
    readonly edges: readonly { readonly node: { readonly citation: string } }[];
  };
}

interface Asked extends BlindQuestion {
  readonly confidence: Found['search']['confidence'];
  /** The place of the first clause that answers, from 1; 0 when it is not among the first ten hits. */
  readonly place: number;
}

test('the halves have no question in common, and both have of either kind', () => {
  const [tuning, held] = [blindQuestions('TUNING'), blindQuestions('HELD_OUT')];
  expect(new Set([...tuning, ...held].map(({ query }) => query)).size).toBe(tuning.length + held.length);
  expect(tuning.length + held.length).toBe(236);
  for (const half of [tuning, held]) {
    expect(half.filter(({ clauses }) => clauses.length > 0).length).toBeGreaterThan(80);
    expect(half.filter(({ clauses }) => clauses.length === 0).length).toBeGreaterThan(25);
  }
});

for (const engine of ENGINES) {
  const suite = engine.skipped ? describe.skip : describe;
  suite(`blind questions in ${engine.title}${engine.skipped ? `, skipped: ${engine.skipped}` : ''}`, () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await createSearchingApp(engine);
    });
    afterAll(() => app?.close());

    test('the half that nothing was chosen by', async () => {
      const [tuning, held] = [await askAll(app, 'TUNING'), await askAll(app, 'HELD_OUT')];
      process.stdout.write(`\n${engine.title}, ${report('TUNING', tuning)}\n${report('HELD_OUT', held)}\n`);
      const [answered, unanswered] = [held.filter(isAnswered), held.filter((each) => !isAnswered(each))];
      expect(share(answered, ({ place }) => place === 1)).toBeGreaterThanOrEqual(0.5);
      expect(share(answered, isInThree)).toBeGreaterThanOrEqual(0.75);
      expect(share(answered, ({ confidence }) => confidence !== 'NOTHING')).toBeGreaterThanOrEqual(0.9);
      expect(share(unanswered, ({ confidence }) => confidence !== 'SURE')).toBeGreaterThanOrEqual(0.8);
    });
  });
}

async function askAll(app: TestApp, half: Half): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const question of blindQuestions(half)) {
    const { query, year } = question;
    const { search } = await app.data<Found>(SEARCH, { query, year });
    const place = search.edges.findIndex(({ node }) => question.clauses.includes(node.citation)) + 1;
    asked.push({ ...question, confidence: search.confidence, place });
  }
  return asked;
}

function report(half: Half, all: readonly Asked[]): string {
  const [answered, unanswered] = [all.filter(isAnswered), all.filter((each) => !isAnswered(each))];
  const places = [1, 3, 10].map((most) => {
    const hit = share(answered, ({ place }) => place >= 1 && place <= most);
    return `hit@${most} ${(100 * hit).toFixed(1)} %`;
  });
  return `${half}: ${places.join(', ')} of ${answered.length}, ${confidences(answered)}; of ${unanswered.length} that are not answered, ${confidences(unanswered)}`;
}

function confidences(all: readonly Asked[]): string {
  return ['SURE', 'UNSURE', 'NOTHING']
    .map((name) => `${name} ${(100 * share(all, ({ confidence }) => confidence === name)).toFixed(0)} %`)
    .join(', ');
}

function isAnswered({ clauses }: BlindQuestion): boolean {
  return clauses.length > 0;
}

function isInThree({ place }: Asked): boolean {
  return place >= 1 && place <= 3;
}

function share(all: readonly Asked[], isSo: (each: Asked) => boolean): number {
  return all.filter(isSo).length / all.length;
}
