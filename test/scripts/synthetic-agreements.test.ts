import { beforeAll, describe, expect, test } from '@jest/globals';
import { SyntheticAgreements } from '../../scripts/bench/synthetic/synthetic-agreements.ts';
import { zipf } from '../../scripts/bench/synthetic/zipf.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import type { Clause } from '../../src/law/document/clause.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { realAgreement } from '../support/real-agreement.ts';

describe('an agreement that the benchmark of many agreements makes', () => {
  let real: Agreement;
  let made: Agreement;
  let editions: readonly Edition[];
  beforeAll(async () => {
    real = await realAgreement();
    made = new SyntheticAgreements(real).agreement(7);
    editions = editionsOf(made);
  });

  test('is the same for the same number, and another for another', () => {
    const again = new SyntheticAgreements(real);
    expect(JSON.stringify(again.agreement(7))).toBe(JSON.stringify(made));
    expect(again.agreement(8).contentHash).not.toBe(made.contentHash);
    expect(JSON.stringify(again.agreement(8).editions)).not.toBe(JSON.stringify(made.editions));
  });

  test('has more than a thousand clause versions: a thousand of them have a million', () => {
    const versions = new Set(
      made.editions.flatMap(({ readings }) =>
        readings.map(({ provision, inForceFrom }) => `${provision} ${inForceFrom}`),
      ),
    );
    expect(versions.size).toBeGreaterThan(1_000);
  });

  test('has other words, fewer clauses and more that are revised than the real one', () => {
    const revised = ({ editions }: Agreement) =>
      editions.flatMap(({ readings }) => readings.filter(({ change }) => change === 'REVISED')).length;
    expect(revised(made)).toBeGreaterThan(revised(real) + 100);
    for (const [i, { readings }] of made.editions.entries()) {
      const ofReal = new Map(real.editions[i]?.readings.map((reading) => [reading.path, reading]));
      const reworded = readings.filter(
        ({ path, ownParts }) => JSON.stringify(ownParts) !== JSON.stringify(ofReal.get(path)?.ownParts),
      );
      expect(readings.length).toBeLessThan(ofReal.size);
      expect(reworded.length).toBeGreaterThan(readings.length / 2);
    }
  });

  test('is cited where it says so, in the words of the citation', () => {
    const at = (year: string, path: string) =>
      editions.find(({ head }) => head.year === year)?.atPath(path) as Clause;
    const slips = made.references.filter(({ year, path, text, target }) => {
      const words = JSON.stringify([at(year, path).heading, at(year, path).reading.ownParts]);
      const isSaid = words.includes(JSON.stringify(text).slice(1, -1));
      return !isSaid || (target !== null && !at(year, target));
    });
    expect(made.references.length).toBeGreaterThan(200);
    expect(slips).toEqual([]);
  });
});

test('by Zipf’s law the second of three is asked for half as often as the first, the third a third as often', () => {
  const which = zipf(3);
  const counts = [0, 0, 0];
  for (let i = 0; i < 1_100; i += 1) {
    const picked = which((i + 0.5) / 1_100);
    counts[picked] = (counts[picked] ?? 0) + 1;
  }
  expect(counts).toEqual([600, 300, 200]);
});
