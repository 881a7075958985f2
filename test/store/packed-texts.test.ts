import { expect, test } from '@jest/globals';
import { PackedTexts } from '../../src/store/packed-texts.ts';
import { memoryTakenBy } from '../support/memory-in-use.ts';

/** Words that say a number over and over; of every third some letters take two bytes each. */
function text(number: number): string {
  const said = number % 3 === 0 ? `“clause ${number}”` : `clause ${number}`;
  return Array.from({ length: 300 }, (_, i) => `${said}.${i * number}`).join(' ');
}

const NUMBERS = Array.from({ length: 200 }, (_, number) => number);

test('texts of which few have room as they are come back as they were, as long as they have room when they are packed', () => {
  const texts = new PackedTexts(120_000);
  const first = NUMBERS.slice(0, 60);
  for (const number of first) texts.set(`${number}`, text(number));
  // As they are, two dozen would take all of the room.
  for (const number of first) expect(texts.get(`${number}`)).toBe(text(number));
  expect(texts.get('200')).toBeUndefined();
  expect(texts.bytes).toBeLessThanOrEqual(120_000);
});

test('where there is no room any more one that is made for the second time takes that of those that were asked for longest ago', () => {
  const texts = new PackedTexts(120_000);
  const isKept = (number: number) => texts.get(`${number}`) === text(number);
  for (const number of NUMBERS) texts.set(`${number}`, text(number));
  const kept = NUMBERS.filter(isKept);
  expect(kept.length).toBeGreaterThan(70);
  // One or two had to go before it was known that there is no room.
  const [oldest = NUMBERS.length] = kept;
  expect(oldest).toBeLessThan(5);
  expect(kept).toEqual(NUMBERS.slice(oldest, oldest + kept.length));
  const others = NUMBERS.slice(-10);
  for (const number of others) texts.set(`${number}`, text(number));
  expect(others.every(isKept)).toBe(true);
  expect(NUMBERS.filter(isKept).length).toBeGreaterThan(70);
  expect(texts.bytes).toBeLessThanOrEqual(120_000);
});

test('what is asked for most stays, packed or not', () => {
  const texts = new PackedTexts(60_000);
  for (const number of NUMBERS) {
    texts.set(`${number}`, text(number));
    expect(texts.get('1')).toBe(number === 0 ? undefined : text(1));
  }
  expect(texts.get('199')).toBeUndefined();
});

test('with the words that they say again twice as many have room, and come back as they were', () => {
  const said = (number: number) => () => Buffer.from(`["${text(number)}"]`);
  const keptOf = (saidOf: typeof said | undefined) => {
    const texts = new PackedTexts(60_000);
    for (const number of NUMBERS) texts.set(`${number}`, `<p>${text(number)}</p>`, saidOf?.(number));
    return NUMBERS.filter((number) => texts.get(`${number}`, saidOf?.(number)) === `<p>${text(number)}</p>`);
  };
  expect(keptOf(said).length).toBeGreaterThan(2 * keptOf(undefined).length);
});

test('one that has no room at all is not kept', () => {
  const texts = new PackedTexts(500);
  texts.set('large', text(1));
  expect(texts.get('large')).toBeUndefined();
  texts.set('small', 'oil');
  expect(texts.get('small')).toBe('oil');
});

test('they take as much memory as is said', () => {
  const { made: texts, taken } = memoryTakenBy(() => {
    const texts = new PackedTexts(3_000_000);
    for (let number = 0; number < 2_000; number += 1) texts.set(`${number}`, text(number));
    return texts;
  });
  expect(texts.bytes).toBeGreaterThan(2_000_000);
  expect(taken).toBeLessThan(1.2 * texts.bytes);
  expect(taken).toBeGreaterThan(0.6 * texts.bytes);
});
