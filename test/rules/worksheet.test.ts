import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Clause } from '../../src/law/document/clause.ts';
import { Edition } from '../../src/law/document/edition.ts';
import type { Parameter } from '../../src/law/parameter/parameter.ts';
import type { MissingFact, Reading } from '../../src/rules/engine/answer.ts';
import { optional, whole } from '../../src/rules/engine/fact.ts';
import { FactError } from '../../src/rules/engine/fact-error.ts';
import { isAmong } from '../../src/rules/engine/parameter-names.ts';
import { Quantity } from '../../src/rules/engine/quantity.ts';
import { YEARS_OF_WORK } from '../../src/rules/engine/range.ts';
import { conflictsOf as allConflictsOf } from '../../src/rules/engine/restatement.ts';
import { rule } from '../../src/rules/engine/rule.ts';
import { Incomplete, NotCovered, UnitError } from '../../src/rules/engine/stop.ts';
import { inOrder } from '../../src/rules/engine/tracer.ts';
import { decimalValue, money, type Values, wholeValue, yesNoValue } from '../../src/rules/engine/value.ts';
import { Worksheet } from '../../src/rules/engine/worksheet.ts';
import { smallEdition } from '../support/small-edition.ts';

const EDITION = invented([
  {
    name: 'pay.crossing',
    value: '35',
    unit: 'dollars',
    path: 'art-1/A',
    quote: 'paid $35 for each crossing',
  },
  { name: 'pay.night', value: '0.2', unit: 'ratio', path: 'art-1/A', quote: 'two-tenths (.2) more' },
  { name: 'pay.weekly', value: '6', unit: 'hours', path: 'art-1/A', quote: 'two-tenths (.2) more' },
  { name: 'claims.due', words: 'April 15', unit: 'month and day', path: 'art-1/B', quote: 'by April 15' },
  { name: 'fare[Cart][Summer]', value: '2.5', unit: 'dollars', path: 'app-a', quote: 'Cart $2.50' },
  { name: 'fare[Cart][Winter]', value: null, unit: 'dollars', path: 'app-a', quote: 'Cart $2.50' },
  { name: 'fare[Goat][Summer]', value: '1', unit: 'dollars', path: 'app-a', quote: 'Goat $1' },
  { name: 'crew.from', value: '6', unit: 'members', path: 'art-1/A', quote: '6 members or more' },
  { name: 'crew.pay', value: '100', unit: 'dollars', path: 'art-1/A', quote: '6 members or more: $100' },
  {
    name: 'app.crew.from',
    value: '8',
    unit: 'members',
    path: 'app-a',
    quote: '8 members or more',
    restates: 'crew.from',
    because: 'The article governs.',
  },
  {
    name: 'app.crew.pay',
    value: '120.50',
    unit: 'dollars',
    path: 'app-a',
    quote: '8 members or more: $120.50',
    restates: 'crew.pay',
    because: 'The article governs.',
  },
  {
    name: 'app.crossing',
    value: '35.00',
    unit: 'dollars',
    path: 'app-a',
    quote: 'each crossing $35.00',
    restates: 'pay.crossing',
  },
]);

describe('reading a number of the agreement', () => {
  test('is a step that names the parameter, with the clause and the words it rests on', () => {
    const sheet = sheetFor('pay');
    expect(String(sheet.read('pay.crossing', 'Pay for a crossing'))).toBe('35 dollars');
    expect(sheet.tracer.steps).toMatchObject([
      { description: 'Pay for a crossing', expression: 'pay.crossing', value: '35', unit: 'dollars' },
    ]);
    expect(sheet.tracer.steps[0]?.authority?.clause.reading.path).toBe('art-1/A');
    expect(sheet.sources.authorities.map(({ quote }) => quote)).toEqual(['paid $35 for each crossing']);
  });

  test('twice from the same words is two steps and one authority', () => {
    const sheet = sheetFor('pay');
    sheet.read('pay.night', 'Extra at night');
    sheet.read('pay.weekly', 'Hours a week');
    expect(sheet.tracer.steps).toHaveLength(2);
    expect(sheet.sources.authorities).toHaveLength(1);
  });

  test('that the year does not have is not covered, in a sentence', () => {
    const sheet = sheetFor('pay');
    expect(sheet.has('pay.sunday')).toBe(false);
    expect(() => sheet.read('pay.sunday', 'Pay on a Sunday')).toThrow(
      new NotCovered('The agreement of 2001-02 has nothing on this: pay on a Sunday.'),
    );
    expect(() => sheet.table('pay.boat', 'Pay by boat')).toThrow(NotCovered);
    expect(sheet.hasTable('pay.boat')).toBe(false);
  });

  test('is no reading of words, and words are no number', () => {
    const sheet = sheetFor('pay', 'claims');
    expect(() => sheet.read('claims.due', 'Due')).toThrow(TypeError);
    expect(() => sheet.words('pay.crossing', 'Pay')).toThrow(TypeError);
  });
});

