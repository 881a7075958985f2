import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ContentError } from '../../src/ingest/diagnostic.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import { withContent } from '../support/content-case.ts';
import type { TestApp } from '../support/create-test-app.ts';
import { search } from '../support/search.ts';
import { createSearchingApp, ENGINES, untilAnswers } from '../support/search-engines.ts';

const SLUG = 'small';
const PRINTED = 'one before school begins; and';

for (const engine of ENGINES) {
  const suite = engine.skipped ? describe.skip : describe;
  suite(`ingested content searched in ${engine.title}${engine.skipped ? `, skipped: ${engine.skipped}` : ''}`, () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await createSearchingApp(engine, { holding: 'tables' });
    });
    afterAll(() => app?.close());

    /** Ingests the small agreement in which one line says something else. */
    const ingestSaying = (words: string) =>
      withContent(null, async (folder) => {
        await sayInstead(folder, words);
        const outcome = await ingest(folder, new AgreementWriter(app.database));
        await untilAnswers(app, engine.name, SLUG);
        return outcome;
      });
    const count = async (query: string) => (await search(app, query, { agreement: SLUG })).totalCount;

    test('a clause with a script and an ampersand comes out escaped, with nothing but marks', async () => {
      await ingestSaying('one <script>alert("wick & oil")</script> before school;');
      const { edges } = await search(app, 'script wick', { agreement: SLUG });
      expect(edges[0]?.node.citation).toBe('Art. 1.A.2.a');
      expect(edges[0]?.highlight).toBe(
        'one &lt;<mark>script</mark>&gt;alert(&quot;<mark>wick</mark> &amp; oil&quot;)&lt;/<mark>script</mark>&gt; before school;',
      );
    });

    test('new content is searched as soon as it is ingested, and the old no more', async () => {
      await ingestSaying('one for the walrus;');
      expect([await count('walrus'), await count('narwhal')]).toEqual([1, 0]);
      await ingestSaying('one for the narwhal;');
      expect([await count('walrus'), await count('narwhal')]).toEqual([0, 1]);
    });

    test('content with mistakes is not ingested, and the last good content is found as before', async () => {
      await ingestSaying('one for the otter;');
      const before = await search(app, 'otter', { agreement: SLUG });
      const refused = withContent('word-changed', (folder) =>
        ingest(folder, new AgreementWriter(app.database)),
      );
      await expect(refused).rejects.toThrow(ContentError);
      expect(await search(app, 'otter', { agreement: SLUG })).toEqual(before);
      expect(before.totalCount).toBe(1);
    });

    test('the same content, ingested again, leaves the search and its cursors as they are', async () => {
      await ingestSaying('one for the badger;');
      const before = await search(app, 'evenings', { agreement: SLUG });
      expect(await ingestSaying('one for the badger;')).toBe('unchanged');
      expect(await search(app, 'evenings', { agreement: SLUG })).toEqual(before);
    });
  });
}

/** Changes a line of the small agreement and of the source that it is checked against. */
async function sayInstead(folder: string, words: string): Promise<void> {
  const replace = async (path: string, from: string, to: string) => {
    const file = join(folder, path);
    const text = await readFile(file, 'utf8');
    expect(text).toContain(from);
    await writeFile(
      file,
      text.replace(from, () => to),
    );
    return { before: sha256(text), after: sha256(text.replace(from, () => to)) };
  };
  await replace('2001-agreement/article-1-work-year.md', PRINTED, words);
  const { before, after } = await replace('sources/lakeside.txt', PRINTED, words);
  await replace('sources/lakeside.yaml', before, after);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
