// What the program does that is told to read its content anew or to end, and before it serves.

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { openDatabase } from '../../src/store/open-database.ts';
import { caseFolder } from '../support/content-case.ts';
import { signalServer } from '../support/postgres-server.ts';
import { ask, freshUrl, smallContent, start, usePrograms } from '../support/started-programs.ts';
import { ownServer } from '../support/test-database.ts';
import { TestsTogether } from '../support/tests-together.ts';

usePrograms();

// A program that starts is waited for: meanwhile another starts.
const together = new TestsTogether(4);

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

async function change(folder: string, edit: (yaml: string) => string): Promise<void> {
  const file = join(folder, 'agreement.yaml');
  await writeFile(file, edit(await readFile(file, 'utf8')));
}
