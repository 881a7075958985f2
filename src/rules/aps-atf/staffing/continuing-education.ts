import { rule } from '../../engine/rule.ts';
import { wholeValue, wordsValue } from '../../engine/value.ts';
import { field, fieldNamed } from '../tables/support-field.ts';
import { verifiedHours } from '../tables/verified-hours.ts';

const APPENDIX = 'App. Support and Related Services Personnel Career Pathway System';

export const continuingEducation = rule({
  name: 'continuingEducation',
  title: 'Continuing education units',
  description:
    'The continuing education that support and related services personnel must show in the Professional Portfolio, by field.',
  clauses: [APPENDIX],
  parameters: ['careerPathway.continuingEducation', 'careerPathway.credential'],
  facts: { field },
  values: {
    hours: wholeValue('The verified hours.'),
    everyYears: wholeValue('In how many years: 1 for annually.'),
    orCollegeCredits: wholeValue('The college credits that may take their place; null where none may.'),
    asPrinted: wordsValue('The requirement as printed.'),
  },
  example: { year: '2006-07', facts: { field: 'Nurses' } },
  formula: (sheet, { field }) => {
    const row = fieldNamed(sheet, field);
    const asPrinted = sheet.words(
      `careerPathway.continuingEducation[${row}]`,
      `Continuing education, ${row}`,
    );
    const hours = verifiedHours(asPrinted);
    return { values: { ...hours, asPrinted }, summary: `${row} must show ${asPrinted.replace(/\.$/, '')}.` };
  },
});
