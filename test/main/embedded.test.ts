// The program with a database of its own, from the first start in a new folder on.

import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { withContent } from '../support/content-case.ts';
import { AGREEMENTS, ask, failure, smallContent, start, usePrograms } from '../support/started-programs.ts';
import { temporaryFolder } from '../support/test-database.ts';
import { TestsTogether } from '../support/tests-together.ts';

usePrograms();

// A program that starts is waited for: meanwhile another starts.
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

together.test('a database that is still being opened is no fault that the log tells', async () => {
  const { early, log } = await firstStart();
  expect(early).toMatchObject({ status: 503, body: { reason: 'the database is not open' } });
  expect(log).not.toContain('does not answer');
});
