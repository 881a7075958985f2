import { afterEach, describe, expect, test } from '@jest/globals';
import type {
  SearchEngine,
  SearchEngineName,
  SearchRequest,
  SearchResult,
} from '../../src/search/search-engine.ts';
import { type FallibleEngine, SearchWithFallback } from '../../src/search/search-with-fallback.ts';

const REQUEST = {
  agreement: { slug: 'small' },
  editions: [],
  questions: async () => [],
  engine: null,
} as unknown as SearchRequest;

/** Lets everything happen that waits for nothing. */
const settle = () => new Promise(setImmediate);

const { now } = Date;
afterEach(() => {
  Date.now = now;
});

/** Sets the clock forward. */
function pass(milliseconds: number): void {
  const then = Date.now();
  Date.now = () => then + milliseconds;
}

/** An engine whose searches are answered, or fail, when the test says so. */
class HeldEngine implements FallibleEngine {
  readonly name: SearchEngineName;
  readonly title = 'the first';
  readonly searches: PromiseWithResolvers<SearchResult>[] = [];
  readonly preparations: PromiseWithResolvers<boolean>[] = [];

  constructor(name: SearchEngineName) {
    this.name = name;
  }

  search(): Promise<SearchResult> {
    const held = Promise.withResolvers<SearchResult>();
    this.searches.push(held);
    return held.promise;
  }

  async tryOut(): Promise<void> {
    await this.search();
  }

  prepare(): Promise<boolean> {
    const held = Promise.withResolvers<boolean>();
    this.preparations.push(held);
    return held.promise;
  }

  isUnprepared(failure: unknown): boolean {
    return this.reason(failure) === 'unprepared';
  }

  reason(failure: unknown): string {
    return (failure as Error).message;
  }
}

const RESULT: SearchResult = { engine: 'MEILISEARCH', hits: [], total: 0, facets: null };

function searching() {
  const first = new HeldEngine('MEILISEARCH');
  const log: string[] = [];
  const second: SearchEngine = {
    name: 'POSTGRES',
    search: async () => ({ ...RESULT, engine: 'POSTGRES' }),
  };
  const engine = new SearchWithFallback(first, second, {
    warn: (message) => log.push(`warn: ${message}`),
    info: (message) => log.push(`info: ${message}`),
  });
  const ask = async (more: Partial<SearchRequest> = {}) =>
    (await engine.search({ ...REQUEST, ...more })).engine;
  return { first, log, engine, ask };
}

describe('while the first engine answers', () => {
  test('it alone is asked', async () => {
    const { first, log, ask } = searching();
    const answer = ask();
    first.searches[0]?.resolve(RESULT);
    expect(await answer).toBe('MEILISEARCH');
    expect(log).toEqual([]);
  });

  test('a list that the second has begun the second goes on with', async () => {
    const { first, ask } = searching();
    expect(await ask({ engine: 'POSTGRES' })).toBe('POSTGRES');
    expect(first.searches).toEqual([]);
    const own = ask({ engine: 'MEILISEARCH' });
    first.searches[0]?.resolve(RESULT);
    expect(await own).toBe('MEILISEARCH');
  });
});

describe('once the first engine has failed', () => {
  test('the second answers, and it is told once, however many were waiting', async () => {
    const { first, log, ask } = searching();
    const answers = [ask(), ask(), ask()];
    for (const { reject } of first.searches) reject(new Error('out of order'));
    expect(await Promise.all(answers)).toEqual(['POSTGRES', 'POSTGRES', 'POSTGRES']);
    expect(log).toEqual(['warn: the first: out of order; POSTGRES answers searches in small']);
  });

  test('it is told once, though those under way fail each in another way', async () => {
    const { first, log, ask } = searching();
    const answers = [ask(), ask(), ask()];
    for (const [n, { reject }] of first.searches.entries()) reject(new Error(`broken ${n}`));
    await Promise.all(answers);
    expect(log).toEqual(['warn: the first: broken 0; POSTGRES answers searches in small']);
  });

  test('no search waits for it or tries it so soon', async () => {
    const { first, ask } = searching();
    const failing = ask();
    first.searches[0]?.reject(new Error('out of order'));
    await failing;
    expect(await ask()).toBe('POSTGRES');
    expect(first.searches).toHaveLength(1);
  });

  test('it is tried again after a while, once at a time, beside searches that the second answers', async () => {
    const { first, log, ask } = searching();
    const failing = ask();
    first.searches[0]?.reject(new Error('out of order'));
    await failing;
    pass(60_000);
    expect([await ask(), await ask()]).toEqual(['POSTGRES', 'POSTGRES']);
    pass(60_000);
    expect(await ask()).toBe('POSTGRES');
    expect(first.searches).toHaveLength(2);
    first.searches[1]?.reject(new Error('out of order'));
    await settle();
    expect(await ask()).toBe('POSTGRES');
    expect(first.searches).toHaveLength(2);
    pass(60_000);
    expect(await ask()).toBe('POSTGRES');
    first.searches[2]?.resolve(RESULT);
    await settle();
    const answer = ask();
    first.searches[3]?.resolve(RESULT);
    expect(await answer).toBe('MEILISEARCH');
    expect(log).toEqual([
      'warn: the first: out of order; POSTGRES answers searches in small',
      'info: the first answers searches in small again',
    ]);
  });

  test('in one agreement, it is asked in others all the same', async () => {
    const { first, ask } = searching();
    const failing = ask();
    first.searches[0]?.reject(new Error('out of order'));
    await failing;
    const other = ask({ agreement: { slug: 'other' } as SearchRequest['agreement'] });
    first.searches[1]?.resolve(RESULT);
    expect(await other).toBe('MEILISEARCH');
  });
});