test('words of the agreement are read with a step and an authority, like numbers', () => {
  const sheet = sheetFor('claims');
  expect(sheet.words('claims.due', 'Claims are due')).toBe('April 15');
  expect(sheet.tracer.steps).toMatchObject([{ expression: 'claims.due', value: 'April 15', unit: null }]);
  expect(sheet.sources.authorities.map(({ quote }) => quote)).toEqual(['by April 15']);
});

describe('a table of the agreement', () => {
  test('has its rows and columns as printed', () => {
    const sheet = sheetFor('fare');
    expect(sheet.table('fare', 'Fares')).toEqual({ rows: ['Cart', 'Goat'], columns: ['Summer', 'Winter'] });
    expect(sheet.hasTable('fare')).toBe(true);
  });

  test('has no cell where it is blank, and a cell without a value where nobody can read it', () => {
    const sheet = sheetFor('fare');
    expect(sheet.cell('fare', 'Goat', 'Winter')).toBeNull();
    expect(sheet.cell('fare', 'Cart', 'Winter')).toMatchObject({ value: null });
    expect(() => sheet.read('fare[Cart][Winter]', 'Fare')).toThrow(TypeError);
  });

  test('can be relied on without being read', () => {
    const sheet = sheetFor('fare');
    const cell = sheet.cell('fare', 'Cart', 'Winter');
    if (cell) sheet.rely(cell);
    if (cell) sheet.rely(cell);
    expect(sheet.sources.authorities.map(({ quote }) => quote)).toEqual(['Cart $2.50']);
    expect(sheet.tracer.steps).toEqual([]);
  });
});

describe('a rule reads what it declares and nothing else', () => {
  test.each([
    ['pay.crossing', ['pay.crossing'], true],
    ['pay.crossing', ['pay'], true],
    ['fare[Cart][Summer]', ['fare'], true],
    ['salary.A-3[2][MA]', ['salary.A-3'], true],
    ['salary.A-3[2][MA]', ['salary'], true],
    ['salary.A-3[2][MA]', ['salary.A'], false],
    ['payment', ['pay'], false],
    ['pay', ['pay.crossing'], false],
    ['pay.crossing', ['claims', 'fare'], false],
    ['pay.crossing', [], false],
  ])('%s is among %j: %s', (name, names, expected) => {
    expect(isAmong(name, names)).toBe(expected);
  });

  test.each<[string, (sheet: Worksheet) => unknown]>([
    ['read', (sheet) => sheet.read('pay.crossing', 'Pay')],
    ['words', (sheet) => sheet.words('claims.due', 'Due')],
    ['has', (sheet) => sheet.has('pay.crossing')],
    ['table', (sheet) => sheet.table('fare', 'Fares')],
    ['hasTable', (sheet) => sheet.hasTable('fare')],
    ['cell', (sheet) => sheet.cell('fare', 'Cart', 'Summer')],
    ['reaches', (sheet) => sheet.reaches('crew.from', 'Crew', of(7, 'members'), 'Enough?')],
    ['conflict', (sheet) => sheet.conflict('Two ways', 'The first is later.', ['pay.crossing', 'pay.night'])],
  ])('%s is refused what it does not declare', (_, ask) => {
    expect(() => ask(sheetFor('mileage'))).toThrow('the rule does not declare that it reads');
  });
});

