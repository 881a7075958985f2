import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { openDatabase } from '../src/store/open-database.ts';
import { caseFolder, withContent } from './support/content-case.ts';
import { signalServer } from './support/postgres-server.ts';
import { buildProgram, type Program, startProgram } from './support/run-program.ts';
import { freshDatabase, ownServer, temporaryFolder } from './support/test-database.ts';
import { TestsTogether } from './support/tests-together.ts';

beforeAll(() => buildProgram());

// A program that starts is waited for: meanwhile another starts.
const programs: Program[] = [];
afterAll(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGKILL');
    await program.ended;
  }
});

function start(settings: Record<string, string>): Program {
  const program = startProgram(settings);
  programs.push(program);
  return program;
}

async function freshUrl(holding: 'tables' | 'agreement'): Promise<string> {
  const location = await freshDatabase('postgres', holding);
  if (location.type !== 'postgres') throw new TypeError('not a server');
  return location.url;
}

/** A content folder of its own with the small agreement in it. */
async function smallContent(): Promise<string> {
  const folder = await temporaryFolder('content');
  await cp(caseFolder('good/small'), join(folder, 'small'), { recursive: true });
  return folder;
}

async function ask(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  return response.json();
}

// Each waits for programs and servers; those that take longest begin first.
const together = new TestsTogether(4);

together.test(
  'a first start that a SIGTERM ends while its database is made ends with exit code 0; one whose content has a mistake says so; the next makes what is missing',
  async () => {
    const folder = join(await temporaryFolder('first'), 'data');
    const content = { CONTENT_DIR: await smallContent() };
    const [, mistake] = await Promise.all([
      endFirstStart({ DATA_DIR: join(await temporaryFolder('ended'), 'data'), ...content }),
      withContent('skipped-label', (other) => failure({ DATA_DIR: folder, CONTENT_DIR: dirname(other) })),
    ]);
    expect(mistake).toMatch(/label-skipped/);

    const next = start({ DATA_DIR: folder, ...content });
    const url = await next.serving();
    expect(await ask(url, AGREEMENTS)).toEqual({ data: { agreements: [{ slug: 'small' }] } });
    next.signal('SIGTERM');
    expect(await next.ended).toBe(0);
  },
);

async function endFirstStart(settings: Record<string, string>): Promise<void> {
  const first = start(settings);
  await first.listening();
  first.signal('SIGTERM');
  expect([await first.ended, first.written.stderr]).toEqual([0, '']);
}

together.test(
  'with a PostgreSQL that has stopped answering the program says that it is not ready, and ends when told to',
  async () => {
    const postgres = await ownServer();
    const program = start({
      DATABASE_URL: `${postgres.url}?statement_timeout=500&connect_timeout=1`,
      CONTENT_DIR: await smallContent(),
    });
    const url = await program.serving();
    signalServer(postgres, 'SIGSTOP');
    try {
      const [ready, asked] = await Promise.all([
        fetch(`${url}/ready`),
        ask(url, '{ agreements { slug } }').catch(() => null),
      ]);
      expect(ready.status).toBe(503);
      expect(asked).not.toHaveProperty('data.agreements.0');
      program.signal('SIGTERM');
      expect(await program.ended).toBe(0);
    } finally {
      signalServer(postgres, 'SIGCONT');
      await postgres.abandon();
    }
  },
);

/** What a program says of itself that starts in a new folder, from the first moment until it has ended as it was told. */
async function startInNewFolder() {
  const folder = join(await temporaryFolder('opening'), 'data');
  const settings = { DATA_DIR: folder, CONTENT_DIR: await smallContent() };
  const program = start(settings);
  const url = await program.listening();
  const ready = await fetch(`${url}/ready`);
  const early = { status: ready.status, body: await ready.json() };
  await program.serving();
  const answer = await ask(url, AGREEMENTS);
  program.signal('SIGTERM');
  return { settings, early, answer, exitCode: await program.ended, log: program.written.stdout };
}

let started: ReturnType<typeof startInNewFolder> | null = null;

