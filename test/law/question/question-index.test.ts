import { beforeEach, expect, test } from '@jest/globals';
import { pathsOf, type QuestionIndex } from '../../../src/law/question/question-index.ts';
import { askedEdition } from '../../support/asked-edition.ts';

const quoting = (...paths: readonly string[]) => paths.map((path) => ({ path, quote: '' }));

let questions: QuestionIndex;
beforeEach(() => {
  questions = askedEdition(
    [],
    [
      { name: 'oil', topic: 'pay', authorities: quoting('A/1/a', 'A/1/b', 'A/1/a') },
      { name: 'wicks', topic: 'lamps', authorities: quoting('A/1') },
      { name: 'posts', topic: 'pay', authorities: quoting('A/10', 'B') },
    ],
  );
});
const names = (some: QuestionIndex['all']) => some.map(({ name }) => name);

test('a question is known by its name', () => {
  expect(questions.named('wicks')?.topic).toBe('lamps');
  expect(questions.named('lamps')).toBeNull();
});

test('the clauses that an answer quotes are told once each', () => {
  expect(questions.all.map(pathsOf)).toEqual([['A/1/a', 'A/1/b'], ['A/1'], ['A/10', 'B']]);
});

test('a clause has the questions whose answers quote its own words', () => {
  expect(names(questions.quoting('A/1'))).toEqual(['wicks']);
  expect(names(questions.quoting('A/1/a'))).toEqual(['oil']);
  expect(questions.quoting('A')).toEqual([]);
});

test('an answer rests on each clause over those that it quotes, once', () => {
  expect(names(questions.restingOn('A'))).toEqual(['oil', 'wicks', 'posts']);
  expect(names(questions.restingOn('A/1'))).toEqual(['oil', 'wicks']);
  expect(names(questions.restingOn('B'))).toEqual(['posts']);
  expect(questions.restingOn('C')).toEqual([]);
});

test('the topics come in the order of the first question of each', () => {
  expect(questions.topics).toEqual(['pay', 'lamps']);
});
