import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { searchLine } from '../../src/law/words/search-words.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import type { TestApp } from '../support/create-test-app.ts';
import { malformedHtml, wordsOfHtml } from '../support/html-tags.ts';
import { citations, type Found, type SearchArguments, search, trySearch } from '../support/search.ts';
import { createSearchingApp, ENGINES, untilAnswers } from '../support/search-engines.ts';
import { smallAgreement } from '../support/small-agreement.ts';

for (const engine of ENGINES) {
  const suite = engine.skipped ? describe.skip : describe;
  suite(`searching in ${engine.title}${engine.skipped ? `, skipped: ${engine.skipped}` : ''}`, () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await createSearchingApp(engine);
    });
    afterAll(() => app?.close());

    const find = (query: string, options: SearchArguments = {}) => search(app, query, options);
    const firstOf = async (query: string, options: SearchArguments = { year: '2006-07' }) =>
      citations(await find(query, options))[0];

    test('the answer says which engine gave it', async () => {
      expect((await find('sick leave')).engine).toBe(engine.name);
      expect((await find('16.L.1.c')).engine).toBe(engine.name);
    });

    describe('words', () => {
      test('bereavement leave is found though it is misspelt, and marked', async () => {
        const { edges } = await find('bereavment', { year: '2006-07' });
        expect(edges[0]).toMatchObject({
          node: { citation: 'Art. 16.C', year: '2006-07' },
          highlight: '<mark>Bereavement</mark> Leave',
        });
      });

      test.each([
        ['greivance procedure', 'Art. 24'],
        ['sabatical', 'Art. 16.K'],
        ['assualt leave', 'Art. 16.B'],
      ])('"%s" is forgiven', async (query, citation) => {
        expect(citations(await find(query, { year: '2006-07' })).slice(0, 3)).toContain(citation);
      });

      test('letters with accents, capitals and curly quotes make no difference', async () => {
        const plain = citations(await find("teacher's sick leave", { year: '2006-07' }));
        expect(citations(await find('TEÁCHER’S Sick LEAVE', { year: '2006-07' }))).toEqual(plain);
      });

      test.each([
        ['RIF', 'Art. 13.B'],
        ['reduction in force', 'Art. 13.B'],
        ['SLB', 'Art. 16.M'],
        ['funeral', 'Art. 16.C'],
        ['maternity leave', 'Art. 16.O.2.b'],
      ])('"%s" means what the vocabulary says it means', async (query, citation) => {
        expect(citations(await find(query, { year: '2006-07' })).slice(0, 3)).toContain(citation);
      });

      test('a synonym leads back to the words people say', async () => {
        const { edges } = await find('RIF', { year: '2006-07' });
        expect(edges[0]?.highlight).toContain('<mark>Reduction');
      });

      test('and the words people say to its abbreviation', async () => {
        const { edges } = await find('reduction in force', { year: '2006-07', first: 100 });
        const initiated = edges.find(({ node }) => node.citation === 'Art. 13.B.1.b');
        expect(initiated?.highlight).toContain('Prior to initiating a <mark>RIF</mark>');
      });

      test('headings stand above words', async () => {
        expect(await firstOf('religious leave')).toBe('Art. 16.G');
        expect(await firstOf('no strike')).toBe('Art. 27');
      });

      test('"shall", "not" and "may" are words like others', async () => {
        const query = '"shall not be charged for time lost"';
        expect(citations(await find(query, { year: '2006-07' }))).toEqual(['Art. 16.B']);
        expect((await find('"shall be charged for time lost"', { year: '2006-07' })).totalCount).toBe(0);
      });

      test('words of which nothing is like one of the agreement find nothing', async () => {
        const found = await find('xylophone zeppelin');
        expect(found).toMatchObject({
          edges: [],
          totalCount: 0,
          facets: { kinds: [], articles: [], years: [] },
        });
        expect(found.pageInfo).toEqual({
          hasNextPage: false,
          hasPreviousPage: false,
          startCursor: null,
          endCursor: null,
        });
      });

      test('a word unknown to the agreement does not hide what the others find', async () => {
        expect(await firstOf('xylophone bereavement')).toBe('Art. 16.C');
      });

      test('a question made of small words alone is searched all the same', async () => {
        expect((await find('what is it')).totalCount).toBeGreaterThan(0);
      });
    });

    describe('words written in unusual ways', () => {
      test.each([
        ['fulltime', 'full time'],
        ['sickleave', 'sick leave'],
        ['dutyfree', 'duty free'],
      ])('"%s" finds "%s"', async (query, words) => {
        const { edges } = await find(query, { year: '2006-07' });
        expect(edges.length).toBeGreaterThan(0);
        const plain = edges.map(({ highlight }) => wordsOfHtml(highlight).toLowerCase().replaceAll('-', ' '));
        expect(plain.some((text) => text.includes(words))).toBe(true);
      });

      test('a compound counts more than its parts: "in-service" finds Art. 10.E', async () => {
        const found = citations(await find('in-service', { year: '2006-07', within: 'Art. 10' }));
        expect(found.slice(0, 3).toSorted()).toEqual(['Art. 10.C', 'Art. 10.D', 'Art. 10.E']);
      });

      test.each(['naïve', 'Señor'])('%s is of another language, and none of ours misspelt', async (query) => {
        expect((await find(query, { year: '2006-07' })).totalCount).toBe(0);
      });

      test('a word behind a minus must not stand, nor a phrase', async () => {
        const all = await find('leave', { year: '2006-07', first: 100 });
        const others = await find('leave -sick', { year: '2006-07', first: 100 });
        expect(others.totalCount).toBeLessThan(all.totalCount);
        expect(others.edges.length).toBeGreaterThan(0);
        for (const { highlight } of others.edges) expect(wordsOfHtml(highlight)).not.toMatch(/\bsick\b/i);
        const family = await find('leave -"immediate family"', { year: '2006-07', first: 100 });
        expect(family.totalCount).toBeLessThan(all.totalCount);
      });
    });

    describe('phrases and numbers', () => {
      test('a phrase stands within one text, not over the end of a heading', async () => {
        expect((await find('"leave sick"', { year: '2006-07' })).totalCount).toBe(0);
        expect((await find('"sick leave"', { year: '2006-07' })).totalCount).toBeGreaterThan(10);
      });

      test('a phrase in quotes must stand as it is', async () => {
        const { edges, totalCount } = await find('"immediate family"', { year: '2006-07', first: 100 });
        expect(totalCount).toBe(edges.length);
        expect(totalCount).toBeGreaterThan(2);
        for (const { highlight } of edges)
          expect(wordsOfHtml(highlight).toLowerCase()).toMatch(/immediate family/);
        expect((await find('"family immediate"')).totalCount).toBe(0);
      });

      test('curly quotes are quotes', async () => {
        expect((await find('“family immediate”')).totalCount).toBe(0);
      });

      test('an amount is found with and without its marks', async () => {
        const written = citations(await find('$2,500', { year: '2005-06' }));
        expect(written.length).toBeGreaterThan(0);
        expect(citations(await find('2500', { year: '2005-06' }))).toEqual(written);
      });

      test('a number is never forgiven', async () => {
        const marks = /<mark>([^<]*)<\/mark>/g;
        for (const query of ['182 days', '91.52 hours', '65.10']) {
          const number = query.split(' ')[0];
          const { edges } = await find(query, { year: '2005-06', first: 50 });
          expect(edges.length).toBeGreaterThan(0);
          const marked = edges.flatMap(({ highlight }) =>
            [...highlight.matchAll(marks)].map(([, words]) => words),
          );
          const numbers = marked.filter((words) => /\d/.test(words ?? ''));
          expect(new Set(numbers)).toEqual(new Set([number]));
        }
        expect((await find('918273')).totalCount).toBe(0);
      });

      test('183 days are not 182', async () => {
        const of183 = citations(await find('183', { year: '2006-07', first: 100 }));
        const of182 = citations(await find('182', { year: '2006-07', first: 100 }));
        expect(of183).toContain('Art. 16.L.1.b');
        expect(of183).not.toContain('Art. 16.L.1.a');
        expect(of182).toContain('Art. 16.L.1.a');
        expect(of182).not.toContain('Art. 16.L.1.b');
      });
    });

    describe('citations', () => {
      test.each(['16.L.1.c', 'Art 16.L.1.c', 'article 16, L.1.c', '16L1c', '16.L.1(c)'])(
        '%s goes straight to its clause',
        async (query) => {
          const { edges, totalCount } = await find(query, { year: '2006-07' });
          expect(totalCount).toBe(1);
          expect(edges[0]).toMatchObject({ node: { citation: 'Art. 16.L.1.c' }, score: 1 });
        },
      );

      test('what stands under the clause follows it in printed order', async () => {
        expect(citations(await find('16.C', { year: '2006-07' }))).toEqual([
          'Art. 16.C',
          'Art. 16.C.1',
          'Art. 16.C.2',
        ]);
      });

      test('a provision printed twice under one number comes twice', async () => {
        const { edges } = await find('Art 6.C.4', { year: '2006-07', first: 100 });
        expect(edges.filter(({ node }) => node.citation === 'Art. 6.C.4')).toHaveLength(2);
      });

      test('a citation among other words leads, and is given once', async () => {
        const found = citations(
          await find('appeal under Article 24.P of the arbitrator', { year: '2006-07', first: 100 }),
        );
        expect(found[0]).toBe('Art. 24.P');
        expect(found.filter((citation) => citation === 'Art. 24.P')).toHaveLength(1);
        expect(found.length).toBeGreaterThan(1);
      });

      test('a citation of what is not there is never bent to another clause', async () => {
        const { edges } = await find('16.Z.9', { year: '2006-07' });
        expect(edges.filter(({ score }) => score === 1)).toEqual([]);
        expect(citations(await find('bereavement 16.Z', { year: '2006-07' }))[0]).toBe('Art. 16.C');
      });

      test('its letters are not forgiven: 16.Q.1 finds 16.O.1 for nothing but the number 1 in its words', async () => {
        const { edges } = await find('16.Q.1', { year: '2006-07', first: 100 });
        expect(edges.every(({ score }) => score < 1)).toBe(true);
        expect(edges.slice(0, 10).map(({ node }) => node.citation)).not.toContain('Art. 16.O.1');
        const like = edges.filter(({ node }) => node.citation === 'Art. 16.O.1');
        for (const { highlight } of like) expect(highlight).toMatch(/^[^<]*<mark>1<\/mark>[^<]*$/);
      });

      test('a number before a word is no citation', async () => {
        expect(await firstOf('24 hours')).not.toBe('Art. 24');
      });
    });

    describe('years', () => {
      test('with a year, only clauses of that year are found', async () => {
        for (const year of ['2005-06', '2006-07']) {
          const { edges } = await find('mentor', { year, first: 100 });
          expect(new Set(edges.map(({ node }) => node.year))).toEqual(new Set([year]));
        }
      });

      test('without one, each provision is found once, in its latest reading', async () => {
        const { edges, totalCount } = await find('mentor', { first: 100 });
        expect(totalCount).toBe(edges.length);
        const history = `query ($cite: String!, $year: ContractYear!) { clause(cite: $cite, year: $year) { history { year citation } } }`;
        const latest = edges.filter(({ node }) => node.year === '2005-06').slice(0, 5);
        for (const { node } of latest) {
          const { clause } = await app.data<{ clause: { history: readonly { year: string }[] } }>(history, {
            cite: node.citation,
            year: node.year,
          });
          expect(clause.history.at(-1)?.year).toBe('2005-06');
        }
        expect(edges.some(({ node }) => node.year === '2006-07')).toBe(true);
      });

      test('without one, summer school pay is 6.A.6.f of 2006-07 and not also 6.A.6.e of 2005-06', async () => {
        const { edges } = await find('summer school pay', { first: 100 });
        const pay = edges.filter(({ highlight }) =>
          /will be paid at the rate of/.test(wordsOfHtml(highlight)),
        );
        const ofSummer = pay.filter(({ highlight }) => /summer school/.test(wordsOfHtml(highlight)));
        expect(ofSummer.map(({ node }) => `${node.citation} ${node.year}`)).toEqual(['Art. 6.A.6.f 2006-07']);
      });

      test('a citation without one is of the latest year that has it', async () => {
        const { edges } = await find('16.L.1.a');
        expect(edges[0]?.node).toMatchObject({ citation: 'Art. 16.L.1.a', year: '2006-07' });
      });

      test('what only the earlier year has is found without one, by its citation and by its words', async () => {
        for (const query of ['Appendix A, A-1', '2005/06 salary schedule A-1']) {
          const { edges } = await find(query);
          expect(edges[0]?.node).toMatchObject({ citation: 'App. A, A-1', year: '2005-06' });
        }
        const later = await find('Appendix A, A-1', { year: '2006-07' });
        expect(citations(later)).not.toContain('App. A, A-1');
      });
    });

    describe('filters and facets', () => {
      test('kinds', async () => {
        const { edges, totalCount } = await find('leave', {
          year: '2006-07',
          kinds: ['SECTION'],
          first: 100,
        });
        expect(totalCount).toBe(edges.length);
        expect(new Set(edges.map(({ node }) => node.kind))).toEqual(new Set(['SECTION']));
      });

      test('within takes any form of citation', async () => {
        for (const within of ['Art 16.L', 'article 16, L', '16.L']) {
          const found = await find('days', { year: '2006-07', within, first: 100 });
          expect(found.totalCount).toBeGreaterThan(2);
          expect(citations(found).every((citation) => /^Art\. 16\.L\b/.test(citation))).toBe(true);
        }
      });

      test('within follows a provision that was relettered', async () => {
        const { facets } = await find('mentor', { year: '2006-07', within: 'Art 9.O', first: 100 });
        expect(facets.years.map(({ value }) => value)).toEqual(['2005-06', '2006-07']);
      });

      test('a filter of which nothing is left finds nothing', async () => {
        expect((await find('bereavement', { within: 'Art 24' })).totalCount).toBe(0);
        expect((await find('16.C', { kinds: ['TABLE'] })).totalCount).toBe(0);
      });

      test('each facet counts what its own filter would leave', async () => {
        const { facets, totalCount } = await find('sick leave', { year: '2006-07' });
        for (const counts of [facets.kinds, facets.articles])
          expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
        for (const { value, count } of facets.kinds)
          expect((await find('sick leave', { year: '2006-07', kinds: [value], first: 1 })).totalCount).toBe(
            count,
          );
        for (const { value, count } of facets.articles.slice(0, 4))
          expect((await find('sick leave', { year: '2006-07', within: value, first: 1 })).totalCount).toBe(
            count,
          );
        for (const { value, count } of facets.years)
          expect((await find('sick leave', { year: value, first: 1 })).totalCount).toBe(count);
      });

      test('the other filters narrow a facet, its own does not', async () => {
        const all = await find('sick leave', { year: '2006-07' });
        const some = await find('sick leave', { year: '2006-07', kinds: ['SECTION'] });
        expect(some.facets.kinds).toEqual(all.facets.kinds);
        expect(sum(some.facets.articles)).toBeLessThan(sum(all.facets.articles));
        const inside = await find('sick leave', { year: '2006-07', within: 'Art 16' });
        expect(inside.facets.articles).toEqual(all.facets.articles);
        expect(sum(inside.facets.kinds)).toBeLessThan(sum(all.facets.kinds));
      });

      test('a citation has facets like any other query', async () => {
        const { facets } = await find('16.C', { year: '2006-07' });
        expect(facets).toEqual({
          kinds: [
            { value: 'PARAGRAPH', count: 2 },
            { value: 'SECTION', count: 1 },
          ],
          articles: [{ value: 'Art. 16', count: 3 }],
          years: [
            { value: '2005-06', count: 3 },
            { value: '2006-07', count: 3 },
          ],
        });
      });
    });

    describe('pages', () => {
      /** Every hit, page by page, and the page information of each. */
      async function readAll(query: string, first: number, options: SearchArguments) {
        const pages: Found[] = [];
        let after: string | null = null;
        do {
          const page: Found = await find(query, { ...options, first, after });
          pages.push(page);
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        return pages;
      }

      test.each([
        [1, 'bereavement', {}],
        [1, '16.L', { year: '2006-07' }],
        [3, 'sick leave bank', { year: '2006-07', kinds: ['SECTION', 'PARAGRAPH'] }],
        [10, 'sick leave', {}],
        [10, 'sick leave', { year: '2006-07', within: 'Art 16' }],
        [10, 'leave under Article 16.L', { year: '2006-07' }],
        [10, 'Art 16', { year: '2005-06' }],
      ])(
        'of %i hits of "%s" %j together are the whole list, each hit once',
        async (first, query, options: SearchArguments) => {
          const whole = await find(query, { ...options, first: 100 });
          const pages = await readAll(query, first, options);
          const hits = pages.flatMap(({ edges }) => edges);
          expect(hits).toHaveLength(whole.totalCount);
          expect(hits.slice(0, 100)).toEqual(whole.edges);
          expect(new Set(hits.map(({ node }) => `${node.year} ${node.citation} `)).size).toBeGreaterThan(
            hits.length - 5,
          );
          for (const page of pages) expect(page.totalCount).toBe(whole.totalCount);
          expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(pages.map((_, i) => i > 0));
          expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual(
            pages.map((_, i) => i < pages.length - 1),
          );
        },
      );

      test('a page may begin after any hit', async () => {
        const { edges } = await find('sick leave', { year: '2006-07', first: 10 });
        const next = await find('sick leave', { year: '2006-07', first: 6, after: edges[3]?.cursor ?? null });
        expect(next.edges).toEqual(edges.slice(4));
      });

      test('scores go down from 1 at most', async () => {
        const { edges } = await find('sick leave bank committee', { year: '2006-07', first: 50 });
        const scores = edges.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(Math.max(...scores)).toBeLessThanOrEqual(1);
        expect(Math.min(...scores)).toBeGreaterThan(0);
      });

      test.each([
        ['a cursor of another search', async () => (await find('bereavement leave')).edges[0]?.cursor],
        [
          'a cursor of other filters',
          async () => (await find('sick leave', { year: '2005-06' })).edges[0]?.cursor,
        ],
        ['words that are no cursor', async () => 'page two'],
        ['nothing', async () => ''],
      ])('are not begun after %s', async (_, cursor) => {
        const { errors } = await trySearch(app, 'sick leave', { after: (await cursor()) ?? null });
        expect(errors?.[0]).toMatchObject({
          message: expect.stringContaining('start from the first page') as unknown,
          extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
        });
      });
    });

    describe('highlights', () => {
      test('are well-formed HTML with nothing but marks', async () => {
        for (const query of [
          'salary schedule',
          'sick leave',
          'AT-2',
          '"due process"',
          'insurance & benefits',
        ]) {
          const { edges } = await find(query, { first: 50 });
          for (const { highlight } of edges) {
            expect(malformedHtml(highlight)).toBeNull();
            expect(highlight.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>\uE000-\uF8FF]/);
          }
        }
      });

      test('a query with a script in it comes out harmless', async () => {
        const { edges } = await find('<script>alert(1)</script> leave', { year: '2006-07' });
        expect(edges.length).toBeGreaterThan(0);
        for (const { highlight } of edges) expect(highlight).not.toMatch(/<(?!\/?mark>)/);
      });

      test('are words of the clause once the marks are taken away', async () => {
        const source = `query ($query: String!) { search(query: $query, year: "2006-07", first: 50) {
          edges { highlight node { citation heading ownText } } } }`;
        let shown = 0;
        for (const query of [
          'reduction in force',
          'salary schedule',
          'AT-2',
          'teacher shall not',
          'class size',
        ]) {
          const answer = await app.data<{ search: { edges: readonly WordedHit[] } }>(source, { query });
          for (const { highlight, node } of answer.search.edges) {
            const words = new Set(searchLine(`${node.heading ?? ''} ${node.ownText}`).split(' '));
            const plain = wordsOfHtml(highlight.replaceAll(/<\/?mark>/g, ''));
            const others = searchLine(plain)
              .split(' ')
              .filter((word) => !words.has(word));
            expect([node.citation, others]).toEqual([node.citation, []]);
            shown += 1;
          }
        }
        expect(shown).toBeGreaterThan(100);
      });

      test('of a long clause show the part where the words are', async () => {
        const { edges } = await find('physician panel', { year: '2006-07' });
        const assault = edges.find(({ node }) => node.citation === 'Art. 16.B');
        expect(assault?.highlight).toMatch(/^Assault Leave: … .*<mark>panel<\/mark>.* …$/s);
        expect(assault?.highlight.length).toBeLessThan(500);
      });
    });
  });

  suite(`content searched in ${engine.title}`, () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await createSearchingApp(engine, { holding: 'tables' });
    });
    afterAll(() => app?.close());

    test('a script in the content comes out harmless', async () => {
      const small = await smallAgreement();
      await new AgreementWriter(app.database).publish(
        withHeading(small, '<script>alert("lamp")</script> & co'),
      );
      await untilAnswers(app, engine.name, small.slug);
      const { edges } = await search(app, 'lamp script', { agreement: small.slug });
      expect(edges[0]?.highlight).toContain(
        '&lt;<mark>script</mark>&gt;alert(&quot;<mark>lamp</mark>&quot;)&lt;/<mark>script</mark>&gt; &amp; co',
      );
    });

    test('new content is found at once, and the old no more', async () => {
      const small = await smallAgreement();
      const writer = new AgreementWriter(app.database);
      await writer.publish(withHeading(small, 'Walrus'));
      expect((await search(app, 'walrus', { agreement: small.slug })).totalCount).toBeGreaterThan(0);
      await writer.publish(withHeading(small, 'Narwhal'));
      expect((await search(app, 'walrus', { agreement: small.slug })).totalCount).toBe(0);
      expect((await search(app, 'narwhal', { agreement: small.slug })).totalCount).toBeGreaterThan(0);
      await untilAnswers(app, engine.name, small.slug);
      expect((await search(app, 'walrus', { agreement: small.slug })).totalCount).toBe(0);
      expect((await search(app, 'narwhal', { agreement: small.slug })).totalCount).toBeGreaterThan(0);
    });

    test('a cursor of the content before is refused', async () => {
      const small = await smallAgreement();
      const writer = new AgreementWriter(app.database);
      await writer.publish(withHeading(small, 'Lamps before'));
      await untilAnswers(app, engine.name, small.slug);
      const { edges } = await search(app, 'lamps', { agreement: small.slug, first: 1 });
      await writer.publish(withHeading(small, 'Lamps after'));
      const options = { agreement: small.slug, after: edges[0]?.cursor ?? null };
      const { errors } = await trySearch(app, 'lamps', options);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    });

    test('an ingest that fails leaves the last good content to be found', async () => {
      const small = await smallAgreement();
      const writer = new AgreementWriter(app.database);
      await writer.publish(withHeading(small, 'Good otter'));
      const bad = withHeading(small, 'Bad badger');
      const year = small.editions[0]?.head.year as Agreement['notes'][number]['year'];
      const note = {
        year,
        path: 'no/such/clause',
        kind: 'NUMBERING',
        text: 'on nothing',
        quotes: [],
        cells: [],
      } as const;
      await expect(writer.publish({ ...bad, notes: [note] })).rejects.toThrow(/that is not there/);
      expect((await search(app, 'otter', { agreement: small.slug })).totalCount).toBeGreaterThan(0);
      expect((await search(app, 'badger', { agreement: small.slug })).totalCount).toBe(0);
    });
  });
}

/** A hit with the words of its clause. */
interface WordedHit {
  readonly highlight: string;
  readonly node: { readonly citation: string; readonly heading: string | null; readonly ownText: string };
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}

/** The same agreement with another heading on every article. */
function withHeading(agreement: Agreement, heading: string): Agreement {
  const editions = agreement.editions.map(({ head, readings }) => ({
    head,
    readings: readings.map((reading) => (reading.kind === 'ARTICLE' ? { ...reading, heading } : reading)),
  }));
  return { ...agreement, contentHash: `hash of ${heading}`, editions };
}
