import { afterAll, expect } from '@jest/globals';
import { ingest } from '../../src/ingest/ingest.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { AgreementLibrary } from '../../src/store/agreement-library.ts';
import { AgreementReader } from '../../src/store/agreement-reader.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { caseFolder } from '../support/content-case.ts';
import { realAgreement } from '../support/real-agreement.ts';
import { reworded, smallAgreement } from '../support/small-agreement.ts';
import { freshDatabase } from '../support/test-database.ts';
import { TestsTogether } from '../support/tests-together.ts';

let opened: Promise<readonly [Database, Database]> | null = null;
/** Two handles on one PostgreSQL that has the real agreement, as two processes have them. Who needs none waits for none. */
function twoHandles(): Promise<readonly [Database, Database]> {
  opened ??= freshDatabase('postgres', 'agreement').then((location) =>
    Promise.all([openDatabase(location), openDatabase(location)]),
  );
  return opened;
}
afterAll(async () => {
  await Promise.all((await twoHandles()).map((database) => database.close()));
});

// What they wait for is the server.
const together = new TestsTogether(3);

async function releases(database: Database, agreement: Agreement): Promise<number> {
  const rows = await database.rows('select id from release where content_hash = ?', [agreement.contentHash]);
  return rows.length;
}

together.test('two processes that publish the same content at once publish it once', async () => {
  const [one, other] = await twoHandles();
  const agreement = reworded(await smallAgreement(), 'at once');
  const writers = [one, other, one, other].map((database) => new AgreementWriter(database));
  const published = await Promise.all(writers.map((writer) => writer.publish(agreement)));
  expect(published.filter(Boolean)).toHaveLength(1);
  expect(await releases(one, agreement)).toBe(1);
});

together.test('two processes that ingest at once on an empty database ingest once', async () => {
  const location = await freshDatabase('postgres', 'nothing');
  const outcomes = await Promise.all(
    [1, 2].map(async () => {
      const database = await openDatabase(location);
      try {
        return await ingest(caseFolder('good/small'), new AgreementWriter(database));
      } finally {
        await database.close();
      }
    }),
  );
  expect(outcomes.sort()).toEqual(['published', 'unchanged']);
});

together.test(
  'whoever reads while new content is published sees one release whole, the old or the new',
  async () => {
    const [one, other] = await twoHandles();
    const before = await realAgreement();
    // What is asked of it takes the longest to publish, and nothing of it is read here.
    const after = { ...reworded(before, 'other wording'), questions: [], parameters: [], vocabulary: [] };
    const publishing = new AgreementWriter(one).publish(after);
    const seen = await readWhile(other, publishing);
    expect(seen.length).toBeGreaterThan(5);
    const [old, anew] = [before, after].map(({ title, editions }) => ({
      title,
      markers: editions[0]?.readings.map(({ marker }) => marker),
    }));
    const change = seen.findIndex(({ title }) => title === anew?.title);
    expect(change).toBeGreaterThan(0);
    for (const [i, each] of seen.entries()) expect(each).toEqual(i < change ? old : anew);
  },
);

/** Reads the first edition again and again until a publication is over, and once more. */
async function readWhile(database: Database, publishing: Promise<unknown>) {
  const seen: { title: string; markers: readonly string[] }[] = [];
  let isOver = false;
  const ended = publishing.then(() => {
    isOver = true;
  });
  for (let last = false; !last; ) {
    last = isOver;
    const library = new AgreementLibrary(new AgreementReader(database));
    const head = await library.agreement('aps-atf');
    if (!head?.editions[0]) throw new Error('nothing is served');
    const { clauses } = await library.edition(head, head.editions[0]);
    seen.push({ title: head.title, markers: clauses.map(({ marker }) => marker) });
  }
  await ended;
  return seen;
}
