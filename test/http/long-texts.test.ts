import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LongTexts } from '../../src/http/long-texts.ts';

/** Texts as long as one another, that differ in nothing but a character, at the end or in front. */
const LONG_TEXTS = ['a', 'b', '"', '\n', '\0', '\u2019', '\ud800'].flatMap((character) => [
  character + ' leave'.repeat(4000),
  ' leave'.repeat(4000) + character,
]);

/** Answers with long texts in them and without, in objects and lists. */
const anAnswer = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...LONG_TEXTS),
    fc.constantFrom('', 'short', 7, -0.5, true, null, undefined),
    fc.array(
      tie('value').map((value) => value ?? null),
      { maxLength: 3 },
    ),
    fc.dictionary(fc.constantFrom('data', 'text', 'toJSON', '"', '1', 'é'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

test('an answer with long texts is written as JSON writes it, whatever was written before', () => {
  const texts = new LongTexts();
  const property = fc.property(anAnswer, (data) => {
    const answer = { errors: undefined, data };
    const json = JSON.stringify(answer);
    const isLong = LONG_TEXTS.some((text) => json.includes(JSON.stringify(text)));
    for (let i = 0; i < 2; i += 1)
      expect(texts.write(answer)?.toString() ?? null).toBe(
        isLong ? Buffer.from(`${json}\n`).toString() : null,
      );
  });
  fc.assert(property, { numRuns: 500 });
});

test('what is asked again is not written again', () => {
  const texts = new LongTexts();
  const answer = (text: string) => ({ data: { compare: { redline: text } } });
  const [first, second] = LONG_TEXTS as [string, string];
  const written = texts.write(answer(first));
  expect(texts.write(answer(second))).not.toBe(written);
  expect(texts.write(answer(`${second} `))).not.toBe(written);
  expect(texts.write(answer(first))?.equals(written as Buffer)).toBe(true);
  const again = texts.write(answer(first));
  expect(texts.write(answer(first))).toBe(again);
});

test('what is asked once makes nothing go that is asked again', () => {
  const texts = new LongTexts();
  const write = (number: number) => texts.write({ data: { text: ' leave'.repeat(4000 + number) } });
  const first = write(0);
  // More than there is room for.
  for (let number = 1; number <= 300; number += 1) write(number);
  expect(write(0)).toBe(first);
  write(301);
  const again = write(301);
  expect(write(301)).toBe(again);
});
