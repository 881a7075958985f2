import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Citator } from '../../../src/law/citation/citator.ts';
import { findCitations } from '../../../src/law/citation/find.ts';
import type { Clause } from '../../../src/law/document/clause.ts';
import { referencesIn } from '../../../src/law/reference/references-of.ts';
import { realCitator } from '../../support/real-citator.ts';

/** What the grammar reads, and what goes on as no citation does. */
const FRAGMENTS = [
  ...[
    'Article ',
    'Articles ',
    'Art. ',
    'Appendix ',
    'App. ',
    'paragraph ',
    'paragraphs ',
    'Section ',
    '§ ',
    'this section ',
  ],
  ...[
    'Schedule ',
    'Salary Schedules (',
    'AT-1',
    'A-2',
    'A',
    'AT',
    'MOU ',
    'Memorandum of Understanding ',
    'Preamble',
  ],
  ...[
    '1',
    '16',
    '22-10A-20',
    '2.',
    'a',
    'a.',
    '(1)',
    'B',
    'B.',
    'L.1.c',
    'O, 2.a',
    'l.d.',
    'I',
    'in ',
    'of ',
  ],
  ...[
    ', ',
    ' and ',
    ' or ',
    ' through ',
    '-',
    '.',
    '. ',
    '(',
    ')',
    ' ',
    '\n',
    '\n\n',
    "'",
    '"',
    '“',
    '’s ',
    '—',
    '🎓',
    'é',
  ],
  ...[
    'above ',
    'below ',
    'on page 54 ',
    'Board',
    "Board's ",
    'Policy H.1',
    'Charter Schools Act',
    'Act ',
    'The ',
    'with ',
  ],
  ...[
    'The term "x" shall mean ',
    ' is defined as ',
    '(hereinafter referred to as the ',
    'teacher ',
    'leave ',
  ],
] as const;

let citator: Citator;
let within: Clause | null;

beforeAll(async () => {
  citator = await realCitator('2005-06');
  within = citator.index.edition.atPath('art-16/L/1/f');
});

describe('whatever the text', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'A1a.,()- \n§“\uD83C'), maxLength: 60 }),
  );

  test('citations are its words, in order, and do not overlap but on one stretch', () => {
    fc.assert(
      fc.property(text, (words) => {
        let [start, end] = [0, 0];
        for (const each of findCitations(words, citator.grammar)) {
          expect(words.slice(each.start, each.end)).toBe(each.text);
          expect(each.text.trim()).toBe(each.text);
          expect(each.end).toBeGreaterThan(each.start);
          expect(each.start >= end || (each.start === start && each.end === end)).toBe(true);
          [start, end] = [each.start, each.end];
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('each comes to something, and says why when it comes to no clause', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { status, target, candidates, external, reason } of referencesIn({
          text: words,
          citator,
          within,
          others: new Map(),
        })) {
          expect(target !== null).toBe(status === 'RESOLVED');
          expect(external !== null).toBe(status === 'EXTERNAL');
          if (status === 'DANGLING' || status === 'AMBIGUOUS') expect(reason).not.toBeNull();
          if (status === 'AMBIGUOUS') expect(candidates.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
