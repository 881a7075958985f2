import { expect, test } from '@jest/globals';
import type { AgreementHead } from '../../src/law/document/agreement-head.ts';
import { SharedWays } from '../../src/store/shared-ways.ts';
import { smallEdition } from '../support/small-edition.ts';

/** An agreement of one year as it is read, with everything of its own. @param law what it calls a law that it names. @param name what it calls a RIF. */
function read(slug: string, law = 'Act', name = 'reduction in force'): AgreementHead {
  const { head } = smallEdition('2001-02', []);
  const own = structuredClone({ ...head, laws: { ...head.laws, named: [law] } });
  return {
    ...{ release: 1, publishedAt: '', contentHash: '', slug, title: '', parties: [] },
    ...{ instruments: [], editions: [own], events: [], vocabulary: [['RIF', name]] },
  } as unknown as AgreementHead;
}

test('agreements that number alike, name the same laws and have the same vocabulary have that once, and the first of them bears it', () => {
  const ways = new SharedWays();
  const [first, second] = ['a', 'b'].map((slug) => ways.sharedBy(read(slug))) as [
    AgreementHead,
    AgreementHead,
  ];
  expect(second).toEqual(read('b'));
  expect(second.editions[0]?.numbering).toBe(first.editions[0]?.numbering);
  expect(second.editions[0]?.laws).toBe(first.editions[0]?.laws);
  expect(second.vocabulary).toBe(first.vocabulary);
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

test('a vocabulary of its own is borne by the agreement that has it, which numbers as others do', () => {
  const ways = new SharedWays();
  const first = ways.sharedBy(read('a'));
  const other = ways.sharedBy(read('b', 'Act', 'layoff'));
  expect(other).toEqual(read('b', 'Act', 'layoff'));
  expect(other.editions[0]?.numbering).toBe(first.editions[0]?.numbering);
  expect(ways.bytesOf(other)).toBeGreaterThan(0);
  expect(ways.bytesOf(other)).toBeLessThan(100);
});

test('an agreement without a year has nothing to share', () => {
  const none = { ...read('a'), editions: [] };
  expect(new SharedWays().sharedBy(none)).toBe(none);
});
