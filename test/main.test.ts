import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase } from '../src/store/open-database.ts';
import { caseFolder, withContent } from './support/content-case.ts';
import { signalServer } from './support/postgres-server.ts';
import { buildProgram, type Program, startProgram } from './support/run-program.ts';
import { freshDatabase, ownServer, temporaryFolder } from './support/test-database.ts';

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

// The two that take longest begin first. What is in no `describe` runs beside one another; one block would wait for another.

test.concurrent('with a PostgreSQL that has stopped answering the program says that it is not ready, and ends when told to', async () => {
  const postgres = await ownServer();
  const program = start({ DATABASE_URL: postgres.url, CONTENT_DIR: await smallContent() });
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
    await postgres.stop();
  }
});

test.concurrent('with DATA_DIR the program keeps what it ingested, and the next start finds it unchanged', async () => {
  const location = await freshDatabase('embedded', 'tables');
  if (location.type !== 'embedded') throw new TypeError('not a folder');
  const settings = { DATA_DIR: location.folder, CONTENT_DIR: await smallContent() };
  for (const outcome of ['published', 'unchanged']) {
    const program = start(settings);
    const url = await program.serving();
    expect(program.written.stdout).toContain(`content ${outcome}`);
    expect(await ask(url, '{ agreements { slug } }')).toEqual({ data: { agreements: [{ slug: 'small' }] } });
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
  }
});

async function failure(settings: Record<string, string>): Promise<string> {
  const program = start(settings);
  expect(await program.ended).toBe(1);
  return program.written.stderr;
}

test.concurrent('the program ends with exit code 1 and says on stderr what to do, when a setting is wrong', async () => {
  expect(await failure({ PORT: 'http' })).toBe('PORT is "http"; it must be a whole number from 0 to 65535\n');
});

test.concurrent('the program ends with exit code 1 and says on stderr what to do, when the port is in use', async () => {
  const occupant = createServer();
  await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
  const { port } = occupant.address() as { port: number };
  const message = await failure({ PORT: String(port), DATABASE_URL: await freshUrl('agreement') });
  occupant.close();
  expect(message).toBe(`PORT ${port} is in use by another process. Stop it, or set PORT to a free one.\n`);
});

test.concurrent('the program ends with exit code 1 and says on stderr what to do, when DATABASE_URL does not answer', async () => {
  const message = await failure({ DATABASE_URL: 'postgresql://reader:secret@127.0.0.1:1/agreements' });
  expect(message).toMatch(
    /^DATABASE_URL \(postgresql:\/\/reader@127\.0\.0\.1:1\/agreements\) does not answer: /,
  );
  expect(message).toContain('Is PostgreSQL running there');
  expect(message).not.toContain('secret');
  expect(message).not.toContain('    at ');
});

test.concurrent('the program ends with exit code 1 and says on stderr what to do, when DATA_DIR cannot be written', async () => {
  const file = join(await temporaryFolder('no-folder'), 'file');
  await writeFile(file, '');
  const message = await failure({ DATA_DIR: join(file, 'data') });
  expect(message).toContain('file/data) cannot be written: ENOTDIR');
  expect(message).toContain('Choose a folder that this user may write, or set DATABASE_URL.');
});

test.concurrent('the program ends with exit code 1 and says on stderr what to do, when the content has a mistake: with its file, line and column, and that nothing was changed', async () => {
  const url = await freshUrl('tables');
  await withContent('skipped-label', async (folder) => {
    const message = await failure({ DATABASE_URL: url, CONTENT_DIR: dirname(folder) });
    expect(message).toMatch(/^2001-agreement\/article-1-work-year\.md:\d+:\d+ label-skipped\n {2}found /);
    expect(message).toContain('1 mistake in the content; nothing was changed.');
    expect(message).not.toContain('\u001b');
  });
});

test.concurrent('from the first moment /health answers, /ready says no until an agreement is served, and whoever asks waits for it', async () => {
  const release = await holdPublishers();
  const program = start({ DATABASE_URL: release.url, CONTENT_DIR: await smallContent() });
  const url = await program.listening();
  expect((await fetch(`${url}/health`)).status).toBe(200);
  const early = await fetch(`${url}/ready`);
  expect(early.status).toBe(503);
  expect(await early.json()).toMatchObject({ status: 'not ready' });
  const asked = ask(url, '{ agreements { slug } }');
  await release.letGo();
  await program.serving();
  expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ready', agreements: ['small'] });
  expect(await asked).toEqual({ data: { agreements: [{ slug: 'small' }] } });
});

test.concurrent('from the first moment a SIGHUP does not end the program', async () => {
  const release = await holdPublishers();
  const program = start({ DATABASE_URL: release.url, CONTENT_DIR: await smallContent() });
  await program.listening();
  for (let i = 0; i < 20; i += 1) program.signal('SIGHUP');
  await release.letGo();
  const url = await program.serving();
  expect(await ask(url, '{ agreements { slug } }')).toEqual({ data: { agreements: [{ slug: 'small' }] } });
});

