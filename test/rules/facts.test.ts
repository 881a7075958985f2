import { describe, expect, test } from '@jest/globals';
import {
  choice,
  date,
  decimal,
  type Fact,
  list,
  object,
  optional,
  readMembers,
  schoolYear,
  whole,
  words,
  yesNo,
} from '../../src/rules/engine/fact.ts';
import { FactError } from '../../src/rules/engine/fact-error.ts';
import {
  COUNT_OF_A_YEAR,
  HOURS_OF_A_YEAR,
  PART,
  type Range,
  SALARY,
  YEARS_OF_WORK,
} from '../../src/rules/engine/range.ts';

const SALARY_FACT = decimal('dollars', 'What is the salary?', SALARY);
const YEARS = whole('years', 'How many years?', YEARS_OF_WORK);
const SHARE = decimal('ratio', 'What part?', PART);
const KIND = choice('TestKind', { TEAM_LEADER: 'A leader.', NONE: 'None.' }, 'Which?');

describe('facts are taken as people write them', () => {
  test.each<[string, Fact<unknown>, unknown, string]>([
    ['an amount', SALARY_FACT, '40000', '40000 dollars'],
    ['with a dollar sign', SALARY_FACT, '$40,000', '40000 dollars'],
    ['with a comma', SALARY_FACT, '40,000', '40000 dollars'],
    ['with cents', SALARY_FACT, '$1,234.50', '1234.50 dollars'],
    ['with spaces', SALARY_FACT, '  $ 40,000 ', '40000 dollars'],
    ['as a number', SALARY_FACT, 40000.5, '40000.50 dollars'],
    ['cents only', SALARY_FACT, '$.30', '0.30 dollars'],
    ['a count', YEARS, 12, '12 years'],
    ['a count as text', YEARS, ' 12 ', '12 years'],
    ['a large count with a comma', whole('members', 'How many?', COUNT_OF_A_YEAR), '1,250', '1250 members'],
    ['a part', SHARE, '0.6', '0.6'],
    ['a part in percent', SHARE, '60 %', '0.6'],
    ['a part as a fraction', SHARE, '1/3', '1/3 (about 0.3333)'],
    ['half a percent', SHARE, '.5%', '0.005'],
    ['words with the dash of a table', words('Which?', 'any'), ' AT\u20131 ', 'AT-1'],
    [
      'words with the quote of a word processor',
      words('Which?', 'any'),
      'master\u2019s  degree',
      "master's degree",
    ],
    ['a choice', KIND, 'TEAM_LEADER', 'TEAM_LEADER'],
    ['a choice in small letters', KIND, 'team leader', 'TEAM_LEADER'],
    ['yes', yesNo('Is it?'), 'Yes', 'true'],
    ['no', yesNo('Is it?'), false, 'false'],
    ['a date', date('When?'), ' 2006-02-28', '2006-02-28'],
    ['a date with the dashes of a table', date('When?'), '2006\u201302\u201328', '2006-02-28'],
    ['a school year', schoolYear('Which?'), '1979/1980', '1979-80'],
    ['the first school year that is read', schoolYear('Which?'), '1900-01', '1900-01'],
    ['the first day that is read', date('When?'), '1900-01-01', '1900-01-01'],
    ['as many places as are exact', SALARY_FACT, '1.123456789012', '1.123456789012 dollars'],
    ['the most that there may be', YEARS, 80, '80 years'],
    ['the least that there may be', YEARS, 0, '0 years'],
    ['a fraction of six figures', SHARE, '100000/200000', '0.5'],
    ['words as long as may be', words('Which?', 'any'), 'x'.repeat(100), 'x'.repeat(100)],
  ])('%s', (_, fact, given, expected) => {
    expect(String(fact.read(given, 'fact'))).toBe(expected);
  });
});

