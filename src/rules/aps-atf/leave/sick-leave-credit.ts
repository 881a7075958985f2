import type { Quantity } from '../../engine/quantity.ts';
import { rule } from '../../engine/rule.ts';
import { decimalValue, wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { listed } from '../tables/listed.ts';
import { schedule } from '../tables/schedule.ts';
import { workdaysOn } from '../tables/work-time.ts';
import { paragraphFor } from '../tables/workdays-paragraph.ts';

export const sickLeaveCredit = rule({
  name: 'sickLeaveCredit',
  title: 'Sick leave credit',
  description:
    'The sick leave that employees are credited with at the start of the contract year, in days and in hours, with what the ' +
    'printed formula comes to. The workdays of the work year decide which paragraph of 16.L.1 applies.',
  clauses: ['Art. 16.A.4', 'Art. 16.L.1.d', 'Art. 6.A.5'],
  parameters: ['sickLeave.credit', 'sickLeave.schedules', 'leaveDay.basis', 'workYear'],
  facts: { schedule },
  values: {
    hours: decimalValue('The hours credited, as printed.'),
    days: wholeValue('The days credited, as printed.'),
    formulaHours: decimalValue('What the printed formula comes to, exactly, in hours.'),
    accumulationCap: wholeValue('The work hours up to which sick leave accumulates.'),
  },
  example: { year: '2006-07', facts: { schedule: 'AT-2' } },
  formula: (sheet, { schedule }) => {
    const workdays = workdaysOn(sheet, schedule);
    assumeNamed(sheet, schedule);
    const paragraph = paragraphFor(sheet, workdays, (letter) => `sickLeave.credit.${letter}.workdays`);
    const group = `sickLeave.credit.${paragraph}`;
    sheet.read(`${group}.workdays`, 'Workdays that the credit is for');
    const days = sheet.read(`${group}.days`, 'Days credited');
    const hours = sheet.read(`${group}.hours`, 'Hours credited, as printed');
    const hoursPerDay = sheet.read(`${group}.formula.hours`, 'Hours of a day in the formula');
    const formulaHours = formulaOf(sheet, group, hoursPerDay);
    compareProducts(sheet, group, hours, formulaHours);
    tellReadings(sheet, group, { days, hours, hoursPerDay });
    sheet.assume(WHOLE_YEAR);
    const accumulationCap = sheet.read(`${group}.cap`, 'Up to how many hours it accumulates');
    const summary = `An employee on schedule ${schedule} is credited with ${days.inFigures()} days of sick leave, ${hours}, at the start of the contract year; it accumulates up to ${accumulationCap}.`;
    return { values: { hours, days, formulaHours, accumulationCap }, summary };
  },
});

function formulaOf(sheet: Worksheet, group: string, hoursPerDay: Quantity): Quantity {
  const workdays = sheet.read(`${group}.formula.workdays`, 'Workdays in the formula');
  const rate = sheet.read(`${group}.formula.rate`, 'Rate in the formula');
  return sheet.multiply('What the formula comes to', workdays, hoursPerDay, rate);
}

/** The parties printed the formula and its product; where they differ both are told. */
function compareProducts(sheet: Worksheet, group: string, printed: Quantity, computed: Quantity): void {
  if (sheet.isEqual('Is the printed product that of the formula?', printed, computed)) return;
  sheet.miscounts('Hours of sick leave a year', PRODUCT_CONTROLS, `${group}.hours`, computed);
}

/** Days of leave are days of the duty day (16.A.4), so that the printed days are hours, too. */
function tellReadings(
  sheet: Worksheet,
  group: string,
  { days, hours, hoursPerDay }: { days: Quantity; hours: Quantity; hoursPerDay: Quantity },
): void {
  const basis = sheet.words('leaveDay.basis', 'What a day of leave is');
  const inHours = sheet.multiply('The days in hours of the duty day', days, hoursPerDay);
  if (sheet.isEqual('Are these the hours that are credited?', inHours, hours)) return;
  const isLess = inHours.number.lt(hours.number);
  const of = 'hours';
  sheet.readings([
    {
      description: 'The hours that the paragraph prints are credited.',
      value: String(hours),
      isSafe: !isLess,
      authority: sheet.authority(`${group}.hours`),
      of,
    },
    {
      description: `The days are credited, and a day of leave is “${basis}” (16.A.4): ${days.inFigures()} days of ${hoursPerDay.inFigures()} hours.`,
      value: String(inHours),
      isSafe: isLess,
      authority: sheet.authority('leaveDay.basis'),
      of,
    },
  ]);
}

/** 16.L.1 was not touched by the addendum, which has other schedules. */
function assumeNamed(sheet: Worksheet, schedule: string): void {
  const named = listed(sheet.words('sickLeave.schedules', 'Schedules that are credited with sick leave'));
  if (named.includes(schedule)) return;
  sheet.assume(
    `Article 16.L.1 names the schedules ${named.join(', ').replace(/, (?=[^,]*$)/, ' and ')} only. Schedule ${schedule} is taken to be credited like those with as many workdays.`,
  );
}

const PRODUCT_CONTROLS =
  'Article 16.L.1 prints the formula and what it comes to, and the two do not agree. The answer goes by the hours that are printed: they are what the paragraph says is credited a year.';

const WHOLE_YEAR =
  'The employee is taken to work full time for the whole contract year: Article 16.L.1.d prorates the credit for late hires, mid-year contract changes, leaves of absence, retirees and terminations, and by Article 6.A.5 sick leave accrues to part-time teachers pro rata.';
