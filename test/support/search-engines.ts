import { setTimeout as wait } from 'node:timers/promises';
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

const { MEILI_URL: url, MEILI_KEY: key } = process.env;

/** Every engine: the database on both of its kinds, and Meilisearch where the environment says where it is. */
export const ENGINES: readonly TestedEngine[] = [
  { title: 'PGlite', name: 'POSTGRES', options: { database: 'embedded' }, skipped: null },
  { title: 'PostgreSQL', name: 'POSTGRES', options: { database: 'postgres' }, skipped: null },
  {
    title: 'Meilisearch',
    name: 'MEILISEARCH',
    options: { database: 'postgres', ...(url && { meilisearch: { url, key: key ?? null } }) },
    skipped: url ? null : 'MEILI_URL is not given',
  },
];

/** The application with an engine that answers. @throws Error when it does not come to answer. */
export async function createSearchingApp(
  { name, options }: TestedEngine,
  more: TestAppOptions = {},
): Promise<TestApp> {
  const app = await createTestApp({ ...options, ...more });
  if (more.holding === undefined) await untilAnswers(app, name);
  return app;
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
