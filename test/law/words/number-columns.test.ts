import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NumberColumns, writeNumbers } from '../../../src/law/words/number-columns.ts';

const LENGTH = 40;
/** Columns of one, of two and of three bytes, and of none. */
const aColumn = fc.oneof(
  ...[0, 255, 70_000, 20_000_000].map((max) =>
    fc.array(fc.integer({ min: 0, max }), { minLength: LENGTH, maxLength: LENGTH }),
  ),
);
const columns = fc.array(aColumn, { minLength: 1, maxLength: 4 });

test('numbers are read where they were written, one by one and by how large they are', () => {
  const property = fc.property(columns, fc.nat(), fc.nat(), fc.nat(3), (written, one, other, which) => {
    const { widths, bytes } = writeNumbers(written);
    const read = new NumberColumns(Buffer.concat([Buffer.from('before'), bytes]), 6, widths, LENGTH);
    const column = which % written.length;
    const numbers = written[column] as number[];
    expect(numbers.map((_, place) => read.at(column, place))).toEqual(numbers);
    const [least, most] = [numbers[one % LENGTH] as number, numbers[other % LENGTH] as number];
    const between = [...numbers.keys()].filter((place) => {
      const number = numbers[place] as number;
      return number >= least && number <= most;
    });
    expect(read.placesBetween(column, least, most)).toEqual(between);
  });
  fc.assert(property, { numRuns: 300 });
});