describe('quantities of different units', () => {
  test.each<[string, (sheet: Worksheet, one: Quantity, other: Quantity) => unknown]>([
    ['are not added', (sheet, one, other) => sheet.add('Sum', one, other)],
    ['are not subtracted', (sheet, one, other) => sheet.subtract('Rest', one, other)],
    ['have no lesser', (sheet, one, other) => sheet.least('Least', one, other)],
    ['have no greater', (sheet, one, other) => sheet.greatest('Greatest', one, other)],
    ['are not at least as many', (sheet, one, other) => sheet.isAtLeast('Enough?', one, other)],
    ['are not at most as many', (sheet, one, other) => sheet.isAtMost('Few enough?', one, other)],
    ['are not more', (sheet, one, other) => sheet.isMoreThan('More?', one, other)],
    ['are not equal', (sheet, one, other) => sheet.isEqual('As many?', one, other)],
    ['are not added third', (sheet, one, other) => sheet.add('Sum', one, one, other)],
  ])('%s: that is a mistake in the rule', (_, compute) => {
    const sheet = sheetFor();
    expect(() => compute(sheet, of(1, 'hours'), of(1, 'days'))).toThrow(UnitError);
    expect(() => compute(sheet, of(1, 'hours'), of(1, 'ratio'))).toThrow(UnitError);
    expect(sheet.tracer.steps).toEqual([]);
  });

  test('are multiplied and divided, and their units with them', () => {
    const sheet = sheetFor();
    expect(String(sheet.multiply('Pay', of(20, 'dollars/hour'), of(3, 'hours')))).toBe('60 dollars');
    expect(String(sheet.divide('Rate', of(366, 'dollars'), of(183, 'workdays')))).toBe('2 dollars/workday');
    expect(String(sheet.divide('Part', of(3, 'hours'), of(6, 'hours')))).toBe('0.5');
  });

  test('are no money, and money for an hour is', () => {
    const sheet = sheetFor();
    expect(() => sheet.cents('Pay', of('0.005', 'hours'))).toThrow(UnitError);
    expect(() => sheet.cents('Pay', of('0.005', 'ratio'))).toThrow(UnitError);
    expect(String(sheet.cents('Pay', of('0.005', 'dollars/hour')))).toBe('0.01 dollars/hour');
  });
});

describe('what cannot be computed', () => {
  test('a division by zero', () => {
    expect(() => sheetFor().divide('Share', of(1, 'dollars'), of(0, 'members'))).toThrow(
      new RangeError('1 dollar divided by zero'),
    );
  });

  test('a sum or a product of nothing', () => {
    expect(() => sheetFor().add('Sum')).toThrow(RangeError);
    expect(() => sheetFor().multiply('Product')).toThrow(RangeError);
  });
});

