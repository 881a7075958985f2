import { PERCENT_IN_THE_WHOLE } from '../../engine/conversions.ts';
import { decimal } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { PREMIUM } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const insuranceContribution = rule({
  name: 'insuranceContribution',
  title: 'Contribution to insurance',
  description:
    'What the District contributes at least to an insurance premium, and what is left for the teacher at most.',
  clauses: ['Art. 17.A.1', 'Art. 17.A.2'],
  parameters: ['insurance'],
  facts: { premium: decimal('dollars', 'What is the premium?', PREMIUM, { by: 'insurance.contribution' }) },
  values: {
    districtAtLeast: money('What the District contributes at least.'),
    teacherAtMost: money('What is left of the premium for the teacher, at most.'),
  },
  example: { year: '2006-07', facts: { premium: '412.50' } },
  formula: (sheet, { premium }) => {
    const percent = sheet.read('insurance.contribution', 'Least part of the premium');
    const part = sheet.divide('As a fraction', percent, PERCENT_IN_THE_WHOLE);
    const districtAtLeast = sheet.cents(
      'Contribution of the District',
      sheet.multiply('Part of the premium', premium, part),
    );
    const teacherAtMost = sheet.subtract('Left for the teacher', premium, districtAtLeast);
    const law = sheet.words('insurance.stateLaw', 'What the District contributes');
    sheet.assume(
      `State law is taken to require no more: the District contributes “${law}”, which the agreement does not name.`,
    );
    const years = sheet.read(
      'insurance.onLeaveYears',
      'Leave without salary up to which the District contributes',
    );
    const all = sheet.read(
      'insurance.onLeaveShare',
      'Part of the premium that a teacher on longer leave pays',
    );
    sheet.assume(
      `The teacher is taken not to be on leave without salary for more than ${years}: those who are, except for those on approved sick leave, pay ${all} of the premium (${sheet.citation('insurance.onLeaveShare')}).`,
    );
    const summary = `The District contributes at least ${dollars(districtAtLeast)} of the premium, and the teacher at most ${dollars(teacherAtMost)}.`;
    return { values: { districtAtLeast, teacherAtMost }, summary };
  },
});
