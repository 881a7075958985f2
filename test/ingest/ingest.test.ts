import { cp, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
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
    expect(await ingest(folder, store, (pass) => passes.push(pass))).toBe('unchanged');
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
    const served = await store.contentHash('small');
    await writeFile(join(folder, NOTES), MISTAKEN_NOTES);
    await expect(ingest(folder, store)).rejects.toThrow(ContentError);
    expect(store.published).toHaveLength(1);
    expect(await store.contentHash('small')).toBe(served);
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
    await ingest(folder, storeInMemory(), (pass) => passes.push(pass));
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
    await expect(ingest(folder, storeInMemory(), (pass) => passes.push(pass))).rejects.toThrow(ContentError);
    expect(passes).toEqual(expected);
  });
});