describe('steps are written down as they are executed', () => {
  test.each<[string, (sheet: Worksheet) => unknown, string, string | null]>([
    ['1 day + 2 days', (sheet) => sheet.add('What', of(1, 'days'), of(2, 'days')), '3', 'days'],
    [
      '1 day + 0.5 days + 2 days',
      (sheet) => sheet.add('What', of(1, 'days'), of('.5', 'days'), of(2, 'days')),
      '3.5',
      'days',
    ],
    ['4 days', (sheet) => sheet.add('What', of(4, 'days')), '4', 'days'],
    ['1 day − 2 days', (sheet) => sheet.subtract('What', of(1, 'days'), of(2, 'days')), '-1', 'days'],
    [
      '0.2 ratio/class × 30131 dollars × 2 classes',
      (sheet) => sheet.multiply('What', of('.2', 'ratio/class'), of('30131', 'dollars'), of(2, 'classes')),
      '12052.40',
      'dollars',
    ],
    [
      '40043 dollars ÷ 183 workdays',
      (sheet) => sheet.divide('What', of(40043, 'dollars'), of(183, 'workdays')),
      '40043/183 (about 218.8142)',
      'dollars/workday',
    ],
    ['1 day ÷ 4 days', (sheet) => sheet.divide('What', of(1, 'days'), of(4, 'days')), '0.25', null],
    [
      'the lesser of 10 years and 9 years',
      (sheet) => sheet.least('What', of(10, 'years'), of(9, 'years')),
      '9',
      'years',
    ],
    [
      'the greater of 10 years and 9 years',
      (sheet) => sheet.greatest('What', of(10, 'years'), of(9, 'years')),
      '10',
      'years',
    ],
    [
      'the whole ones of 11/3 (about 3.6667) years',
      (sheet) => sheet.wholeOnes('What', of('11/3', 'years')),
      '3',
      'years',
    ],
    ['the whole ones of 3 years', (sheet) => sheet.wholeOnes('What', of(3, 'years')), '3', 'years'],
    [
      'every one begun of 3.1 increments',
      (sheet) => sheet.begunOnes('What', of('3.1', 'increments')),
      '4',
      'increments',
    ],
    [
      'every one begun of 3 increments',
      (sheet) => sheet.begunOnes('What', of(3, 'increments')),
      '3',
      'increments',
    ],
    [
      '6 members ≥ 6 members',
      (sheet) => sheet.isAtLeast('What', of(6, 'members'), of(6, 'members')),
      'yes',
      null,
    ],
    [
      '5 members ≥ 6 members',
      (sheet) => sheet.isAtLeast('What', of(5, 'members'), of(6, 'members')),
      'no',
      null,
    ],
    [
      '6 members ≤ 6 members',
      (sheet) => sheet.isAtMost('What', of(6, 'members'), of(6, 'members')),
      'yes',
      null,
    ],
    [
      '7 members ≤ 6 members',
      (sheet) => sheet.isAtMost('What', of(7, 'members'), of(6, 'members')),
      'no',
      null,
    ],
    [
      '6 members > 6 members',
      (sheet) => sheet.isMoreThan('What', of(6, 'members'), of(6, 'members')),
      'no',
      null,
    ],
    [
      '7 members > 6 members',
      (sheet) => sheet.isMoreThan('What', of(7, 'members'), of(6, 'members')),
      'yes',
      null,
    ],
    [
      '6 members = 6 members',
      (sheet) => sheet.isEqual('What', of('6.0', 'members'), of(6, 'members')),
      'yes',
      null,
    ],
    [
      '7 members = 6 members',
      (sheet) => sheet.isEqual('What', of(7, 'members'), of(6, 'members')),
      'no',
      null,
    ],
    [
      'May 1 is after April 15',
      (sheet) => sheet.note('What', 'May 1 is after April 15', 'late'),
      'late',
      null,
    ],
    [
      '10.015 dollars to cents, half up',
      (sheet) => sheet.cents('What', of('10.015', 'dollars')),
      '10.02',
      'dollars',
    ],
  ])('%s', (expression, compute, value, unit) => {
    const sheet = sheetFor();
    compute(sheet);
    expect(sheet.tracer.steps).toEqual([
      { description: 'What', expression, value, unit, authority: null, steps: [] },
    ]);
  });

  test('in the order in which they are executed', () => {
    const sheet = sheetFor('pay');
    const pay = sheet.read('pay.crossing', 'Pay for a crossing');
    const night = sheet.multiply('Extra at night', pay, sheet.read('pay.night', 'Part'));
    sheet.add('Pay at night', pay, night);
    expect(sheet.tracer.steps.map(({ description, value }) => `${description}: ${value}`)).toEqual([
      'Pay for a crossing: 35',
      'Part: 0.2',
      'Extra at night: 7',
      'Pay at night: 42',
    ]);
  });

  test('what is computed aside leaves nothing behind, whatever it did', () => {
    const sheet = sheetFor('crew', 'fare', 'pay');
    sheet.add('Before', of(1, 'days'));
    const aside = sheet.aside(() => {
      sheet.know({ pay: true });
      sheet.conflict('Fare', 'The cart goes first.', ['fare[Cart][Summer]', 'fare[Goat][Summer]']);
      sheet.readings([READING, { ...READING, isSafe: true }]);
      sheet.cents('Pay', of('1/3', 'dollars'));
      return sheet.read('crew.pay', 'Pay');
    });
    expect(String(aside)).toBe('100 dollars');
    expect(() => sheet.aside(() => sheet.need({ years: undefined }))).toThrow(Incomplete);
    const { authorities, conflicts, assumptions, readings } = sheet.sources;
    expect([authorities, conflicts, assumptions, readings, sheet.known]).toEqual([[], [], [], [], {}]);
    sheet.know({ pay: 1 });
    sheet.aside(() => sheet.know({ pay: 2, days: 3 }));
    expect(sheet.known).toEqual({ pay: 1 });
    sheet.read('crew.pay', 'Pay');
    expect(sheet.sources.conflicts).toHaveLength(1);
    expect(sheet.tracer.steps.map(({ description }) => description)).toEqual(['Before', 'Pay']);
  });
});

