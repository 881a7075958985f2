import { optional, yesNo } from '../../engine/fact.ts';
import { Quantity } from '../../engine/quantity.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { listed } from '../tables/listed.ts';
import { noSchedule, schedule, schedulesIn } from '../tables/schedule.ts';
import { schoolLevel } from '../tables/school-level.ts';

export const preparationTime = rule({
  name: 'preparationTime',
  title: 'Preparation time',
  description:
    'The least minutes for preparation and planning, in each week or, where block schedules are followed, in each two weeks, ' +
    'and the least length of a block of it in elementary schools.',
  clauses: ['Art. 5.E.1', 'Art. 5.E.2', 'Art. 5.E.4'],
  parameters: ['preparationTime'],
  facts: {
    level: schoolLevel('preparationTime.weekly'),
    schedule: optional(schedule),
    blockSchedule: optional(
      yesNo('Does the school follow a block schedule? Without an answer: no.', {
        by: 'preparationTime.block',
      }),
    ),
  },
  values: {
    minutes: wholeValue('The least minutes for preparation.'),
    perWeeks: wholeValue('In how many weeks.'),
    blockMinutes: wholeValue('The least minutes of a block; null where the clause has none.'),
  },
  example: { year: '2006-07', facts: { level: 'ELEMENTARY' } },
  formula: (sheet, { level, schedule, blockSchedule }) => {
    checkSchedule(sheet, schedule);
    if (level === 'ELEMENTARY') {
      if (blockSchedule)
        sheet.assume(
          'Block schedules are named for middle and high schools only: here they make no difference.',
        );
      return elementary(sheet);
    }
    return blockSchedule ? inBlocks(sheet) : secondary(sheet);
  },
});

/** @throws NotCovered for a schedule whose employees the clause does not name. */
function checkSchedule(sheet: Worksheet, schedule: string | undefined): void {
  const schedules = sheet.words(
    'preparationTime.schedules',
    'Schedules whose employees have preparation time',
  );
  if (schedule === undefined) {
    sheet.assume(
      `The teacher is taken to be on one of the salary schedules that the clause names: ${schedules}.`,
    );
    return;
  }
  if (!schedulesIn(sheet.edition).includes(schedule)) noSchedule(sheet, schedule);
  if (listed(schedules).includes(schedule)) return;
  sheet.notCovered(
    `The agreement of ${sheet.year} gives preparation time to those on ${schedules}; it does not name ${schedule}.`,
  );
}

function elementary(sheet: Worksheet) {
  const minutes = sheet.read('preparationTime.weekly', 'Minutes within the duty week');
  const blockMinutes = sheet.read('preparationTime.blockMinutes', 'Least minutes of a block');
  const eachWeek = sheet.words('preparationTime.eachWeek', 'How often they are due');
  const wednesdays = sheet.words('preparationTime.wednesdays', 'What there is on modified Wednesdays');
  const besides = sheet.words('preparationTime.physicalEducation', 'What there is besides');
  const identified = sheet.has('preparationTime.scheduleWithin')
    ? ` Time with another licensed educator counts where the school schedule names it as preparation time, which is distributed within ${sheet.read('preparationTime.scheduleWithin', 'Workdays to distribute the schedule')} after the beginning of the school year.`
    : '';
  const summary = `An elementary teacher has at least ${minutes} for preparation ${eachWeek}, in blocks of at least ${blockMinutes}; on the modified Wednesday schedule these are ${wednesdays}. Besides there is ${besides}.${identified}`;
  return { values: { minutes, perWeeks: ONE_WEEK, blockMinutes }, summary };
}

function secondary(sheet: Worksheet) {
  const minutes = sheet.read('preparationTime.weekly', 'Minutes within the duty week');
  const period = sheet.words('preparationTime.period', 'What there is each instructional day');
  const summary = `A middle or high school teacher has at least ${minutes} for preparation each week, and ${period} during the instructional day.`;
  return { values: { minutes, perWeeks: ONE_WEEK, blockMinutes: null }, summary };
}

/** The duty week. */
const ONE_WEEK = Quantity.of(1, 'weeks');

function inBlocks(sheet: Worksheet) {
  const minutes = sheet.read('preparationTime.block', 'Minutes where block schedules are followed');
  const perWeeks = sheet.read('preparationTime.blockWeeks', 'Weeks in which they are due');
  const summary = `Where block schedules are followed, a teacher has at least ${minutes} for preparation in each ${perWeeks} that follow each other.`;
  return { values: { minutes, perWeeks, blockMinutes: null }, summary };
}
