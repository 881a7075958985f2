// What Meilisearch is asked, what is made of its answers, and what is told when it does not answer. A stand-in speaks its
// API, so that no ranking is claimed here.

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AgreementHead } from '../../src/law/document/agreement-head.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import { QuestionIndex } from '../../src/law/question/question-index.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import { MeilisearchIndexer } from '../../src/search/meilisearch-index.ts';
import { MeilisearchSearch } from '../../src/search/meilisearch-search.ts';
import { openSearch } from '../../src/search/open-search.ts';
import type { SearchRequest, SearchResult } from '../../src/search/search-engine.ts';
import type { SearchRepository } from '../../src/store/search-repository.ts';
import { analysisOf } from '../support/analysis-of.ts';
import { askedEdition, askIndexOf } from '../support/asked-edition.ts';
import { smallEdition } from '../support/small-edition.ts';
import { StandInMeilisearch } from '../support/stand-in-meilisearch.ts';

const MODEL: Embedder = { source: 'rest', model: 'small', url: 'http://localhost:9', key: 'k', ratio: 0.5 };

const before = smallEdition('2000-01', [
  { provision: 'oil', path: '1', heading: 'Oil', text: 'Oil is bought in casks.' },
]);
const asked = askedEdition(
  [
    { provision: 'oil', path: '1', heading: 'Oil & Gas', text: 'Oil is bought in casks for 12.50 each.' },
    {
      ...{ provision: 'lamps', path: '2', text: 'Lamps are lit at dusk.' },
      under: [{ provision: 'wicks', path: '2/A', text: 'Wicks are cut.' }],
    },
    { provision: 'sick', path: '3', text: 'Sick leave is paid.' },
  ],
  [{ name: 'ill', question: 'Is sick leave paid in 2001?', authorities: [{ path: '3', quote: '' }] }],
);
const now = asked.edition;
const QUESTIONS = [new QuestionIndex(before, []), asked];
const EDITIONS: readonly Edition[] = [before, now];
const VOCABULARY = [['sick leave', 'malady', 'time off']];

let meilisearch: StandInMeilisearch;
let url: string;

beforeEach(async () => {
  meilisearch = new StandInMeilisearch();
  url = await meilisearch.start();
});
afterEach(() => meilisearch.stop());

const agreement: AgreementHead = {
  ...{ release: 1, publishedAt: '', contentHash: 'abc', slug: 'small', title: '', parties: [] },
  ...{ instruments: [], editions: [], events: [], vocabulary: VOCABULARY },
};

function request(words: string, more: Partial<SearchRequest> = {}, asked: object = {}): SearchRequest {
  const query = { text: words, words: words.split(' ').filter(Boolean), phrases: [], excluded: [] };
  return {
    ...{ agreement, editions: EDITIONS },
    asking: new Map(QUESTIONS.map((each) => [each.edition, askIndexOf(each)])),
    questions: async () => QUESTIONS,
    ...{ analysis: analysisOf(1e8), year: null, kinds: null, within: null },
    ...{ first: 10, offset: 0, engine: null, withFacets: false },
    query: { ...query, compounds: [], foreign: new Set(), citation: null, cited: [], ...asked },
    ...more,
  } as unknown as SearchRequest;
}

/** The engine, with its index made; nothing it was asked so far. */
async function ready(
  embedder: Embedder | null = null,
  key: string | null = null,
): Promise<MeilisearchSearch> {
  const location = { url, key, embedder };
  const engine = new MeilisearchSearch(location, new MeilisearchIndexer(location));
  expect(await engine.prepare(agreement, QUESTIONS)).toBe(true);
  return engine;
}

function told({ hits }: SearchResult): readonly string[] {
  return hits.map(({ clause, score }) => {
    return `${clause.edition.head.year} ${clause.reading.path} ${score.toFixed(2)}`;
  });
}

const citing = (...labels: readonly string[]) => {
  const [label = '', ...below] = labels;
  const root = { type: 'top', kind: 'ARTICLE', cited: '#', label };
  return { root, steps: below.map((each) => ({ type: 'label', label: each })) };
};

