import { date } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue } from '../../engine/value.ts';
import { countWorkdays, daysCounted, holidays, inWords, WORKDAY_PARAMETERS } from '../tables/workdays.ts';

export const safetyGrievance = rule({
  name: 'safetyGrievance',
  title: 'Grievance on health and safety',
  description:
    'When the time of the Loss Control Manager to act on a complaint of unsafe or unhealthy conditions ends, and by when a ' +
    'grievance must be filed then.',
  clauses: ['Art. 26.C', 'Art. 24.F.2'],
  parameters: [...WORKDAY_PARAMETERS, 'safetyGrievance', 'grievance.filing'],
  facts: {
    informedOn: date('On which day was the principal informed of the complaint?', {
      by: 'safetyGrievance.actWithin',
    }),
    holidays,
  },
  values: {
    actBy: dateValue(
      'The last day of the Loss Control Manager to act; no grievance may be filed before its end.',
    ),
    fileBy: dateValue('The last day to file a grievance.'),
    days: daysCounted,
  },
  example: { year: '2006-07', facts: { informedOn: '2006-10-02' } },
  formula: (sheet, { informedOn, holidays }) => {
    const toAct = countWorkdays(sheet, {
      within: 'safetyGrievance.actWithin',
      description: 'Duty days of the Loss Control Manager to act',
      from: informedOn,
      holidays,
      of: 'actBy',
    });
    const toFile = countWorkdays(sheet, {
      within: 'grievance.filing.within',
      description: 'Workdays to file a grievance',
      from: toAct.end,
      holidays,
      of: 'fileBy',
    });
    const starts = sheet.words('safetyGrievance.timeStarts', 'When the time to file begins');
    const missed = sheet.words('grievance.filing.ifMissed', 'What follows when it is missed');
    sheet.assume(
      `“Duty days” are taken to be days like the workdays of ${sheet.citation('workday.school')}; the agreement does not define them. In the summer, when teachers are not on duty, they may run more slowly.`,
    );
    const summary = `The Loss Control Manager has until ${inWords(toAct.end)}, to act on the complaint; a grievance must be filed by ${inWords(toFile.end)}, its time beginning ${starts}; missing that ${missed}.`;
    return {
      values: { actBy: toAct.end, fileBy: toFile.end, days: [...toAct.days, ...toFile.days] },
      summary,
    };
  },
});
