// Questions as teachers ask them, each with the clause that answers: `questions.yaml`. Every engine's scores are printed,
// and what it misses, so that a change of the ranking can be judged by what it gains and what it loses.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { citatorOf } from '../../src/law/citation/citator.ts';
import { clausesAt } from '../../src/law/citation/clauses-at.ts';
import { parseCitations } from '../../src/law/citation/parse.ts';
import type { TestApp } from '../support/create-test-app.ts';
import { realEditions } from '../support/real-agreement.ts';
import { createSearchingApp, ENGINES } from '../support/search-engines.ts';

const questionSchema = z.strictObject({
  query: z.string().min(1),
  year: z.string().regex(/^\d{4}-\d{2}$/),
  /** Canonical citations; any of them answers. */
  clauses: z.array(z.string()).min(1).readonly(),
  /** Whether a word is misspelt on purpose. */
  typo: z.literal(true).optional(),
});

type Question = Readonly<z.output<typeof questionSchema>>;

interface Answered extends Question {
  readonly citations: readonly string[];
  /** The place of the first clause that answers, from 1; 0 when it is not among the hits. */
  readonly place: number;
}

/** How many of the questions are answered by the first three hits, at least. */
const FLOORS = { POSTGRES: 0.85, MEILISEARCH: 0.9 } as const;

/** How many hits are looked at. */
const LOOKED_AT = 50;

const SEARCH = `query ($query: String!, $year: ContractYear!, $first: Int!) {
  search(query: $query, year: $year, first: $first) { edges { node { citation } } }
}`;

const QUESTIONS: readonly Question[] = z
  .array(questionSchema)
  .parse(parse(readFileSync(join(import.meta.dirname, 'questions.yaml'), 'utf8')));

test('there are sixty questions and more, and the clauses that answer them exist', async () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(60);
  const editions = new Map((await realEditions()).map((edition) => [edition.head.year as string, edition]));
  const lost = QUESTIONS.flatMap(({ year, clauses }) =>
    clauses.filter((cite) => {
      const edition = editions.get(year);
      const [cited] = edition ? parseCitations(cite, citatorOf(edition).grammar) : [];
      return !edition || !cited || clausesAt(edition, cited.citation)[0]?.reading.citation !== cite;
    }),
  );
  expect(lost).toEqual([]);
});

for (const engine of ENGINES) {
  // Of many files Jest names no test that is skipped.
  if (engine.skipped) process.stdout.write(`\n${engine.title}: skipped, ${engine.skipped}\n`);
  const suite = engine.skipped ? describe.skip : describe;
  suite(`relevance in ${engine.title}${engine.skipped ? `, skipped: ${engine.skipped}` : ''}`, () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await createSearchingApp(engine);
    });
    afterAll(() => app?.close());

    test(`the clause that answers is among the first three for ${FLOORS[engine.name] * 100} % of the questions`, async () => {
      const answered: Answered[] = [];
      for (const question of QUESTIONS) answered.push(await ask(app, question));
      process.stdout.write(`\n${engine.title}: ${report(answered)}\n`);
      expect(share(answered, ({ place }) => place >= 1 && place <= 3)).toBeGreaterThanOrEqual(
        FLOORS[engine.name],
      );
    });
  });
}

async function ask(app: TestApp, question: Question): Promise<Answered> {
  const { query, year, clauses } = question;
  const answer = await app.data<{
    search: { edges: readonly { readonly node: { readonly citation: string } }[] };
  }>(SEARCH, { query, year, first: LOOKED_AT });
  const citations = answer.search.edges.map(({ node }) => node.citation);
  return { ...question, citations, place: citations.findIndex((each) => clauses.includes(each)) + 1 };
}

function report(answered: readonly Answered[]): string {
  const first = share(answered, ({ place }) => place === 1);
  const three = share(answered, ({ place }) => place >= 1 && place <= 3);
  const mean = answered.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / answered.length;
  const scores = `hit@1 ${first.toFixed(3)}, hit@3 ${three.toFixed(3)}, MRR ${mean.toFixed(3)}`;
  const missed = answered.filter(({ place }) => place === 0 || place > 3).map(miss);
  return [`${scores} of ${answered.length} questions; missed:`, ...missed].join('\n');
}

function miss({ query, year, clauses, citations, place }: Answered): string {
  const where = place === 0 ? 'not found' : `at ${place}`;
  return `  ${query} (${year}): ${clauses.join(' or ')} ${where}; first ${citations.slice(0, 3).join('; ') || 'nothing'}`;
}

function share(answered: readonly Answered[], isSo: (each: Answered) => boolean): number {
  return answered.filter(isSo).length / answered.length;
}
