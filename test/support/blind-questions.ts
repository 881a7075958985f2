import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, '../search/blind');

/** The files, each by an author who was given the agreement's text and nothing else. */
const FILES = ['author-1.yaml', 'author-2.yaml', 'author-3.yaml', 'author-4.yaml'];

const blindSchema = z.strictObject({
  query: z.string().min(1),
  year: z.string().regex(/^\d{4}-\d{2}$/),
  /** Canonical citations, any of which answers; left out where the agreement does not answer. */
  clauses: z.array(z.string()).readonly().optional(),
  why: z.string().optional(),
});

/** A question by somebody who did not know the search. */
export interface BlindQuestion {
  readonly query: string;
  readonly year: string;
  /** None where the agreement does not answer. */
  readonly clauses: readonly string[];
}

/** TUNING: by these weights and thresholds are chosen. HELD_OUT: by these it is measured, and nobody looks at one of them. */
export type Half = 'TUNING' | 'HELD_OUT';

/** The questions of a half. */
export function blindQuestions(half: Half): readonly BlindQuestion[] {
  const questions = FILES.flatMap((file) =>
    z.array(blindSchema).parse(parse(readFileSync(join(FOLDER, file), 'utf8'))),
  );
  return questions
    .filter(({ query }) => halfOf(query) === half)
    .map(({ query, year, clauses }) => ({ query, year, clauses: clauses ?? [] }));
}

/** By what is asked alone, so that it never changes: tuning where the first hexadecimal digit of its SHA-256 is even. */
function halfOf(query: string): Half {
  const [first = '0'] = createHash('sha256').update(query).digest('hex');
  return Number.parseInt(first, 16) % 2 === 0 ? 'TUNING' : 'HELD_OUT';
}
