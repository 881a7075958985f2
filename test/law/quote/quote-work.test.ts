import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { checkQuote } from '../../../src/law/quote/check-quote.ts';
import { type Beginning, type Stretch, WordIndex } from '../../../src/law/words/word-index.ts';
import { realEdition } from '../../support/real-agreement.ts';

/** An index that counts how often it is looked into: every word laid beside another is read from it. */
class CountingIndex extends WordIndex {
  looks = 0;

  override idAt(place: number): number {
    this.looks += 1;
    return super.idAt(place);
  }

  override count(words: readonly number[]): number {
    this.looks += 1;
    return super.count(words);
  }

  override findBare(words: readonly number[]): readonly Stretch[] {
    return this.#counted(super.findBare(words));
  }

  override findLabelled(words: readonly number[]): readonly Stretch[] {
    return this.#counted(super.findLabelled(words));
  }

  override has(words: readonly number[]): boolean {
    this.looks += 1;
    return super.has(words);
  }

  override beginningsOf(words: readonly number[], hasLabels: boolean): readonly Beginning[] {
    return this.#counted(super.beginningsOf(words, hasLabels));
  }

  override startsOf(beginning: Beginning, most: number): Int32Array {
    return this.#counted(super.startsOf(beginning, most));
  }

  #counted<Found extends { readonly length: number }>(found: Found): Found {
    this.looks += 1 + found.length;
    return found;
  }
}

/** How many numbers there was room made for: words are laid beside one another in tables of them. */
let room = 0;

class CountingNumbers extends Int32Array {
  constructor(...given: ConstructorParameters<typeof Int32Array>) {
    super(...given);
    room += this.length;
  }
}

const { Int32Array: numbers } = globalThis;
afterEach(() => {
  globalThis.Int32Array = numbers;
});

/** The longest quotation that is looked up. */
const LONGEST = 20_000;

let index: CountingIndex;
let words: readonly string[];

beforeAll(async () => {
  index = new CountingIndex(await realEdition('2006-07'));
  words = index.words({ start: 0, end: index.length }).map(({ text }) => text);
});

/** Texts that might be hard to look up, made as long as is asked. */
const HOSTILE: readonly (readonly [name: string, text: (length: number) => string])[] = [
  ['one word of the agreement over and over', (length) => filled(['the'], length)],
  ['three words of it over and over', (length) => filled(['of', 'the', 'teacher'], length)],
  ['a letter over and over', (length) => filled(['a'], length)],
  [
    'real words, then a letter over and over',
    (length) => filled([...words.slice(100, 100 + length / 40), ...Array(length).fill('q')], length),
  ],
  [
    'every other word another',
    (length) =>
      filled(
        words.map((word, i) => (i % 2 ? word : 'zz')),
        length,
      ),
  ],
  [
    'every fourth word another',
    (length) =>
      filled(
        words.map((word, i) => (i % 4 ? word : 'zz')),
        length,
      ),
  ],
  ['the words of the agreement backwards', (length) => filled(words.toReversed(), length)],
  ['runs of three of its words backwards', (length) => filled(runsBackwards(3), length)],
  ['runs of ten of its words backwards', (length) => filled(runsBackwards(10), length)],
  ['an article left out after each word', (length) => filled(['the', '…'], length)],
  ['words in brackets', (length) => filled(['the', '[x]'], length)],
  ['letters in brackets', (length) => filled(['teach[d]'], length)],
  ['marks and no words', (length) => filled(['"', '(', '[', '.', '…'], length)],
  [
    'the agreement itself with its last word another',
    (length) => `${filled(words.slice(3_000), length - 6)} lamp`,
  ],
];

describe.each(HOSTILE)('looking up %s', (_, textOf) => {
  test('takes no more looks than some for each character', () => {
    expect(looksFor(textOf(LONGEST))).toBeLessThan(40 * LONGEST);
  });

  test('makes no more room than some numbers for each character', () => {
    expect(roomFor(textOf(LONGEST))).toBeLessThan(20 * LONGEST);
  });

  test('takes no more than some four times as many looks for a text four times as long', () => {
    expect(looksFor(textOf(LONGEST))).toBeLessThan(6 * looksFor(textOf(LONGEST / 4)) + 40_000);
  });
});

function roomFor(text: string): number {
  room = 0;
  globalThis.Int32Array = CountingNumbers as unknown as Int32ArrayConstructor;
  checkQuote(text, index);
  return room;
}

function looksFor(text: string): number {
  index.looks = 0;
  checkQuote(text, index);
  return index.looks;
}

/** Words apart by spaces, from the first on again and again, no longer than told. */
function filled(parts: readonly string[], length: number): string {
  const once = `${parts.join(' ')} `;
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

function runsBackwards(length: number): readonly string[] {
  const runs = Array.from({ length: Math.floor(words.length / length) }, (_, i) =>
    words.slice(i * length, (i + 1) * length),
  );
  return runs.toReversed().flat();
}
