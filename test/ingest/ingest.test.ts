import { spawnSync } from 'node:child_process';
import { cp, mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { agreementFolders } from '../../src/ingest/agreement-folders.ts';
import { ContentError } from '../../src/ingest/diagnostic.ts';
import { type AgreementStore, ingest } from '../../src/ingest/ingest.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { withContent } from '../support/content-case.ts';

/** A store that keeps what it is given; `published` are the agreements in the order in which they came. */
interface StoreInMemory extends AgreementStore {
  readonly published: readonly Agreement[];
}

function storeInMemory(): StoreInMemory {
  const published: Agreement[] = [];
  const served = (slug: string) => published.findLast((agreement) => agreement.slug === slug);
  return {
    published,
    contentHash: async (slug) => served(slug)?.contentHash ?? null,
    publish: async (agreement) => {
      if (served(agreement.slug)?.contentHash === agreement.contentHash) return false;
      published.push(agreement);
      return true;
    },
  };
}

const NOTES = 'notes.yaml';
const NO_NOTES = '[]\n';
const MISTAKEN_NOTES =
  '- from: 2001-02\n  clause: Art. 9\n  kind: REFERENCE\n  text: There is no Article 9.\n';

test('content that is not served yet is published, whole', async () => {
  await withContent(null, async (folder) => {
    const store = storeInMemory();
    expect(await ingest(folder, store)).toBe('published');
    expect(store.published.map(({ slug }) => slug)).toEqual(['small']);
    expect(store.published[0]?.editions.map(({ head }) => head.year)).toEqual(['2001-02']);
  });
});

test('unchanged content is not parsed again and not published again', async () => {
  await withContent(null, async (folder) => {
    const store = storeInMemory();
    await ingest(folder, store);
    const passes: string[] = [];
    expect(await ingest(folder, store, { onPass: (pass) => passes.push(pass) })).toBe('unchanged');
    expect(passes).toEqual(['read']);
    expect(store.published).toHaveLength(1);
  });
});

test('a change in any file is published', async () => {
  await withContent(null, async (folder) => {
    const store = storeInMemory();
    await ingest(folder, store);
    await writeFile(join(folder, NOTES), NO_NOTES);
    expect(await ingest(folder, store)).toBe('published');
    expect(store.published).toHaveLength(2);
    expect(store.published[1]?.contentHash).not.toBe(store.published[0]?.contentHash);
  });
});

test('a file that only gets another name is a change', async () => {
  await withContent(null, async (folder) => {
    const store = storeInMemory();
    await ingest(folder, store);
    await rename(join(folder, 'parameters/pay.yaml'), join(folder, 'parameters/wages.yaml'));
    expect(await ingest(folder, store)).toBe('published');
  });
});

test('the same content in another place is the same content', async () => {
  await withContent(null, async (folder) => {
    const store = storeInMemory();
    await ingest(folder, store);
    const elsewhere = join(dirname(folder), 'elsewhere', 'small');
    await cp(folder, elsewhere, { recursive: true });
    expect(await ingest(`${elsewhere}/`, store)).toBe('unchanged');
  });
});

test('a mistake leaves the store untouched, and what was served goes on being served', async () => {
  await withContent(null, async (folder) => {
    const store = storeInMemory();
    await ingest(folder, store);
    const served = await store.contentHash('small', '');
    await writeFile(join(folder, NOTES), MISTAKEN_NOTES);
    await expect(ingest(folder, store)).rejects.toThrow(ContentError);
    expect(store.published).toHaveLength(1);
    expect(await store.contentHash('small', '')).toBe(served);
  });
});

test('when the mistake is mended the content is published', async () => {
  await withContent(null, async (folder) => {
    const store = storeInMemory();
    await writeFile(join(folder, NOTES), MISTAKEN_NOTES);
    await expect(ingest(folder, store)).rejects.toThrow('1 mistake in the content');
    await writeFile(join(folder, NOTES), NO_NOTES);
    expect(await ingest(folder, store)).toBe('published');
  });
});

test('when another ingest of the same content comes first, nothing is published twice', async () => {
  await withContent(null, async (folder) => {
    const store = storeInMemory();
    const outcomes = await Promise.all([ingest(folder, store), ingest(folder, store)]);
    expect(outcomes.sort()).toEqual(['published', 'unchanged']);
    expect(store.published).toHaveLength(1);
  });
});

test('the passes are announced in order, each as it begins', async () => {
  await withContent(null, async (folder) => {
    const passes: string[] = [];
    await ingest(folder, storeInMemory(), { onPass: (pass) => passes.push(pass) });
    expect(passes).toEqual(['read', 'parse', 'check', 'trace', 'consolidate', 'cite', 'annotate', 'store']);
  });
});

test.each([
  ['skipped-label', ['read', 'parse', 'check']],
  ['word-changed', ['read', 'parse', 'check', 'trace']],
  ['shared-heading', ['read', 'parse', 'check', 'trace', 'consolidate']],
  ['note-clause', ['read', 'parse', 'check', 'trace', 'consolidate', 'cite', 'annotate']],
])('content with %s goes no further than %j', async (badCase, expected) => {
  await withContent(badCase, async (folder) => {
    const passes: string[] = [];
    await expect(ingest(folder, storeInMemory(), { onPass: (pass) => passes.push(pass) })).rejects.toThrow(
      ContentError,
    );
    expect(passes).toEqual(expected);
  });
});

describe('links', () => {
  test('to folders and files, as a volume is often mounted, are followed', async () => {
    await withContent(null, async (folder) => {
      const store = storeInMemory();
      await ingest(folder, store);
      const [kept, content] = [join(dirname(folder), '..data'), join(dirname(folder), 'content')];
      await rename(folder, kept);
      await mkdir(join(content, 'small'), { recursive: true });
      for (const name of ['agreement.yaml', 'events.yaml', 'notes.yaml', 'numbering.yaml'])
        await symlink(`../../..data/${name}`, join(content, 'small', name));
      for (const name of ['2001-agreement', 'parameters', 'sources'])
        await symlink(join(kept, name), join(content, 'small', name));
      expect(await ingest(join(content, 'small'), store)).toBe('unchanged');
    });
  });

  test('to the folder of an agreement are followed', async () => {
    await withContent(null, async (folder) => {
      const content = join(dirname(folder), 'content');
      await mkdir(content);
      await symlink(folder, join(content, 'small'));
      await writeFile(join(content, 'README'), 'no agreement');
      await symlink(join(content, 'README'), join(content, 'README.md'));
      expect(await agreementFolders(content)).toEqual([join(content, 'small')]);
      expect(await ingest(join(content, 'small'), storeInMemory())).toBe('published');
    });
  });

  test.each([
    ['leads nowhere', 'unreadable', '/no/such/place'],
    ['leads back to a folder that it is in', 'link-circular', '..'],
    ['leads to what is neither file nor folder', 'not-a-file', '/dev/null'],
  ])('that %s is told', async (_, code, target) => {
    await withContent(null, async (folder) => {
      await symlink(target, join(folder, 'parameters', 'more'));
      const refused = await ingest(folder, storeInMemory()).catch((error) => error);
      expect(refused.diagnostics).toMatchObject([{ file: 'parameters/more', code }]);
    });
  });

  test('to the folder of an agreement that lead nowhere are told, and not passed over', async () => {
    await withContent(null, async (folder) => {
      const content = join(dirname(folder), 'content');
      await mkdir(content);
      await symlink('/no/such/place', join(content, 'small'));
      expect(await agreementFolders(content)).toEqual([join(content, 'small')]);
      await expect(ingest(join(content, 'small'), storeInMemory())).rejects.toThrow(ContentError);
    });
  });
});

test('a queue among the files, from which one would read for ever, is told', async () => {
  await withContent(null, async (folder) => {
    spawnSync('mkfifo', [join(folder, 'parameters', 'queue.yaml')]);
    const refused = await ingest(folder, storeInMemory()).catch((error) => error);
    expect(refused.diagnostics).toMatchObject([{ file: 'parameters/queue.yaml', code: 'not-a-file' }]);
  });
});

test('content without any agreement is told', async () => {
  await withContent(null, async (folder) => {
    const empty = join(dirname(folder), 'content');
    await mkdir(empty);
    const refused = await agreementFolders(empty).catch((error) => error);
    expect(refused.diagnostics).toMatchObject([
      { code: 'content-missing', help: expect.stringContaining('CONTENT_DIR') },
    ]);
  });
});