/** Such a start takes seconds: two tests look at one. */
function firstStart(): ReturnType<typeof startInNewFolder> {
  started ??= startInNewFolder();
  return started;
}

const AGREEMENTS = '{ agreements { slug } }';

together.test(
  'with DATA_DIR the program keeps what it ingested, and the next start finds it unchanged',
  async () => {
    const first = await firstStart();
    const program = start(first.settings);
    const url = await program.serving();
    const next = { answer: await ask(url, AGREEMENTS), log: program.written.stdout };
    program.signal('SIGTERM');
    expect([first.exitCode, await program.ended]).toEqual([0, 0]);
    expect(first.log).toContain('content published');
    expect(next.log).toContain('content unchanged');
    for (const { answer } of [first, next])
      expect(answer).toEqual({ data: { agreements: [{ slug: 'small' }] } });
  },
);

together.test(
  'what SIGHUP ingests anew is served, while the program goes on serving; of several agreements one that has a mistake leaves the others served, at the start and later, and one whose folder is gone is withdrawn; SIGTERM ends it with exit code 0',
  async () => {
    const content = await smallContent();
    const [broken, other] = [join(content, 'broken'), join(content, 'other')];
    for (const folder of [broken, other]) await cp(caseFolder('good/small'), folder, { recursive: true });
    await change(other, (yaml) => yaml.replace(/^slug: .*$/m, 'slug: other'));
    const program = start({ DATABASE_URL: await freshUrl('tables'), CONTENT_DIR: content });
    const url = await program.serving();
    const served = async () => {
      const answer = (await ask(url, '{ agreements { slug title } }')) as {
        data: { agreements: { slug: string; title: string }[] };
      };
      return answer.data.agreements;
    };
    const before = await served();
    expect(before.map(({ slug }) => slug)).toEqual(['other', 'small']);
    expect(program.written.stdout).toContain('Correct the slug, or rename the folder.');

    await rm(other, { recursive: true });
    program.signal('SIGHUP');
    await program.logged('other has no folder in the content any more and is served no longer');
    expect(await served()).toEqual(before.slice(1));

    await change(join(content, 'small'), (yaml) => yaml.replace(/^title: .*$/m, 'title: Another Title'));
    program.signal('SIGHUP');
    while ((await served())[0]?.title === before[1]?.title);
    const small = [{ slug: 'small', title: 'Another Title' }];
    expect(await served()).toEqual(small);

    await change(join(content, 'small'), (yaml) => `${yaml}\nsurprise: true\n`);
    program.signal('SIGHUP');
    await program.logged('unknown-key');
    expect(program.written.stdout).toMatch(/unknown-key.*nothing was changed/);
    expect(await served()).toEqual(small);

    await rm(join(content, 'small', 'agreement.yaml'));
    program.signal('SIGHUP');
    await program.logged('agreement.yaml:1:1 file-missing');
    expect(await served()).toEqual(small);

    program.signal('SIGTERM');
    expect([await program.ended, program.written.stderr]).toEqual([0, '']);
  },
);

/** A database where nobody listens. */
const NOWHERE = 'postgresql://reader:secret@127.0.0.1:1/agreements';

async function failure(settings: Record<string, string>): Promise<string> {
  const program = start(settings);
  expect(await program.ended).toBe(1);
  return program.written.stderr;
}

together.test(
  'the program ends with exit code 1 and says on stderr what to do, when a setting is wrong',
  async () => {
    expect(await failure({ PORT: 'http' })).toBe(
      'PORT is "http"; it must be a whole number from 0 to 65535\n',
    );
  },
);

together.test(
  'the program ends with exit code 1 and says on stderr what to do, when the port is in use',
  async () => {
    const occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
    const { port } = occupant.address() as { port: number };
    const message = await failure({ PORT: String(port), DATABASE_URL: NOWHERE });
    occupant.close();
    expect(message).toBe(`PORT ${port} is in use by another process. Stop it, or set PORT to a free one.\n`);
  },
);

