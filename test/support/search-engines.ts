import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '../../src/config.ts';
import type { MeilisearchLocation } from '../../src/search/meilisearch-location.ts';
import { createTestApp, type TestApp, type TestAppOptions } from './create-test-app.ts';

/** An engine to search in, as the tests name it. */
export interface TestedEngine {
  readonly title: string;
  /** What the graph calls it. */
  readonly name: 'POSTGRES' | 'MEILISEARCH';
  readonly options: TestAppOptions;
  /** Why it is not there to be tested; null when it is. */
  readonly skipped: string | null;
}

/** The Meilisearch, and the model, that the environment names. */
const { meilisearch } = readConfig(
  Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('MEILI_'))),
);

/** Every engine: the database on both of its kinds, and Meilisearch, without a model and with one, where the environment says where it is. */
export const ENGINES: readonly TestedEngine[] = [
  { title: 'PGlite', name: 'POSTGRES', options: { database: 'embedded' }, skipped: null },
  { title: 'PostgreSQL', name: 'POSTGRES', options: { database: 'postgres' }, skipped: null },
  {
    title: 'Meilisearch',
    ...inMeilisearch(meilisearch && { ...meilisearch, embedder: null }),
    skipped: meilisearch ? null : 'MEILI_URL is not given',
  },
  {
    title: 'Meilisearch by meaning',
    ...inMeilisearch(meilisearch?.embedder ? meilisearch : null),
    skipped: meilisearch?.embedder ? null : 'MEILI_URL and MEILI_EMBEDDER are not given',
  },
];

function inMeilisearch(location: MeilisearchLocation | null): Pick<TestedEngine, 'name' | 'options'> {
  return {
    name: 'MEILISEARCH',
    options: { database: 'postgres', ...(location && { meilisearch: location }) },
  };
}

/** The application with an engine that answers. @throws Error when it does not come to answer. */
export async function createSearchingApp(
  { name, options }: TestedEngine,
  more: TestAppOptions = {},
): Promise<TestApp> {
  const app = await createTestApp({ ...options, ...more });
  if (more.holding !== undefined) return app;
  await untilAnswers(app, name);
  if (options.meilisearch?.embedder) await untilByMeaning(app);
  return app;
}

/** Waits until a word that stands nowhere finds what is most like it in meaning: the index of the model is built after the other. */
async function untilByMeaning(app: TestApp): Promise<void> {
  for (let waited = 0; waited < 300_000; waited += 100) {
    const { search } = await app.data<{ search: { totalCount: number } }>(
      '{ search(query: "zebra", first: 1) { totalCount } }',
    );
    if (search.totalCount > 0) return;
    await wait(100);
  }
  throw new Error('nothing comes to be found by meaning');
}

/** Waits until an engine answers the searches in an agreement: an index that is missing is built beside them. */
export async function untilAnswers(app: TestApp, name: string, agreement = 'aps-atf'): Promise<void> {
  const query = '{ search(query: "leave", first: 1, agreement: "AGREEMENT") { engine } }';
  const asked = query.replace('AGREEMENT', agreement);
  for (let waited = 0; waited < 40_000; waited += 50) {
    const { data } = await app.query<{ search: { engine: string } } | undefined>(asked);
    if (data?.search.engine === name) return;
    await wait(50);
  }
  throw new Error(`${name} does not come to answer`);
}