describe('an engine that fails for want of being prepared', () => {
  test('is prepared once beside the searches, asked again, and answers from then on', async () => {
    const { first, log, ask } = searching();
    const answers = [ask(), ask()];
    for (const { reject } of first.searches) reject(new Error('unprepared'));
    expect(await Promise.all(answers)).toEqual(['POSTGRES', 'POSTGRES']);
    await settle();
    // One trial, whoever else has failed meanwhile.
    expect(first.searches).toHaveLength(3);
    first.searches[2]?.reject(new Error('unprepared'));
    await settle();
    expect(first.preparations).toHaveLength(1);
    expect(await ask()).toBe('POSTGRES');
    first.preparations[0]?.resolve(true);
    await settle();
    first.searches[3]?.resolve(RESULT);
    await settle();
    expect(log).toEqual([
      'warn: the first: unprepared; POSTGRES answers searches in small',
      'info: the first answers searches in small again',
    ]);
    const again = ask();
    first.searches[4]?.resolve(RESULT);
    expect(await again).toBe('MEILISEARCH');
  });

  test('and fails to be prepared is told with that reason, and not prepared again by the next search', async () => {
    const { first, log, ask } = searching();
    const failing = ask();
    first.searches[0]?.reject(new Error('unprepared'));
    await failing;
    await settle();
    first.searches[1]?.reject(new Error('unprepared'));
    await settle();
    first.preparations[0]?.reject(new Error('no room'));
    await settle();
    expect(log.at(-1)).toBe('warn: the first: no room; POSTGRES answers searches in small');
    expect(await ask()).toBe('POSTGRES');
    expect([first.searches.length, first.preparations.length]).toEqual([2, 1]);
  });

  test('and fails in another way when it is tried is not prepared', async () => {
    const { first, log, ask } = searching();
    const failing = ask();
    first.searches[0]?.reject(new Error('unprepared'));
    await failing;
    await settle();
    first.searches[1]?.reject(new Error('out of order'));
    await settle();
    expect(first.preparations).toEqual([]);
    expect(log).toHaveLength(2);
  });
});

describe('an engine that is prepared before it is asked', () => {
  test('is not asked until it is, and of a new index it is told how long it took', async () => {
    const { first, log, engine, ask } = searching();
    const prepared = engine.prepare(REQUEST.agreement, []);
    expect(await ask()).toBe('POSTGRES');
    first.preparations[0]?.resolve(true);
    await prepared;
    expect(log).toEqual([
      expect.stringMatching(/^info: the first has a new index of small, built in \d+ ms$/),
    ]);
    const answer = ask();
    first.searches[0]?.resolve(RESULT);
    expect(await answer).toBe('MEILISEARCH');
  });

  test('waits for what comes before, and is not asked meanwhile', async () => {
    const { first, log, engine, ask } = searching();
    const before = Promise.withResolvers<void>();
    const prepared = engine.prepare(REQUEST.agreement, [], before.promise);
    expect(await ask()).toBe('POSTGRES');
    expect([first.searches.length, first.preparations.length]).toEqual([0, 0]);
    before.resolve();
    await settle();
    first.preparations[0]?.resolve(false);
    await prepared;
    expect(log).toEqual([]);
  });

  test('while a search has it prepared is prepared by one of them at a time', async () => {
    const { first, engine, ask } = searching();
    const failing = ask();
    first.searches[0]?.reject(new Error('unprepared'));
    await failing;
    first.searches[1]?.reject(new Error('unprepared'));
    await settle();
    const prepared = engine.prepare(REQUEST.agreement, []);
    await settle();
    expect(first.preparations).toHaveLength(1);
    first.preparations[0]?.resolve(true);
    await settle();
    first.searches[2]?.resolve(RESULT);
    await settle();
    expect(first.preparations).toHaveLength(2);
    first.preparations[1]?.resolve(false);
    await prepared;
  });

  test('and has its index already is not told of', async () => {
    const { first, log, engine } = searching();
    const prepared = engine.prepare(REQUEST.agreement, []);
    first.preparations[0]?.resolve(false);
    await prepared;
    expect(log).toEqual([]);
  });

  test('and fails to be is told of, and stops nothing', async () => {
    const { first, log, engine, ask } = searching();
    const prepared = engine.prepare(REQUEST.agreement, []);
    first.preparations[0]?.reject(new Error('no room'));
    await prepared;
    expect(log).toEqual(['warn: the first: no room; POSTGRES answers searches in small']);
    expect(await ask()).toBe('POSTGRES');
  });
});
