import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UNIT_FORMS, Unit } from '../../src/law/parameter/unit.ts';

/** What can be counted, as the forms list it. */
const COUNTED = /of (.*), such as/.exec(UNIT_FORMS)?.[1]?.split(', ') ?? [];

describe('a unit is read as people write it', () => {
  test.each([
    ['dollars', 'dollars'],
    ['dollar', 'dollars'],
    [' workdays ', 'workdays'],
    ['dollars/hour', 'dollars/hour'],
    ['dollars/hours', 'dollars/hour'],
    ['dollar/hour', 'dollars/hour'],
    ['minutes/class', 'minutes/class'],
    ['semester hours', 'semester hours'],
    ['no-shows', 'no-shows'],
    ['ratio', 'ratio'],
    ['ratio/class', 'ratio/class'],
  ])('%j is %s', (written, expected) => {
    expect(Unit.parse(written)?.name).toBe(expected);
  });
});

describe('what is no unit', () => {
  test.each([
    [''],
    ['/'],
    ['US dollars'],
    ['Dollars'],
    ['evenings'],
    ['dollars/'],
    ['/hour'],
    ['dollars/evening'],
    ['dollars/hour/day'],
    ['hours/hour'],
    ['dollars/ratio'],
    ['ratios'],
    ['dollars per hour'],
  ])('%j', (written) => {
    expect(Unit.parse(written)).toBeNull();
  });
});

describe('one of it', () => {
  test.each([
    ['hours', 'hour'],
    ['classes', 'class'],
    ['dollars/hour', 'dollar/hour'],
    ['no-shows', 'no-show'],
    ['percent', 'percent'],
    ['ratio', 'ratio'],
    ['ratio/class', 'ratio/class'],
  ])('of %s is %s', (written, expected) => {
    expect(unit(written).singular).toBe(expected);
  });
});

describe('units are multiplied and divided with their numbers', () => {
  test.each([
    ['dollars/hour', 'hours', 'dollars'],
    ['hours', 'dollars/hour', 'dollars'],
    ['minutes/hour', 'hours', 'minutes'],
    ['ratio/class', 'classes', 'ratio'],
    ['ratio', 'dollars', 'dollars'],
    ['ratio', 'ratio', 'ratio'],
    ['hours', 'days', 'days·hours'],
    ['hours', 'hours', 'hours·hours'],
    ['dollars/hour', 'dollars/hour', 'dollars·dollars/hour/hour'],
  ])('%s times %s is %s', (one, other, expected) => {
    expect(unit(one).times(unit(other)).name).toBe(expected);
  });

  test.each([
    ['dollars', 'workdays', 'dollars/workday'],
    ['dollars', 'dollars', 'ratio'],
    ['minutes', 'minutes/hour', 'hours'],
    ['dollars', 'dollars/hour', 'hours'],
    ['ratio', 'classes', 'ratio/class'],
    ['ratio', 'ratio', 'ratio'],
    ['dollars/workday', 'hours', 'dollars/hour/workday'],
  ])('%s per %s is %s', (one, other, expected) => {
    expect(unit(one).per(unit(other)).name).toBe(expected);
  });
});

test('units are equal when they count the same, however they came about', () => {
  expect(unit('dollars/hour').equals(unit('dollar/hours'))).toBe(true);
  expect(unit('dollars').per(unit('dollars')).equals(unit('ratio'))).toBe(true);
  expect(unit('hours').equals(unit('days'))).toBe(false);
  expect(unit('hours').equals(unit('semester hours'))).toBe(false);
});

test('a bare number counts nothing', () => {
  expect(unit('ratio').isRatio).toBe(true);
  expect(unit('hours').per(unit('hours')).isRatio).toBe(true);
  expect(unit('ratio/class').isRatio).toBe(false);
  expect(unit('dollars').isRatio).toBe(false);
});

describe('of any two units', () => {
  test('what is multiplied and divided by one of them is itself', () => {
    fc.assert(
      fc.property(anyUnit(), anyUnit(), (one, other) => {
        expect(one.times(other).per(other).equals(one)).toBe(true);
        expect(one.per(other).times(other).equals(one)).toBe(true);
      }),
    );
  });

  test('the order of multiplication does not matter', () => {
    fc.assert(
      fc.property(anyUnit(), anyUnit(), (one, other) => {
        expect(one.times(other).equals(other.times(one))).toBe(true);
      }),
    );
  });

  test('the name is read as the unit again', () => {
    fc.assert(
      fc.property(anyUnit(), (one) => {
        expect(Unit.parse(one.name)?.equals(one)).toBe(true);
      }),
    );
  });
});

test('the units that can be counted are listed in order of the alphabet', () => {
  expect(COUNTED).toContain('dollars');
  expect(COUNTED).toEqual(COUNTED.toSorted());
});

function unit(written: string): Unit {
  const parsed = Unit.parse(written);
  if (!parsed) throw new RangeError(`${written} is no unit`);
  return parsed;
}

/** `ratio`, one of the units that can be counted, or one per another. */
function anyUnit(): fc.Arbitrary<Unit> {
  const counted = fc.constantFrom(...COUNTED);
  return fc
    .tuple(fc.constantFrom('ratio', ...COUNTED), fc.option(counted))
    .filter(([above, below]) => above !== below)
    .map(([above, below]) => unit(below === null ? above : `${above}/${below}`));
}