describe('a rule that is applied inside of another', () => {
  const crossing = rule({
    name: 'crossing',
    title: 'Pay for crossings',
    description: 'What crossings are paid.',
    clauses: [],
    parameters: ['pay.crossing'],
    facts: {
      crossings: optional(whole('differentials', 'How many crossings?', YEARS_OF_WORK, { by: 'claims.due' })),
    },
    values: { amount: money('The pay.') },
    example: { year: '2001-02', facts: {} },
    formula: (sheet, { crossings }) => {
      const { crossings: count } = sheet.need({ crossings });
      const rate = sheet.divide(
        'Rate',
        sheet.read('pay.crossing', 'Pay for a crossing'),
        of(1, 'differentials'),
      );
      const amount = sheet.multiply('Pay', rate, count);
      sheet.assume('All crossings are paid alike.');
      return { values: { amount }, summary: '' };
    },
  });
  const sheetThatApplies = () =>
    new Worksheet(EDITION, { parameters: ['pay.night'], facts: {}, applies: [crossing] });

  test('has its steps under one step, and they come before it in order', () => {
    const sheet = sheetThatApplies();
    const { amount } = sheet.apply(crossing, { crossings: of(2, 'differentials') });
    sheet.add('In all', amount ?? of(0, 'dollars'), of(1, 'dollars'));
    expect(sheet.tracer.steps.map(({ description, steps }) => [description, steps.length])).toEqual([
      ['Pay for crossings', 3],
      ['In all', 0],
    ]);
    expect(
      inOrder(sheet.tracer.steps).map(({ step, depth }) => `${depth} ${step.description} ${step.value}`),
    ).toEqual([
      '1 Pay for a crossing 35',
      '1 Rate 35',
      '1 Pay 70',
      '0 Pay for crossings 70.00',
      '0 In all 71',
    ]);
    expect(sheet.sources.authorities.map(({ quote }) => quote)).toEqual(['paid $35 for each crossing']);
    expect(sheet.sources.assumptions).toEqual(['All crossings are paid alike.']);
  });

  test('is stood for by the first value that it gives, whatever that is, and by nothing where it gives none', () => {
    const standing = (values: Values, given: Readonly<Record<string, unknown>>) => {
      const { parameters, facts } = crossing;
      const inner = {
        ...crossing,
        parameters,
        facts,
        values,
        formula: () => ({ values: given, summary: '' }),
      };
      const sheet = new Worksheet(EDITION, { parameters: [], facts: {}, applies: [inner as never] });
      sheet.apply(inner as never, { crossings: undefined } as never);
      const [step] = sheet.tracer.steps;
      return [step?.value, step?.unit];
    };
    expect(standing({ paid: money('Pay.') }, { paid: of('1.5', 'dollars') })).toEqual(['1.50', 'dollars']);
    expect(standing({ part: decimalValue('A part.') }, { part: of('0.5', 'ratio') })).toEqual(['0.5', null]);
    expect(standing({ days: wholeValue('Days.') }, { days: of(3, 'days') })).toEqual(['3', 'days']);
    expect(standing({ is: yesNoValue('Is it?') }, { is: true })).toEqual(['true', null]);
    expect(standing({ paid: money('Pay.') }, { paid: null })).toEqual(['', null]);
    expect(standing({}, {})).toEqual(['', null]);
  });

  test('reads what it declares itself, and the other what that declares', () => {
    const sheet = sheetThatApplies();
    sheet.apply(crossing, { crossings: of(2, 'differentials') });
    expect(() => sheet.read('pay.crossing', 'Pay')).toThrow(TypeError);
  });

  test('names what is missing by the fact that it stands in, with the clause that asks for it', () => {
    const sheet = sheetThatApplies();
    const missing = missingIn(() => sheet.apply(crossing, { crossings: undefined }, 'extras.crossing'));
    expect(missing.map(({ name, question, clause }) => [name, question, clause?.reading.path])).toEqual([
      ['extras.crossing.crossings', 'How many crossings?', 'art-1/B'],
    ]);
  });

  test('is declared', () => {
    expect(() => sheetFor().apply(crossing, { crossings: undefined })).toThrow(
      'the rule does not declare that it applies crossing',
    );
  });
});

describe('dates', () => {
  const day = (written: string) => Temporal.PlainDate.from(written);

  test.each([
    ['2006-01-31', 1, 'days', '2006-02-01', '2006-01-30'],
    ['2006-01-31', 2, 'weeks', '2006-02-14', '2006-01-17'],
    ['2006-01-31', 1, 'months', '2006-02-28', '2005-12-31'],
    ['2004-02-29', 1, 'years', '2005-02-28', '2003-02-28'],
  ])('%s and %d %s', (from, count, unit, after, before) => {
    const sheet = sheetFor();
    expect(String(sheet.after('Due', day(from), of(count, unit)))).toBe(after);
    expect(String(sheet.before('Since', day(from), of(count, unit)))).toBe(before);
    expect(sheet.tracer.steps.map(({ value }) => value)).toEqual([after, before]);
  });

  test('are not counted in workdays, or in hours, by the calendar', () => {
    expect(() => sheetFor().after('Due', day('2006-01-31'), of(1, 'workdays'))).toThrow(UnitError);
    expect(() => sheetFor().before('Due', day('2006-01-31'), of(1, 'hours'))).toThrow(UnitError);
  });

  test.each([
    ['2006-01-30', true],
    ['2006-01-31', true],
    ['2006-02-01', false],
  ])('%s on or before January 31: %s', (one, expected) => {
    expect(sheetFor().isNotLater('In time?', day(one), day('2006-01-31'))).toBe(expected);
  });
});