describe('a fact that cannot be is refused with what is allowed, and why', () => {
  test.each<[string, Fact<unknown>, unknown, string]>([
    ['no number', SALARY_FACT, 'much', 'an exact decimal above 0 and up to 1,000,000'],
    ['a comma that parts no thousands', SALARY_FACT, '40,00', 'an exact decimal'],
    ['nothing', SALARY_FACT, '', 'an exact decimal'],
    ['more places than are exact', SALARY_FACT, '1.1234567890123', 'at most 12 places after the point'],
    ['an exponent', SALARY_FACT, '4e4', 'an exact decimal'],
    ['percent of something that is no part', SALARY_FACT, '60%', 'an exact decimal'],
    [
      'more hours than a year has',
      decimal('hours', 'How many?', HOURS_OF_A_YEAR),
      '9000',
      'to 8,784 (a year has no more hours)',
    ],
    ['too many years', YEARS, 81, 'from 0 to 80 (nobody works for more years)'],
    ['part of a year', YEARS, 1.5, 'a whole number'],
    ['a part that is more than the whole', SHARE, '101%', 'above 0 and up to 1'],
    ['a part of nothing', SHARE, '1/0', 'above 0'],
    ['a fraction with words after it', SHARE, '1/2 of it', 'above 0'],
    ['a fraction with words before it', SHARE, 'about 1/2', 'above 0'],
    ['percent with words after it', SHARE, '60 % of it', 'above 0'],
    ['more figures before the point than are read', SALARY_FACT, '1'.repeat(13), 'above 0'],
    ['no part', SHARE, '0', 'above 0'],
    ['another choice', KIND, 'COACH', 'one of TEAM_LEADER, NONE'],
    ['a choice that objects have', KIND, 'constructor', 'one of TEAM_LEADER, NONE'],
    ['neither yes nor no', yesNo('Is it?'), 'perhaps', 'true or false'],
    ['a day that there is not', date('When?'), '2006-02-30', 'YYYY-MM-DD'],
    ['a date with the time of the day', date('When?'), '2006-02-28T12:00', 'YYYY-MM-DD'],
    ['a date with a year of six figures', date('When?'), '+002006-02-28', 'YYYY-MM-DD'],
    ['a date without dashes', date('When?'), '20060228', 'YYYY-MM-DD'],
    ['a year long ago', date('When?'), '0001-01-01', 'from 1900-01-01'],
    ['years that do not follow each other', schoolYear('Which?'), '1979-81', '2004-05'],
    ['a school year in the far future', schoolYear('Which?'), '2999-00', 'from 1900'],
    ['no school year', schoolYear('Which?'), 'last', '2004-05'],
    ['a school year long ago', schoolYear('Which?'), '0979-80', 'from 1900'],
    ['words too long', words('Which?', 'a lane'), 'x'.repeat(101), 'a lane'],
  ])('%s', (_, fact, given, allowed) => {
    const error = refusal(() => fact.read(given, 'fact'));
    expect(error.argument).toBe('fact');
    expect(error.allowed).toContain(allowed);
  });
});