describe('the hits', () => {
  test('are those of the server, in its order, with its scores', async () => {
    const found = await (await ready()).search(request('oil'));
    expect(found.engine).toBe('MEILISEARCH');
    expect(told(found)).toEqual([
      ...['2000-01 1 0.50', '2001-02 1 0.33', '2001-02 2 0.25', '2001-02 2/A 0.20', '2001-02 3 0.17'],
    ]);
    expect([found.total, found.facets]).toEqual([5, null]);
  });

  test('are led by what is cited, and by what answers the very question, on the page where they belong', async () => {
    const engine = await ready();
    const led = (first: number, offset: number, asked = {}) =>
      engine.search(request('sick leave paid', { first, offset, year: now.head.year }, asked));
    expect(told(await led(2, 0))).toEqual(['2001-02 3 0.99', '2000-01 1 0.50']);
    expect(told(await led(2, 1))).toEqual(['2000-01 1 0.50', '2001-02 1 0.33']);
    expect(told(await led(2, 3))).toEqual(['2001-02 2 0.25', '2001-02 2/A 0.20']);
    expect((await led(2, 1)).total).toBe(6);
    const cited = { cited: [citing('2')] };
    expect(told(await led(2, 0, cited))).toEqual(['2001-02 2 1.00', '2001-02 3 0.99']);
    expect(told(await led(1, 2, cited))).toEqual(['2000-01 1 0.50']);
    const { filter } = meilisearch.queries.at(-1) ?? {};
    expect(filter).toEqual(['year = "2001-02"', 'id NOT IN ["2001-02_1", "2001-02_3"]']);
  });

  test('are no others where a citation is all that was typed', async () => {
    const engine = await ready();
    meilisearch.unknown.add('');
    const whole = { citation: citing('2') };
    const found = await engine.search(request('2', { year: now.head.year, withFacets: true }, whole));
    expect(told(found)).toEqual(['2001-02 2 1.00', '2001-02 2/A 1.00']);
    expect(found.total).toBe(2);
    expect(found.hits.map(({ highlight }) => highlight)).toEqual([
      'Lamps are lit at dusk.',
      'Wicks are cut.',
    ]);
    expect(meilisearch.queries.map(({ q, filter }) => [q, filter?.includes('id IN []')])).toEqual(
      Array.from({ length: 5 }, () => ['', true]),
    );
  });

  test('show what was found, the rest of it escaped', async () => {
    const engine = await ready();
    const marked = async (word: string) => {
      meilisearch.marks = word;
      return (await engine.search(request('oil'))).hits[1]?.highlight;
    };
    expect(await marked('casks')).toBe('Oil &amp; Gas: Oil is bought in <mark>casks</mark> for 12.50 each.');
    expect(await marked('gas')).toBe('Oil &amp; <mark>Gas</mark>: Oil is bought in casks for 12.50 each.');
  });

  test('that are not of the release are no answer', async () => {
    const engine = await ready();
    const asked = request('oil', { editions: [now] });
    await expect(engine.search(asked)).rejects.toThrow(/a clause 0 of 2000-01 that the release has not/);
  });
});

describe('the facets', () => {
  test('count what the server counts and what leads the hits', async () => {
    const engine = await ready();
    const { facets } = await engine.search(
      request('oil', { withFacets: true, year: now.head.year }, { cited: [citing('2', 'A')] }),
    );
    expect(facets).toEqual({
      kinds: [
        { value: 'ARTICLE', count: 4 },
        { value: 'PARAGRAPH', count: 2 },
      ],
      articles: [
        { value: '2', count: 3 },
        { value: '1', count: 2 },
        { value: '3', count: 1 },
      ],
      years: [
        { value: '2000-01', count: 1 },
        { value: '2001-02', count: 5 },
      ],
    });
    expect(meilisearch.queries.map(({ facets: asked, limit }) => [asked, limit])).toEqual([
      ...[
        [undefined, 9],
        [undefined, undefined],
        [['kind'], 0],
        [['article'], 0],
        [['year'], 0],
      ],
    ]);
  });
});

describe('what is asked', () => {
  test('is asked without its longest word where nothing is found, until something is', async () => {
    const engine = await ready();
    meilisearch.unknown.add('casks oil');
    expect((await engine.search(request('oil casks'))).total).toBe(5);
    const asked = meilisearch.queries.map(({ q }) => q);
    expect(asked).toEqual(['casks oil', 'casks oil', 'oil', 'oil']);
  });

  test('must stand in the agreement where it is quoted, and not in what people ask', async () => {
    const engine = await ready();
    await engine.search(request('oil'));
    await engine.search(request('', {}, { phrases: [['sick', 'leave']] }));
    const [plain, , quoted] = meilisearch.queries;
    expect(plain?.attributesToSearchOn).toBeUndefined();
    expect(quoted?.q).toBe('"sick leave"');
    expect(quoted?.attributesToSearchOn).toEqual(['citations', 'heading', 'ancestors', 'words']);
  });

  test('is asked with the key, and without one where there is none', async () => {
    await (await ready()).search(request('oil'));
    expect([...meilisearch.keys]).toStrictEqual([undefined]);
    meilisearch.indexes.clear();
    meilisearch.keys.clear();
    await (await ready(null, 'secret')).search(request('oil'));
    expect([...meilisearch.keys]).toStrictEqual(['Bearer secret']);
  });
});