describe('ways in which words can be read', () => {
  test('are two at least, and one of them may be safe', () => {
    const sheet = sheetFor();
    expect(() => sheet.readings([READING])).toThrow(TypeError);
    expect(() =>
      sheet.readings([
        { ...READING, isSafe: true },
        { ...READING, isSafe: true },
      ]),
    ).toThrow(TypeError);
    sheet.readings([READING, { ...READING, isSafe: true }]);
    expect(sheet.sources.readings.map(({ isSafe }) => isSafe)).toEqual([false, true]);
  });
});

describe('money', () => {
  test('that has cents only is left as it is, without a step or an assumption', () => {
    const sheet = sheetFor();
    expect(String(sheet.cents('Pay', of('10.01', 'dollars')))).toBe('10.01 dollars');
    expect([sheet.tracer.steps, sheet.sources.assumptions]).toEqual([[], []]);
  });

  test('that is rounded is assumed to be rounded, once', () => {
    const sheet = sheetFor();
    sheet.cents('Pay', of('1/3', 'dollars'));
    sheet.cents('Pay', of('2/3', 'dollars'));
    expect(sheet.sources.assumptions).toEqual([expect.stringContaining('half up')]);
    expect(sheet.tracer.steps.map(({ value }) => value)).toEqual(['0.33', '0.67']);
  });
});

describe('facts that are missing', () => {
  test('are named, all of them', () => {
    const facts = { years: undefined, step: of(1, 'steps'), lane: null, hours: undefined };
    expect(missingOf(() => sheetFor().need(facts))).toEqual(['years', 'lane', 'hours']);
  });

  test('are not those that are no, nothing or none', () => {
    const facts = { is: false, words: '', count: of(0, 'days'), list: [] };
    expect(sheetFor().need(facts)).toEqual(facts);
  });

  test('do not hide what is known already', () => {
    const sheet = sheetFor();
    sheet.know({ base: of(1, 'dollars') });
    sheet.know({ isHead: true });
    expect(Object.keys(sheet.known)).toEqual(['base', 'isHead']);
  });
});

describe('what another clause says again', () => {
  test('with the same number is no conflict', () => {
    const sheet = sheetFor('pay');
    sheet.read('pay.crossing', 'Pay');
    expect(sheet.sources.conflicts).toEqual([]);
  });

  test('with another number is a conflict of whoever reads it, told once', () => {
    const sheet = sheetFor('crew');
    sheet.read('crew.pay', 'Pay');
    sheet.read('crew.pay', 'Pay again');
    expect(conflictsOf(sheet)).toEqual([['$100', '$120.50']]);
    expect(sheet.sources.conflicts[0]?.description).toBe(
      'Pay: art-1.A says $100, app-a says $120.50. The article governs.',
    );
    expect(sheet.sources.conflicts[0]?.values.map(({ authority }) => authority.clause.reading.path)).toEqual([
      'art-1/A',
      'app-a',
    ]);
  });

  test('is not what the answer rests on', () => {
    const sheet = sheetFor('crew');
    sheet.read('crew.pay', 'Pay');
    expect(sheet.sources.authorities.map(({ clause }) => clause.reading.path)).toEqual(['art-1/A']);
  });

  test.each([
    [5, false, []],
    [6, true, [['6 members', '8 members']]],
    [7, true, [['6 members', '8 members']]],
    [8, true, []],
  ])('of a threshold is a conflict where it makes a difference: %d members', (count, expected, conflicts) => {
    const sheet = sheetFor('crew');
    const isReached = sheet.reaches('crew.from', 'Crew paid from', of(count, 'members'), 'Is the crew paid?');
    expect(isReached).toBe(expected);
    expect(conflictsOf(sheet)).toEqual(conflicts);
    expect(sheet.tracer.steps.map(({ description }) => description)).toEqual([
      'Crew paid from',
      'Is the crew paid?',
    ]);
  });

  test('or a table says in two rows, is told with what is relied on for each', () => {
    const sheet = sheetFor('fare', 'pay');
    sheet.conflict('Fare', 'The cart goes first.', ['fare[Cart][Summer]', 'fare[Goat][Summer]']);
    expect(conflictsOf(sheet)).toEqual([['$2.50', '$1']]);
    expect(sheet.sources.authorities.map(({ quote }) => quote)).toEqual(['Cart $2.50', 'Goat $1']);
  });
});

