import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import pino from 'pino';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { createTestApp } from '../support/create-test-app.ts';
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
  await untilNobodyListens(new URL(app.url));
  await expect(ask(app.url)).rejects.toThrow();
  await release();

  const response = await underWay;
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: { clause: { heading: 'Sick Leave' } } });
  await closed;
  await other.close();
});

test('nobody who keeps a connection open loses a request when the server closes', async () => {
  const app = await createTestApp({ holding: 'tables' });
  const url = await app.server.listen({ host: '127.0.0.1', port: 0 });
  const clients = Array.from({ length: 30 }, () => new KeepAliveClient(url));
  const asking = clients.map((client) => client.askUntilRefused());
  while (clients.some(({ answers }) => answers < 5)) await wait(10);
  await app.close();
  expect(new Set(await Promise.all(asking))).toEqual(new Set(['ECONNREFUSED']));
  for (const { toldToClose, lastAnswer } of clients) {
    expect(toldToClose).toBe(true);
    expect(lastAnswer).toContain('the server is about to close');
  }
});

/** Asks again and again on one connection, as a proxy does. */
class KeepAliveClient {
  answers = 0;
  toldToClose = false;
  lastAnswer = '';
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url: string) {
    this.#url = url;
  }

  /** @returns how it ended. */
  async askUntilRefused(): Promise<string> {
    for (;;) {
      const ended = await this.#ask();
      if (ended) return ended;
      this.answers += 1;
    }
  }

  #ask(): Promise<string | null> {
    return new Promise((resolve) => {
      const request = get(`${this.#url}/ready`, { agent: this.#agent }, (response) => {
        if (response.headers.connection === 'close') this.toldToClose = true;
        this.lastAnswer = '';
        response.on('data', (data: Buffer) => {
          this.lastAnswer += data.toString();
        });
        response.on('end', () => resolve(null));
      });
      request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
  }
}

function ask(url: string): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ clause(cite: "16.L", year: "2005-06") { heading } }' }),
  });
}

async function untilNobodyListens({ hostname, port }: URL): Promise<void> {
  const listens = () => {
    const socket = connect(Number(port), hostname);
    const isOpen = once(socket, 'connect').then(
      () => true,
      () => false,
    );
    return isOpen.finally(() => socket.destroy());
  };
  while (await listens()) await wait(10);
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