together.test(
  'the program ends with exit code 1 and says on stderr what to do, when DATABASE_URL does not answer',
  async () => {
    const message = await failure({ DATABASE_URL: NOWHERE });
    expect(message).toMatch(
      /^DATABASE_URL \(postgresql:\/\/reader@127\.0\.0\.1:1\/agreements\) does not answer: /,
    );
    expect(message).toContain('Is PostgreSQL running there');
    expect(message).not.toContain('secret');
    expect(message).not.toContain('    at ');
  },
);

together.test(
  'the program ends with exit code 1 and says on stderr what to do, when DATA_DIR cannot be written',
  async () => {
    const file = join(await temporaryFolder('no-folder'), 'file');
    await writeFile(file, '');
    const message = await failure({ DATA_DIR: join(file, 'data') });
    expect(message).toContain('file/data) cannot be written: ENOTDIR');
    expect(message).toContain('Choose a folder that this user may write, or set DATABASE_URL.');
  },
);

together.test(
  'the program ends with exit code 1 and says on stderr what to do, when the content has a mistake: with its file, line and column, and that nothing was changed',
  async () => {
    const url = await freshUrl('tables');
    await withContent('skipped-label', async (folder) => {
      const message = await failure({ DATABASE_URL: url, CONTENT_DIR: dirname(folder) });
      expect(message).toMatch(/^2001-agreement\/article-1-work-year\.md:\d+:\d+ label-skipped\n {2}found /);
      expect(message).toContain('1 mistake in the content; nothing was changed.');
      expect(message).not.toContain('\u001b');
    });
  },
);

together.test(
  'from the first moment /health answers, /ready says no until an agreement is served, whoever asks waits for it, and a SIGHUP does not end the program',
  async () => {
    const release = await holdPublishers();
    const program = start({ DATABASE_URL: release.url, CONTENT_DIR: await smallContent() });
    const url = await program.listening();
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const early = await fetch(`${url}/ready`);
    expect(early.status).toBe(503);
    expect(await early.json()).toMatchObject({ status: 'not ready' });
    const asked = ask(url, '{ agreements { slug } }');
    for (let i = 0; i < 20; i += 1) program.signal('SIGHUP');
    await release.letGo();
    await program.serving();
    expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ready', agreements: ['small'] });
    expect(await asked).toEqual({ data: { agreements: [{ slug: 'small' }] } });
  },
);

together.test('from the first moment a SIGTERM ends it with exit code 0', async () => {
  const release = await holdPublishers();
  const program = start({ DATABASE_URL: release.url, CONTENT_DIR: await smallContent() });
  await program.listening();
  program.signal('SIGTERM');
  expect([await program.ended, program.written.stderr]).toEqual([0, '']);
  await release.letGo();
});

/** A database in which nobody can publish until it is let go. */
async function holdPublishers() {
  const url = await freshUrl('tables');
  const database = await openDatabase({ type: 'postgres', url, poolSize: 2 });
  const em = database.fork();
  await em.begin();
  await em.execute('lock table agreement in exclusive mode');
  return {
    url,
    letGo: async () => {
      await em.commit();
      await database.close();
    },
  };
}

together.test('SIGINT ends the program with exit code 0, too', async () => {
  const program = start({ DATABASE_URL: await freshUrl('agreement') });
  const url = await program.serving();
  expect(await ask(url, '{ clause(cite: "16.L", year: "2005-06") { heading } }')).toEqual({
    data: { clause: { heading: 'Sick Leave' } },
  });
  program.signal('SIGINT');
  expect([await program.ended, program.written.stderr]).toEqual([0, '']);
});

together.test('a database that is still being opened is no fault that the log tells', async () => {
  const { early, log } = await firstStart();
  expect(early).toMatchObject({ status: 503, body: { reason: 'the database is not open' } });
  expect(log).not.toContain('does not answer');
});

async function change(folder: string, edit: (yaml: string) => string): Promise<void> {
  const file = join(folder, 'agreement.yaml');
  await writeFile(file, edit(await readFile(file, 'utf8')));
}