describe('what an answer rests on', () => {
  const clause = (path: string) => EDITION.atPath(path) as Clause;
  const A = { clause: clause('art-1/A'), quote: 'paid $35 for each crossing' };

  test('is told once for the same words of the same clause, and more than once for others', () => {
    const { sources } = sheetFor();
    const others = [
      { ...A, quote: 'by April 15' },
      { ...A, clause: clause('art-1/B') },
      { ...A, relied: '$35' },
      { ...A, cell: { row: 'Cart', column: 'Summer' } },
      { ...A, cell: { row: 'Cart', column: 'Winter' } },
    ];
    for (const each of [A, { ...A }, ...others, ...others]) sources.relyOn(each);
    expect(sources.authorities).toEqual([A, ...others]);
    expect(sources.quotations).toEqual([A, others[0], others[1]]);
  });

  test('is not compared where the amounts are of two units', () => {
    const { sources } = sheetFor();
    const amounts = [of(1, 'days'), of(2, 'hours')].map((amount) => ({ amount, authority: A }));
    expect(() => sources.conflictOf('Leave.', 'So.', amounts)).toThrow(UnitError);
    sources.conflictOf('Leave.', 'So.', [
      { amount: of(1, 'days'), authority: A },
      { amount: of(2, 'days'), authority: A },
    ]);
    expect(sources.conflicts).toMatchObject([
      { description: 'Leave. So.', values: [{ value: '1 day' }, { value: '2 days' }] },
    ]);
    expect(() => sources.conflict('Pay', '', parametersOf('pay.crossing', 'crew.from'), EDITION)).toThrow(
      'Pay: dollars and members are not compared',
    );
  });

  test('is a computation of its own where a clause prints its outcome', () => {
    const { sources } = sheetFor();
    const [pay] = parametersOf('pay.crossing');
    sources.miscounts('Pay', 'The print counts.', pay as Parameter, of(36, 'dollars'), EDITION);
    expect(sources.conflicts[0]?.description).toBe(
      'Pay: art-1.A says $35, and its own numbers come to 36 dollars. The print counts.',
    );
    expect(sources.authorities).toMatchObject([{ relied: 'paid $35 for each crossing' }]);
    expect(() => sources.miscounts('Pay', '', pay as Parameter, of(36, 'days'), EDITION)).toThrow(UnitError);
  });

  test('is in conflict with other words of the same number, and in another way with another number', () => {
    const sheet = sheetFor('fare');
    sheet.conflict('Fare', 'So.', ['fare[Cart][Summer]', 'fare[Goat][Summer]']);
    sheet.conflict('The fare', 'Whatever it is called.', ['fare[Cart][Summer]', 'fare[Goat][Summer]']);
    sheet.conflict('Fare', 'So.', ['fare[Goat][Summer]', 'fare[Cart][Summer]']);
    expect(conflictsOf(sheet)).toEqual([
      ['$2.50', '$1'],
      ['$1', '$2.50'],
    ]);
  });

  function parametersOf(...names: readonly string[]): readonly Parameter[] {
    return names.flatMap((name) => EDITION.parameters.named(name) ?? []);
  }
});

test('every conflict of a year is what one clause restates otherwise than another says it', () => {
  expect(allConflictsOf(EDITION).map(({ sentence }) => sentence)).toEqual([
    'art-1.A says 6 members, app-a says 8 members.',
    'art-1.A says $100, app-a says $120.50.',
  ]);
});

test('an assumption is told once', () => {
  const sheet = sheetFor();
  sheet.assume('Weekends do not count.');
  sheet.assume('Weekends do not count.');
  sheet.assume('The year is whole.');
  expect(sheet.sources.assumptions).toEqual(['Weekends do not count.', 'The year is whole.']);
});

test('a rule can stop where the agreement does, and where a fact cannot be', () => {
  expect(() => sheetFor().notCovered('The agreement leaves it to the principal.')).toThrow(
    new NotCovered('The agreement leaves it to the principal.'),
  );
  expect(() => sheetFor().reject('step', '40', '1 to 35')).toThrow(new FactError('step', '40', '1 to 35'));
});