describe('lists and objects', () => {
  const teacher = object(
    'TestTeacher',
    'A teacher.',
    {
      id: words('Who?', 'a name'),
      hiredOn: date('When?'),
      leaveDays: optional(whole('days', 'How many?', YEARS_OF_WORK)),
    },
    'Who is it?',
  );
  const teachers = list(teacher, 'Who are they?', { atMost: 2 });
  const SMITH = { id: 'Smith', hiredOn: '2001-08-13' };

  test('are read item by item, member by member', () => {
    const [first, second] = teachers.read([SMITH, { ...SMITH, id: 'Sena', leaveDays: 3 }], 'teachers');
    expect([first?.id, String(first?.hiredOn), first?.leaveDays]).toEqual(['Smith', '2001-08-13', undefined]);
    expect([second?.id, String(second?.leaveDays)]).toEqual(['Sena', '3 days']);
  });

  test('one item needs no list', () => {
    expect(teachers.read(SMITH, 'teachers')).toHaveLength(1);
  });

  test.each<[string, unknown, string, string]>([
    ['none', [], 'teachers', 'a list of 1 to 2'],
    ['too many', [SMITH, SMITH, SMITH], 'teachers', 'a list of 1 to 2'],
    [
      'a member that cannot be',
      [SMITH, { ...SMITH, hiredOn: 'May' }],
      'teachers[1].hiredOn',
      'a calendar date',
    ],
    ['a member that is missing', [{ id: 'Smith' }], 'teachers[0].hiredOn', 'a calendar date'],
    [
      'a member that nobody asks for',
      [{ ...SMITH, age: 40 }],
      'teachers[0].age',
      'one of id, hiredOn, leaveDays',
    ],
    ['nothing for an object', [null], 'teachers[0]', 'an object of id, hiredOn, leaveDays'],
    ['no object', ['Smith'], 'teachers[0]', 'an object of id, hiredOn, leaveDays'],
  ])('%s: the place is told', (_, given, place, allowed) => {
    const error = refusal(() => teachers.read(given, 'teachers'));
    expect([error.place, error.argument]).toEqual([place, 'teachers']);
    expect(error.allowed).toContain(allowed);
  });
});

test('a range is said in words, with its reason', () => {
  const allowed = (range: Range) => whole('hours', 'How many?', range).allowed;
  expect(allowed({ from: 2, to: 1250, because: 'so' })).toBe('a whole number from 2 to 1,250 (so)');
  expect(allowed({ above: 0, to: 8, because: 'so' })).toBe('a whole number above 0 and up to 8 (so)');
  expect(allowed({ from: 1, below: 10_000, because: 'so' })).toBe(
    'a whole number from 1 and below 10,000 (so)',
  );
});

test('a fact of a unit that nobody knows is a mistake of whoever declares it', () => {
  expect(() => whole('furlongs', 'How far?', YEARS_OF_WORK)).toThrow('furlongs is no unit that is known');
});

test('a fact names the clauses that ask for it, one or several, and what it is asked after', () => {
  expect(whole('years', 'How many?', YEARS_OF_WORK, { by: 'Art. 1' })).toMatchObject({
    ...{ by: ['Art. 1'], dependsOn: [], isOptional: false },
  });
  expect(yesNo('Is it?', { by: ['Art. 1', 'Art. 2'], dependsOn: ['years'] })).toMatchObject({
    ...{ by: ['Art. 1', 'Art. 2'], dependsOn: ['years'] },
  });
  expect(optional(YEARS).isOptional).toBe(true);
});

test('a choice asks its question without what follows it, and has its choices with what they mean', () => {
  const kind = choice('TestKind', { NONE: 'None.' }, 'Which?\nOf those paid?');
  expect(kind.kind).toEqual({ type: 'choice', name: 'TestKind', asks: 'Which?', choices: { NONE: 'None.' } });
  expect(kind.choicesIn(null as never)).toEqual([{ value: 'NONE', label: 'None.', given: null }]);
});

test('a refusal says what is empty, and has the choices by themselves where there are some', () => {
  expect(refusal(() => SALARY_FACT.read('', 'salary'))).toMatchObject({
    message: expect.stringMatching(/^salary is empty; it must be an exact decimal above 0/),
    choices: null,
  });
  expect(refusal(() => KIND.read('COACH', 'kind'))).toMatchObject({
    message: 'kind is COACH; it must be one of TEAM_LEADER, NONE',
    choices: ['TEAM_LEADER', 'NONE'],
  });
});

test('a fact that must be there and is not, and one that nobody asks for, are refused', () => {
  expect(refusal(() => readMembers({ years: YEARS }, {})).message).toContain('years is missing');
  expect(refusal(() => readMembers({ years: YEARS }, { years: 1, toString: 2 })).argument).toBe('toString');
  expect(readMembers({ years: optional(YEARS) }, { years: null })).toEqual({ years: undefined });
});

function refusal(read: () => unknown): FactError {
  try {
    read();
  } catch (error) {
    if (error instanceof FactError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
