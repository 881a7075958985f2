// What is kept of the words that people ask, against what the texts themselves say.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WAY_UNITS, writeLists } from '../../../src/law/question/asked-words.ts';
import { NumberReader, writeNumber } from '../../../src/law/words/numbers-in-bytes.ts';
import { searchLine } from '../../../src/law/words/search-words.ts';
import { askedEdition, askIndexOf } from '../../support/asked-edition.ts';

test('a number is read as it was written, and the next one after it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(300), fc.nat())), (numbers) => {
      const bytes: number[] = [];
      for (const number of numbers) writeNumber(bytes, number);
      const reader = new NumberReader(Uint8Array.from(bytes));
      expect(numbers.map(() => reader.next())).toEqual(numbers);
      expect(reader.at).toBe(bytes.length);
    }),
  );
});

test('the ways of putting a question are a bit each, seven to a byte', () => {
  const written = (...ways: readonly number[]) => {
    const bytes: number[] = [];
    writeLists(bytes, { clauses: [], answers: [], asked: [{ question: 4, ways }] });
    const [ofClauses, ofAnswers, questions, question, ...bits] = bytes;
    expect([ofClauses, ofAnswers, questions, question]).toEqual([0, 0, 1, 5]);
    return bits;
  };
  expect(written(0)).toEqual([0b1]);
  expect(written(1, 6)).toEqual([0b1000010]);
  expect(written(7)).toEqual([0b10000000, 0b1]);
  expect(written(0, 8, 14)).toEqual([0b10000001, 0b10000010, 0b1]);
});

/** Stems of themselves, some of other letters. */
const WORDS = ['lamp', 'oil', 'wick', 'dusk', 'town', 'сто', '灯', 'ħal', '2500', 'éa'];
/** As a search folds them. */
const FOLDED = WORDS.map(searchLine);
const TEXT = fc.array(fc.nat(WORDS.length - 1), { maxLength: 4 });
const QUESTION = fc.record({
  ways: fc.array(TEXT, { minLength: 1, maxLength: 20 }),
  answer: TEXT,
});
const CLAUSE = fc.record({ heading: TEXT, text: TEXT, under: TEXT });

test('whatever words there are, a question is as like, and a clause has as much of what is asked, as their words say', () => {
  fc.assert(
    fc.property(
      fc.array(CLAUSE, { maxLength: 6 }),
      fc.array(QUESTION, { maxLength: 9 }),
      fc.uniqueArray(fc.nat(WORDS.length - 1), { minLength: 1, maxLength: 5 }),
      (clauses, questions, asked) => {
        const say = (text: readonly number[]) => text.map((word) => WORDS[word]).join(' ');
        const questioned = askedEdition(
          clauses.map(({ heading, text, under }, i) => ({
            provision: `${i}`,
            path: `${i}`,
            heading: say(heading),
            text: say(text),
            under: [{ provision: `${i}/1`, path: `${i}/1`, text: say(under) }],
          })),
          questions.map(({ ways: [first = [], ...others], answer }, i) => {
            return {
              name: `${i}`,
              question: say(first),
              alsoAsked: others.map(say),
              answer: say(answer),
            };
          }),
        );
        const index = askIndexOf(questioned);
        const { matches, evidence } = index.ask(
          asked.map((word) => FOLDED[word] as string),
          new Set(FOLDED),
        );
        const sum = (words: Iterable<number>) => [...words].reduce((all, word) => all + weightOf(word), 0);
        const rarity = (having: number, all: number) => Math.log(1 + all / (1 + having));
        const count = <Item>(items: readonly Item[], has: (item: Item) => boolean) =>
          items.filter(has).length;
        const weightOf = (word: number) => {
          const own = clauses.flatMap(({ heading, text, under }) => [[...heading, ...text], under]);
          const inQuestions = count(
            questions,
            ({ ways, answer }) => answer.includes(word) || ways.some((way) => way.includes(word)),
          );
          const ofQuestions = rarity(inQuestions, questions.length);
          return (
            (ofQuestions +
              rarity(
                count(own, (each) => each.includes(word)),
                own.length,
              )) /
            2
          );
        };
        const said = sum(asked);
        const scores = questions.map(({ ways, answer }) => {
          const together = asked.map((word) => {
            const having = count(ways, (way) => way.includes(word));
            const present = having > 0 ? 0.6 + 0.4 * Math.min(1, (having - 1) / 2) : 0.5;
            return having > 0 || answer.includes(word) ? weightOf(word) * present : 0;
          });
          const likest = ways.map((way) => {
            const words = new Set(way);
            const all = Math.round(WAY_UNITS * sum(words)) / WAY_UNITS;
            return (2 * sum(asked.filter((word) => words.has(word)))) / (said + all);
          });
          const all = together.reduce((one, other) => one + other, 0);
          return all === 0 ? 0 : 0.6 * (all / said) + 0.4 * Math.max(...likest);
        });
        const best = scores.filter((score) => score > 0).sort((one, other) => other - one);
        expect(matches).toHaveLength(best.length);
        matches.forEach(({ score, question }, i) => {
          expect(score).toBeCloseTo(best[i] as number, 10);
          expect(score).toBeCloseTo(scores[question] as number, 10);
        });
        const shares = clauses.flatMap(({ heading, text, under }) =>
          [text, under].map((words) => {
            const having = new Set([...heading, ...words]);
            return sum(asked.filter((word) => having.has(word))) / said;
          }),
        );
        expect(evidence.said).toBeCloseTo(said, 10);
        expect(evidence.share).toBeCloseTo(Math.max(0, ...shares), 10);
      },
    ),
  );
});