describe('arithmetic is that of fractions of whole numbers, exactly', () => {
  test('sums and differences', () => {
    fc.assert(
      fc.property(ratio(), ratio(), ratio(), ([a, b], [c, d], [e, f]) => {
        const sheet = sheetFor();
        const sum = sheet.add('Sum', days(a, b), days(c, d), days(e, f));
        expectRatio(sum, a * d * f + c * b * f + e * b * d, b * d * f);
        expectRatio(sheet.subtract('Rest', days(a, b), days(c, d)), a * d - c * b, b * d);
      }),
    );
  });

  test('products and quotients', () => {
    fc.assert(
      fc.property(ratio(), ratio(), ([a, b], [c, d]) => {
        const sheet = sheetFor();
        expectRatio(sheet.multiply('Product', days(a, b), days(c, d)), a * c, b * d);
        if (c !== 0n) expectRatio(sheet.divide('Quotient', days(a, b), days(c, d)), a * d, b * c);
      }),
    );
  });

  test('comparisons, and what is the lesser and the greater', () => {
    fc.assert(
      fc.property(ratio(), ratio(), ([a, b], [c, d]) => {
        const sheet = sheetFor();
        const [one, other] = [days(a, b), days(c, d)];
        expect(sheet.isAtLeast('?', one, other)).toBe(a * d >= c * b);
        expect(sheet.isAtMost('?', one, other)).toBe(a * d <= c * b);
        expect(sheet.isMoreThan('?', one, other)).toBe(a * d > c * b);
        expect(sheet.isEqual('?', one, other)).toBe(a * d === c * b);
        const [least, greatest] = [sheet.least('?', one, other), sheet.greatest('?', one, other)];
        expectRatio(sheet.add('Both', least, greatest), a * d + c * b, b * d);
        expect(sheet.isAtMost('?', least, greatest)).toBe(true);
      }),
    );
  });

  test('whole ones, and those begun', () => {
    fc.assert(
      fc.property(ratio(), ([a, b]) => {
        const [whole, begun] = [sheetFor().wholeOnes('?', days(a, b)), sheetFor().begunOnes('?', days(a, b))];
        const [below, above] = [BigInt(whole.toInteger()), BigInt(begun.toInteger())];
        expect(below * b <= a && (below + 1n) * b > a).toBe(true);
        expect(above * b >= a && (above - 1n) * b < a).toBe(true);
      }),
    );
  });

  test('a sum of cents is the same in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10_000_000 }), { minLength: 1, maxLength: 20 }), (cents) => {
        const terms = cents.map((one) => of(`${one}/100`, 'dollars'));
        const sum = sheetFor().add('Sum', ...terms);
        expect(
          sheetFor()
            .add('Sum', ...terms.toReversed())
            .number.equals(sum.number),
        ).toBe(true);
        expectRatio(sum, BigInt(cents.reduce((one, other) => one + other, 0)), 100n);
      }),
    );
  });
});

/** A whole number over a whole number above zero. */
function ratio(): fc.Arbitrary<readonly [bigint, bigint]> {
  return fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }));
}

function days(numerator: bigint, denominator: bigint): Quantity {
  return of(`${numerator}/${denominator}`, 'days');
}

function expectRatio({ number }: Quantity, numerator: bigint, denominator: bigint): void {
  expect(number.s * number.n * denominator).toBe(numerator * number.d);
}

function of(number: number | string, unit: string): Quantity {
  return Quantity.of(number, unit);
}

/** A worksheet of a rule that declares these parameters. */
function sheetFor(...mayRead: readonly string[]): Worksheet {
  return new Worksheet(EDITION, { parameters: mayRead, facts: {} });
}

function conflictsOf({ sources }: Worksheet): readonly (readonly string[])[] {
  return sources.conflicts.map(({ values }) => values.map(({ value }) => value));
}

const READING: Reading = {
  description: 'A day of school',
  value: '2006-01-31',
  isSafe: false,
  authority: null,
};

function missingOf(compute: () => unknown): readonly string[] {
  return missingIn(compute).map(({ name }) => name);
}

function missingIn(compute: () => unknown): readonly MissingFact[] {
  try {
    compute();
  } catch (error) {
    if (error instanceof Incomplete) return error.missing;
    throw error;
  }
  return [];
}

type Said = Pick<Parameter, 'name' | 'unit' | 'path' | 'quote'> & Partial<Parameter>;

/** An edition of an article with two sections and an appendix, and what was read from them. */
function invented(said: readonly Said[]): Edition {
  const { head, clauses } = smallEdition('2001-02', [
    {
      provision: 'pay',
      path: 'art-1',
      under: [
        { provision: 'differentials', path: 'art-1/A', text: 'Crossings.' },
        { provision: 'claims', path: 'art-1/B', text: 'Claims.' },
      ],
    },
    { provision: 'fares', path: 'app-a', text: 'Fares.' },
  ]);
  const parameters = said.map((one): Parameter => {
    return { year: head.year, value: null, words: null, restates: null, because: null, ...one };
  });
  const readings = clauses.map(({ reading }) => reading);
  return new Edition(head, readings, { notes: [], parameters, reasons: [], references: [] });
}
