import { describe, expect, test } from '@jest/globals';
import { ALL_RULES } from '../../src/rules/catalogues.ts';
import { checkRules } from '../../src/rules/engine/check-rules.ts';
import { choice, type Facts, list, object, words } from '../../src/rules/engine/fact.ts';
import { type AnyRule, rule } from '../../src/rules/engine/rule.ts';
import { listValue, objectValue, type Values, wordsValue } from '../../src/rules/engine/value.ts';

const LEVELS = { HIGH: 'High school.' } as const;
const level = choice('Level', LEVELS, 'Which level?');

describe('rules that cannot stand side by side are refused at once', () => {
  test.each<[string, readonly AnyRule[], string]>([
    ['two of one name', [declared('pay'), declared('pay')], 'two rules are called pay'],
    ['one called like another field', [declared('id')], 'two rules are called id'],
    [
      'two sets of choices of one name',
      [
        declared('pay', { level }),
        declared('fare', { level: choice('Level', { LOW: 'Low.' }, 'Which level?') }),
      ],
      'two sets of facts are called Level',
    ],
    [
      'two sets of choices of one name, inside of a list of objects',
      [
        declared('pay', { level }),
        declared('fare', {
          all: list(
            object('All', 'All of it.', { level: choice('Level', { LOW: 'Low.' }, 'Which?') }, 'Who?'),
            'Who?',
          ),
        }),
      ],
      'two sets of facts are called Level',
    ],
    [
      'two objects of values of one name',
      [
        declared(
          'pay',
          {},
          { days: listValue(objectValue('Day', { date: wordsValue('When.') }, 'A day.'), 'All.') },
        ),
        declared('fare', {}, { day: objectValue('Day', { on: wordsValue('When.') }, 'A day.') }),
      ],
      'two sets of values are called Day',
    ],
    ...['year', 'status', 'summary', 'notes', 'readings'].map(
      (name): [string, readonly AnyRule[], string] => [
        `a value called ${name}`,
        [declared('pay', {}, { [name]: wordsValue('A value.') })],
        `pay has a value called ${name}, which every answer has`,
      ],
    ),
  ])('%s', (_, rules, message) => {
    expect(() => checkRules(rules, ['id', 'catalogue'])).toThrow(new TypeError(message));
  });

  test('one set of choices may be asked for by many', () => {
    expect(() =>
      checkRules([declared('pay', { level }), declared('fare', { level, name: words('Who?', 'a name') })]),
    ).not.toThrow();
  });

  test('those of the house can', () => {
    expect(() => checkRules(ALL_RULES)).not.toThrow();
  });
});

function declared(name: string, facts: Facts = {}, values: Values = {}): AnyRule {
  const formula = () => ({ values: {}, summary: '' });
  const example = { year: '2001-02', facts: {} };
  return rule({
    name,
    title: name,
    description: name,
    clauses: [],
    parameters: [],
    facts,
    values,
    example,
    formula,
  });
}