describe('by meaning', () => {
  const byMeaning = () => meilisearch.queries.filter(({ hybrid }) => hybrid);

  test('is asked what was typed, from the first hit to the last of the page, and both lists are merged', async () => {
    const engine = await ready(MODEL);
    expect(engine.title).toBe('MEILISEARCH with MEILI_EMBEDDER rest');
    const asked = request('who sells oil', { first: 2, offset: 1 });
    expect(told(await engine.search(asked))).toEqual(['2001-02 1 0.33', '2001-02 2 0.25']);
    expect(byMeaning()).toMatchObject([
      ...[{ q: 'who sells oil', offset: 0, limit: 3, hybrid: { embedder: 'meaning', semanticRatio: 1 } }],
    ]);
    expect(byMeaning()[0]?.attributesToHighlight).toBeUndefined();
  });

  test('more may be found than has the words', async () => {
    const engine = await ready(MODEL);
    meilisearch.unknown.add('oil');
    const found = await engine.search(request('oil', {}, { text: 'what burns' }));
    expect([found.total, told(found).length]).toEqual([5, 5]);
  });

  test('is not asked what is cited, quoted or left out, nor where what leads fills the page', async () => {
    const engine = await ready(MODEL);
    await engine.search(request('2', {}, { citation: citing('2') }));
    await engine.search(request('', {}, { phrases: [['sick']] }));
    await engine.search(request('oil', {}, { excluded: [['sick']] }));
    await engine.search(request('sick leave paid', { first: 1 }));
    expect(byMeaning()).toEqual([]);
  });

  test('is tried out whatever the search is', async () => {
    const engine = await ready(MODEL);
    await engine.tryOut(request('2', { withFacets: true, offset: 3 }, { citation: citing('2') }));
    expect(byMeaning()).toMatchObject([{ q: '2', limit: 1 }]);
    expect(meilisearch.queries).toHaveLength(3);
    meilisearch.failure = 'searching';
    await expect(engine.tryOut(request('2', {}, { citation: citing('2') }))).rejects.toThrow(/embeddings/);
    const plain = new MeilisearchSearch({ url, key: null }, new MeilisearchIndexer({ url, key: null }));
    await plain.tryOut(request('2', {}, { citation: citing('2') }));
    expect(meilisearch.queries.findLast(({ hybrid }) => hybrid)?.q).toBe('2');
    expect(byMeaning()).toHaveLength(2);
  });
});

describe('the index', () => {
  test('has every clause, its words apart by spaces, and how people ask for it without numbers', async () => {
    await ready();
    const [index] = [...meilisearch.indexes.values()];
    expect(index?.documents).toHaveLength(5);
    expect(index?.documents[1]).toEqual({
      ...{ id: '2001-02_0', year: '2001-02', order: 0, kind: 'ARTICLE', article: '1', provisions: ['oil'] },
      ...{ latest: true, citations: ['1'], heading: 'oil gas', ancestors: [], asked: [] },
      words: 'oil is bought in casks for 12.50 each',
    });
    expect(index?.documents[0]).toMatchObject({ latest: false });
    expect(index?.documents[4]).toMatchObject({ asked: ['is sick leave paid in '] });
  });

  test('leads each word of the vocabulary to the others, with and without the words that say nothing', async () => {
    await ready();
    const [index] = [...meilisearch.indexes.values()];
    expect(index?.settings.synonyms).toMatchObject({
      'sick leave': ['malady', 'time off'],
      malady: ['sick leave', 'time off'],
      'time off': ['sick leave', 'malady'],
    });
  });

  test('forgives no number and no citation, takes no half a word, and knows what is filtered, sorted and shown', async () => {
    const engine = await ready();
    const within = now.clauses[0] ?? null;
    await engine.search(request('oil', { withFacets: true, kinds: ['ARTICLE'], within }));
    const [index] = [...meilisearch.indexes.values()];
    expect(index?.settings).toMatchObject({
      typoTolerance: { enabled: true, disableOnNumbers: true, disableOnAttributes: ['citations'] },
      prefixSearch: 'disabled',
      nonSeparatorTokens: ['.'],
      searchableAttributes: ['citations', 'heading', 'ancestors', 'words', 'asked'],
    });
    const { filterableAttributes, displayedAttributes } = index?.settings ?? {};
    const asked = meilisearch.queries.flatMap(({ filter = [], facets = [] }) => [...filter, ...facets]);
    const filtered = new Set(asked.map((each) => each.split(' ')[0]));
    expect(new Set(['year', ...filtered])).toEqual(new Set(filterableAttributes as string[]));
    const shown = meilisearch.queries.flatMap((query) => query.attributesToRetrieve ?? []);
    expect(new Set([...shown, 'heading', 'words'])).toEqual(new Set(displayedAttributes as string[]));
  });
});

