import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import pino from 'pino';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { freshDatabase } from '../support/test-database.ts';

test('a request under way is answered before the server closes, and new ones are refused', async () => {
  const location = await freshDatabase('postgres', 'agreement');
  if (location.type !== 'postgres') throw new TypeError('not a server');
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATABASE_URL: location.url });
  const app = await startApp(config, pino({ level: 'silent' }));
  await app.ready;
  const other = await openDatabase(location);
  const release = await lockAgreements(other);

  const underWay = ask(app.url);
  await untilSomeoneWaits(other);
  const closed = app.close();
  await wait(100);
  await expect(ask(app.url)).rejects.toThrow();
  await release();

  const response = await underWay;
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: { clause: { heading: 'Sick Leave' } } });
  await closed;
  await other.close();
});

function ask(url: string): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ clause(cite: "16.L", year: "2005-06") { heading } }' }),
  });
}

type Handle = Awaited<ReturnType<typeof openDatabase>>;

/** Keeps everyone from reading which release is served, until the returned function is called. */
async function lockAgreements(database: Handle): Promise<() => Promise<void>> {
  const em = database.fork();
  await em.begin();
  await em.execute('lock table agreement in access exclusive mode');
  return () => em.commit();
}

async function untilSomeoneWaits(database: Handle): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  while ((await database.rows(waiting)).length === 0) await wait(10);
}
