import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TestApp } from '../support/create-test-app.ts';
import { malformedHtml } from '../support/html-tags.ts';
import { trySearch } from '../support/search.ts';
import { createSearchingApp, ENGINES } from '../support/search-engines.ts';

/** Queries without a word or a number in them. */
const WORDLESS = ['!!!', '\0', '💥', '"', '""', "'", '\\', '<->', '%', '§', '\uD800', '('.repeat(300)];

/** Queries with words, and with what means something to a database, to HTML, or to nobody. */
const WITH_WORDS = [
  "a & b | !c <-> '",
  'leave:*',
  'leave\0',
  '\0leave\0',
  '💥 leave',
  'leave \uDC00',
  '{"leave","\\"}',
  'leave\\',
  'leave") or true --',
  '<mark>leave</mark>',
  '&lt;leave',
  '(leave '.repeat(42),
  `"${'leave '.repeat(49)}"`,
  'leave '.repeat(50),
  // A letter that PostgreSQL does not know yet.
  '\u{31350}',
];

/** What is typed into a search by people, by mistake and on purpose. */
const QUERIES = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 150 }),
  fc.string({ unit: fc.constantFrom(...'"\'\\&|!<->():*{},;.$%_ \n\0aeL169'), maxLength: 300 }),
  fc
    .array(
      fc.constantFrom('sick', 'leave', 'not', '16.L', '"just', 'cause"', '$18.00', '<b>', '\0', 'xyzzy'),
      {
        maxLength: 30,
      },
    )
    .map((words) => words.join(' ')),
);

for (const engine of ENGINES) {
  const suite = engine.skipped ? describe.skip : describe;
  suite(`queries nobody should type, in ${engine.title}${engine.skipped ? `, skipped: ${engine.skipped}` : ''}`, () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await createSearchingApp(engine);
    });
    afterAll(() => app?.close());

    test.each(WORDLESS)('%j is told that it has no word', async (query) => {
      const { errors } = await trySearch(app, query);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('one word or number, or more') as unknown,
        extensions: { code: 'BAD_USER_INPUT', argument: 'query' },
      });
    });

    test.each(WITH_WORDS)('%j is searched for its words', async (query) => {
      const { data, errors } = await trySearch(app, query);
      expect(errors).toBeUndefined();
      expect(data?.search?.engine).toBe(engine.name);
    });

    test('whatever is typed is answered or refused with what is allowed', async () => {
      await fc.assert(
        fc.asyncProperty(QUERIES, async (query) => {
          const { data, errors } = await trySearch(app, query, { first: 5 });
          expect(errors?.map(({ extensions }) => extensions.code) ?? ['BAD_USER_INPUT']).toEqual([
            'BAD_USER_INPUT',
          ]);
          for (const { highlight } of data?.search?.edges ?? []) {
            expect(malformedHtml(highlight)).toBeNull();
            expect(highlight).not.toMatch(/<(?!\/?mark>)/);
          }
        }),
        { numRuns: 80 },
      );
    });

    test.each(['within', 'after', 'agreement', 'year'])(
      'nor does what is in %s break a search',
      async (argument) => {
        for (const value of ['\0', 'Art\0 16', "'; --", '💥', '\uD800', '('.repeat(300)]) {
          const { errors } = await trySearch(app, 'leave', { [argument]: value });
          expect(errors?.[0]?.extensions.code).toMatch(
            /^(BAD_USER_INPUT|CITATION_INVALID|CLAUSE_NOT_FOUND|YEAR_UNKNOWN)$/,
          );
        }
      },
    );
  });
}