test.concurrent('from the first moment a SIGTERM ends it with exit code 0', async () => {
  const release = await holdPublishers();
  const program = start({ DATABASE_URL: release.url, CONTENT_DIR: await smallContent() });
  await program.listening();
  program.signal('SIGTERM');
  expect([await program.ended, program.written.stderr]).toEqual([0, '']);
  await release.letGo();
});

test.concurrent('of several agreements one that has a mistake leaves the others served, at the start and later', async () => {
  const content = await smallContent();
  await cp(caseFolder('good/small'), join(content, 'broken'), { recursive: true });
  const program = start({ DATABASE_URL: await freshUrl('tables'), CONTENT_DIR: content });
  const url = await program.serving();
  expect(program.written.stdout).toContain('Correct the slug, or rename the folder.');
  expect(await ask(url, '{ agreements { slug } }')).toEqual({ data: { agreements: [{ slug: 'small' }] } });

  await rm(join(content, 'small', 'agreement.yaml'));
  program.signal('SIGHUP');
  await program.logged('small","msg":"');
  expect(await ask(url, '{ agreements { slug } }')).toEqual({ data: { agreements: [{ slug: 'small' }] } });
});

test.concurrent('of several agreements one whose folder is gone is withdrawn, and the log says so', async () => {
  const content = await smallContent();
  const other = join(content, 'other');
  await cp(caseFolder('good/small'), other, { recursive: true });
  const yaml = await readFile(join(other, 'agreement.yaml'), 'utf8');
  await writeFile(join(other, 'agreement.yaml'), yaml.replace(/^slug: .*$/m, 'slug: other'));
  const program = start({ DATABASE_URL: await freshUrl('tables'), CONTENT_DIR: content });
  const url = await program.serving();
  const slugs = async () => {
    const answer = (await ask(url, '{ agreements { slug } }')) as {
      data: { agreements: { slug: string }[] };
    };
    return answer.data.agreements.map(({ slug }) => slug);
  };
  expect(await slugs()).toEqual(['other', 'small']);
  await rm(other, { recursive: true });
  program.signal('SIGHUP');
  await program.logged('other has no folder in the content any more and is served no longer');
  expect(await slugs()).toEqual(['small']);
});

test.concurrent('a database that is still being opened is no fault that the log tells', async () => {
  const folder = join(await temporaryFolder('opening'), 'data');
  const program = start({ DATA_DIR: folder, CONTENT_DIR: await smallContent() });
  await program.logged('listening at');
  const [, url = ''] = /listening at (http:[^"]+)/.exec(program.written.stdout) ?? [];
  const ready = await fetch(`${url}/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ reason: 'the database is not open' });
  await program.serving();
  expect(program.written.stdout).not.toContain('does not answer');
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

test.concurrent('SIGTERM ends the program with exit code 0, SIGINT too', async () => {
  const endedBy = async (signal: 'SIGTERM' | 'SIGINT') => {
    const program = start({ DATABASE_URL: await freshUrl('agreement') });
    const url = await program.serving();
    expect(await ask(url, '{ clause(cite: "16.L", year: "2005-06") { heading } }')).toEqual({
      data: { clause: { heading: 'Sick Leave' } },
    });
    program.signal(signal);
    expect(await program.ended).toBe(0);
    expect(program.written.stderr).toBe('');
  };
  await Promise.all([endedBy('SIGTERM'), endedBy('SIGINT')]);
});

test.concurrent('SIGHUP ingests the content anew, while the program goes on serving', async () => {
  const folder = await smallContent();
  const program = start({ DATABASE_URL: await freshUrl('tables'), CONTENT_DIR: folder });
  const url = await program.serving();
  const title = async () => {
    const answer = await ask(url, '{ agreement(slug: "small") { title } }');
    return (answer as { data: { agreement: { title: string } } }).data.agreement.title;
  };
  const before = await title();

  await change(folder, (yaml) => yaml.replace(/^title: .*$/m, 'title: Another Title'));
  program.signal('SIGHUP');
  while ((await title()) === before);
  expect(await title()).toBe('Another Title');

  await change(folder, (yaml) => `${yaml}\nsurprise: true\n`);
  program.signal('SIGHUP');
  await program.logged('nothing was changed');
  expect(program.written.stdout).toContain('unknown-key');
  expect(await title()).toBe('Another Title');
});

async function change(folder: string, edit: (yaml: string) => string): Promise<void> {
  const file = join(folder, 'small', 'agreement.yaml');
  await writeFile(file, edit(await readFile(file, 'utf8')));
}
