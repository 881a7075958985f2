// Which contract years are read for a search, and that it finds the same whichever are.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AgreementHead } from '../../src/law/document/agreement-head.ts';
import { Reading } from '../../src/reading/reading.ts';
import { readSearch, type SearchAsked } from '../../src/reading/search-asked.ts';
import { AgreementLibrary } from '../../src/store/agreement-library.ts';
import { AgreementReader } from '../../src/store/agreement-reader.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

describe('of a search are read', () => {
  const asked: SearchAsked = {
    ...{ agreement: 'aps-atf', written: 'sick leave', year: '2005-06', kinds: null, within: null },
    ...{ first: 10, withFacets: false },
  };
  /** The years that were read, of those that were given. */
  const yearsOf = async (more: Partial<SearchAsked>) => {
    const library = new AgreementLibrary(new AgreementReader(app.database));
    const { list } = await readSearch({ ...asked, ...more }, new Reading(library));
    expect(library.uses.misses).toBe(list.editions.length);
    expect([...list.asking.keys()]).toEqual(list.editions);
    return list.editions.map(({ head }) => head.year);
  };

  test('the year that is asked for alone', async () => {
    expect(await yearsOf({})).toEqual(['2005-06']);
    expect(await yearsOf({ within: 'Art. 16' })).toEqual(['2005-06']);
  });

  test('all years where none is asked for, or they are counted', async () => {
    const library = new AgreementLibrary(new AgreementReader(app.database));
    const { editions } = (await library.agreement('aps-atf')) as AgreementHead;
    const all = editions.map(({ year }) => year);
    expect(all.length).toBeGreaterThan(1);
    expect(await yearsOf({ year: null })).toEqual(all);
    expect(await yearsOf({ withFacets: true })).toEqual(all);
  });
});

describe('a search of one year finds the same', () => {
  const FIELDS = 'totalCount confidence edges { score highlight cursor node { id } }';
  const SEARCH = `query ($query: String!, $year: ContractYear!, $after: String) {
    search(query: $query, year: $year, first: 5, after: $after) { ${FIELDS} } }`;
  const WITH_FACETS = SEARCH.replace('totalCount', 'facets { years { value count } } totalCount');
  interface Found {
    readonly search: { readonly edges: readonly { readonly cursor: string }[]; readonly facets?: unknown };
  }
  const found = async (source: string, variables: Record<string, unknown>) => {
    const { facets: _, ...search } = (await app.data<Found>(source, variables)).search;
    return search;
  };

  test.each([
    ['sick leave', '2005-06'],
    ['sick leave', '2006-07'],
    ['Art. 16.L', '2005-06'],
    ['how many days of "sick leave" for a funeral -bank', '2006-07'],
    ['greivance deadlin', '2005-06'],
  ])('%s in %s, with facets and without, and goes on where the other left off', async (query, year) => {
    const plain = await found(SEARCH, { query, year });
    const faceted = await found(WITH_FACETS, { query, year });
    expect(plain).toEqual(faceted);
    const after = plain.edges.at(-1)?.cursor;
    expect(after).toBeDefined();
    expect(await found(SEARCH, { query, year, after })).toEqual(
      await found(WITH_FACETS, { query, year, after }),
    );
  });
});
