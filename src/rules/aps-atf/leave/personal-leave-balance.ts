import { decimal } from '../../engine/fact.ts';
import { DAYS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { decimalValue, wholeValue } from '../../engine/value.ts';

export const personalLeaveBalance = rule({
  name: 'personalLeaveBalance',
  title: 'Balance of personal leave',
  description:
    'The days of personal leave that a teacher has: those carried over and those that came in the year, up to what may be ' +
    'accumulated. In a year come the day of 16.H.1 and, for little use of sick leave, the day of 6.A.13.',
  clauses: ['Art. 16.H', 'Art. 6.A.13'],
  parameters: ['personalLeave', 'attendanceBonus.days'],
  facts: {
    carried: decimal('days', 'How many days of personal leave were carried over?', DAYS_OF_A_YEAR, {
      by: 'personalLeave.cap',
    }),
    earned: decimal(
      'days',
      'How many days came in the year, the one of 16.H.1 and, if it was earned, the one of 6.A.13?',
      DAYS_OF_A_YEAR,
      { by: 'personalLeave.cap' },
    ),
  },
  values: {
    days: decimalValue('The days of personal leave.'),
    cap: wholeValue('The days up to which personal leave may be accumulated.'),
    noticeDays: wholeValue("The school days' notice that must be given, except in emergency situations."),
  },
  example: { year: '2006-07', facts: { carried: 4, earned: 2 } },
  formula: (sheet, { carried, earned }) => {
    const yearly = sheet.read('personalLeave.yearly', 'Personal leave of each year');
    const bonus = sheet.read('attendanceBonus.days', 'Additional personal leave for attendance');
    const most = sheet.add('Most that can come in a year', yearly, bonus);
    if (earned.number.gt(most.number))
      sheet.reject(
        'earned',
        earned.inFigures(),
        `no more than ${most}: ${yearly} of 16.H.1 and ${bonus} of 6.A.13`,
      );
    const cap = sheet.read('personalLeave.cap', 'Most that may be accumulated');
    const together = sheet.add('Carried over and come in the year', carried, earned);
    const days = sheet.least('Balance', together, cap);
    const noticeDays = sheet.read('personalLeave.notice', "School days' notice");
    const isCut = sheet.isMoreThan('Is it more than may be accumulated?', together, cap);
    if (isCut) sheet.assume(BEYOND);
    const why = isCut ? `: ${together} came together, and no more than ${cap} may be accumulated` : '';
    return { values: { days, cap, noticeDays }, summary: `The teacher has ${days} of personal leave${why}.` };
  },
});

const BEYOND =
  'The agreement does not say what becomes of days beyond those that may be accumulated; they are taken to be lost.';
