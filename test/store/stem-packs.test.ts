import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KeptUnpacked } from '../../src/store/packs.ts';
import { StemPacks, writeStems } from '../../src/store/stem-packs.ts';

/** Few letters, so that stems begin with one another, and some are longer in bytes than in letters. */
const STEM = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1', 'ж', '𐐀'), minLength: 1, maxLength: 4 });

/** Some say so much that they stand in packs of their own; bytes are often those of ends of lines. */
const SAID = fc.array(
  fc.record({
    stem: STEM,
    said: fc.oneof(
      { weight: 9, arbitrary: fc.array(fc.constantFrom(0, 10, 97, 200), { maxLength: 6 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(300, 5_000).map((length) => Array.from({ length }, (_, i) => i % 251)),
      },
    ),
  }),
  { maxLength: 30, size: 'max' },
);

test('of each stem is found what was said of it, of any other nothing', () => {
  fc.assert(
    fc.property(SAID, fc.array(STEM), (drawn, others) => {
      const once = new Map(
        drawn.map(({ said, ...each }) => [each.stem, { ...each, said: Buffer.from(said) }]),
      );
      const all = [...once.values()].sort((one, other) => (one.stem < other.stem ? -1 : 1));
      const packs = new KeptUnpacked(1_000_000);
      const stems = new StemPacks(writeStems(all), packs);
      for (const each of all) expect(stems.find(each.stem)).toEqual(each);
      for (const other of others) if (!once.has(other)) expect(stems.find(other)).toBeNull();
      expect([...stems.all()]).toEqual(all);
      expect([...stems.stems()]).toEqual(all.map(({ stem }) => stem));
    }),
  );
});

test('what is looked up unpacks what was packed together with it, once', () => {
  const said = Buffer.alloc(900, 'x');
  const all = [...'abcdefghijklmnopqrstuvwxyz'].map((stem) => ({ stem, said }));
  const packs = new KeptUnpacked(1_000_000);
  const stems = new StemPacks(writeStems(all), packs);
  expect(packs.size).toBe(0);
  stems.find('k');
  const one = packs.calculatedSize;
  expect(one).toBeLessThan(7_000);
  stems.find('k');
  expect([packs.size, packs.calculatedSize]).toEqual([1, one]);
  stems.find('z');
  expect(packs.size).toBe(2);
  expect(packs.calculatedSize).toBeGreaterThan(one);
});
