import { expect, test } from '@jest/globals';
import type { AgreementHead } from '../../src/law/document/agreement-head.ts';
import { SharedWays } from '../../src/store/shared-ways.ts';
import { smallEdition } from '../support/small-edition.ts';

/** An agreement of one year as it is read, with everything of its own. @param law what it calls a law that it names. */
function read(slug: string, law = 'Act'): AgreementHead {
  const { head } = smallEdition('2001-02', []);
  const own = structuredClone({ ...head, laws: { ...head.laws, named: [law] } });
  return {
    ...{ release: 1, publishedAt: '', contentHash: '', slug, title: '', parties: [] },
    ...{ instruments: [], editions: [own], events: [], vocabulary: [] },
  } as unknown as AgreementHead;
}

test('agreements that number alike and name the same laws have that once, and the first of them bears it', () => {
  const ways = new SharedWays();
  const [first, second] = ['a', 'b'].map((slug) => ways.sharedBy(read(slug))) as [
    AgreementHead,
    AgreementHead,
  ];
  expect(second).toEqual(read('b'));
  expect(second.editions[0]?.numbering).toBe(first.editions[0]?.numbering);
  expect(second.editions[0]?.laws).toBe(first.editions[0]?.laws);
  expect(ways.bytesOf(first)).toBeGreaterThan(1_000);
  expect(ways.bytesOf(second)).toBe(0);
});

test('what is not alike stays apart', () => {
  const ways = new SharedWays();
  const [first, other] = ['Act', 'Code'].map((law) => ways.sharedBy(read('a', law))) as [
    AgreementHead,
    AgreementHead,
  ];
  expect(other).toEqual(read('a', 'Code'));
  expect(other.editions[0]?.numbering).not.toBe(first.editions[0]?.numbering);
  expect(ways.bytesOf(other)).toBeGreaterThan(1_000);
});

test('an agreement without a year has nothing to share', () => {
  const none = { ...read('a'), editions: [] };
  expect(new SharedWays().sharedBy(none)).toBe(none);
});