describe('when it does not answer', () => {
  /** What is told of the failure of a search in what answers so. */
  async function reason(listener: RequestListener): Promise<readonly [string, boolean]> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const location = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: 'a-key' };
    const engine = new MeilisearchSearch(location, new MeilisearchIndexer(location));
    const failure = await engine.search(request('oil')).catch((error: unknown) => error);
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    return [engine.reason(failure), engine.isUnprepared(failure)];
  }

  const failing =
    (status: number, code: string, message: string): RequestListener =>
    (_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message, code, type: 'invalid_request', link: '' }));
    };

  test.each([
    [403, 'invalid_api_key', 'The key is invalid.', 'MEILI_KEY is refused (invalid_api_key)', false],
    [
      401,
      'missing_authorization_header',
      'A key.',
      'MEILI_KEY is refused (missing_authorization_header)',
      false,
    ],
    [404, 'index_not_found', 'No.', 'there is no index of what is served yet (index_not_found)', true],
    [500, 'internal', 'Too many open files.', 'Too many open files (internal)', false],
  ] as const)('%s %s', async (status, code, message, words, isUnprepared) => {
    expect(await reason(failing(status, code, message))).toEqual([words, isUnprepared]);
  });

  test('the connection breaks', async () => {
    const [words, isUnprepared] = await reason((asked) => asked.socket.destroy());
    expect(words).toMatch(/^the server at MEILI_URL does not answer \((ECONNRESET|UND_ERR_SOCKET)\)$/);
    expect(isUnprepared).toBe(false);
  });

  test('it is something else', async () => {
    const engine = await ready();
    expect(engine.reason('a mistake.')).toBe('a mistake.');
    expect(engine.reason(new Error('A mistake.'))).toBe('A mistake');
    expect(engine.isUnprepared(new Error('A mistake.'))).toBe(false);
  });
});

describe('opened', () => {
  const lines: string[] = [];
  const log = { warn: (line: string) => lines.push(line), info: (line: string) => lines.push(line) };
  const repository = {} as SearchRepository;
  beforeEach(() => {
    lines.length = 0;
  });
  const said = () => lines.map((line) => line.replace(/\d+ ms/, 'n ms'));

  test('without a Meilisearch, the database searches, and there is nothing to prepare', async () => {
    const { engine, prepare } = openSearch(repository, null, log);
    expect(engine.name).toBe('POSTGRES');
    await prepare(agreement, QUESTIONS);
    expect(meilisearch.indexes.size).toBe(0);
  });

  test('with one, its index is made', async () => {
    const { engine, prepare } = openSearch(repository, { url, key: null }, log);
    expect(engine.name).toBe('MEILISEARCH');
    await prepare(agreement, QUESTIONS);
    expect([...meilisearch.indexes.keys()].map((name) => name.split('-')[0])).toEqual(['clauses']);
    expect(said()).toEqual(['MEILISEARCH has a new index of small, built in n ms']);
    expect(told(await engine.search(request('oil', { first: 1 })))).toEqual(['2000-01 1 0.50']);
  });

  test('with a model, that of the words is made first, and answers where the model does not', async () => {
    const { engine, prepare } = openSearch(repository, { url, key: null, embedder: MODEL }, log);
    await prepare(agreement, QUESTIONS);
    expect([...meilisearch.indexes.keys()].map((name) => name.split('-')[0])).toEqual(['clauses', 'meaning']);
    expect(said()).toEqual([
      'MEILISEARCH has a new index of small, built in n ms',
      'MEILISEARCH with MEILI_EMBEDDER rest has a new index of small, built in n ms',
    ]);
    meilisearch.failure = 'searching';
    expect(told(await engine.search(request('oil', { first: 1 })))).toEqual(['2000-01 1 0.50']);
    expect(said().at(-1)).toMatch(
      /^MEILISEARCH with MEILI_EMBEDDER rest: .*; MEILISEARCH answers searches in small$/,
    );
  });
});
