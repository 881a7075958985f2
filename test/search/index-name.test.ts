import { expect, test } from '@jest/globals';
import { indexName, kindOfIndex, shadowName } from '../../src/search/index-name.ts';

const HEAD = {
  release: 1,
  publishedAt: '2026-01-01T00:00:00.000Z',
  contentHash: 'some content',
  title: '',
  parties: [],
  instruments: [],
  editions: [],
  events: [],
  vocabulary: [],
};
const named = (slug: string) => indexName({ ...HEAD, slug });

test('an index and what is made of it belong to their agreement', () => {
  for (const slug of ['aps', 'aps-atf', 'a']) {
    expect(kindOfIndex(named(slug), slug)).toBe('whole');
    expect(kindOfIndex(shadowName(named(slug)), slug)).toBe('shadow');
  }
});

test.each([
  ['aps', 'aps-atf'],
  ['aps', 'aps-0123456789ab'],
  ['aps', 'aps-0123456789ab-shadow-01234567'],
  ['a', 'aps'],
])('of %s are no indexes of %s, whose slug begins alike', (slug, other) => {
  for (const name of [named(other), shadowName(named(other))]) expect(kindOfIndex(name, slug)).toBeNull();
  for (const name of [named(slug), shadowName(named(slug))]) expect(kindOfIndex(name, other)).toBeNull();
});

test('what bears another name belongs to nobody', () => {
  for (const name of ['clauses-aps', 'clauses-aps-', 'clauses-aps-notes', 'films'])
    expect(kindOfIndex(name, 'aps')).toBeNull();
});
