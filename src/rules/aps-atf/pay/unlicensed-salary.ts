import { PERCENT_IN_THE_WHOLE } from '../../engine/conversions.ts';
import { whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { STEPS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import { salaryAt } from '../tables/salary-cell.ts';

export const unlicensedSalary = rule({
  name: 'unlicensedSalary',
  title: 'Salary of a teacher who is not licensed',
  description:
    'The annual salary of a teacher who is not licensed: a percentage of one lane of a salary schedule, at the step of ' +
    'the teacher. Where the schedule leaves that cell blank the agreement names no salary.',
  clauses: [],
  parameters: ['unlicensed', 'salary.AT-1', 'grandfathered'],
  facts: {
    step: whole('steps', "On which step, by the teacher's years of experience?", STEPS, { by: 'unlicensed' }),
  },
  values: { annual: money('The annual salary.') },
  example: { year: '2006-07', facts: { step: 5 } },
  formula: (sheet, { step }) => {
    const percent = sheet.read('unlicensed.percent', 'Percentage for teachers who are not licensed');
    const schedule = sheet.words('unlicensed.schedule', 'Of which salary schedule');
    const lane = sheet.words('unlicensed.lane', 'Of which lane');
    const experience = sheet.words('unlicensed.experience', 'How experience is counted');
    const { annual: licensed } = salaryAt(sheet, schedule, step, lane);
    const share = sheet.divide('As a part of the whole', percent, PERCENT_IN_THE_WHOLE);
    const annual = sheet.cents('Salary', sheet.multiply('That part of the salary', licensed, share));
    const summary = `The annual salary of a teacher who is not licensed, on step ${step.inFigures()}, is ${dollars(annual)} in ${sheet.year}: ${percent.inFigures()} percent of ${dollars(licensed)}, schedule ${schedule}, lane ${lane}. Experience is counted ${experience}.`;
    return { values: { annual }, summary };
  },
});
