import { decimal } from '../../engine/fact.ts';
import { DAYS_OF_LEAVE } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { decimalValue, yesNoValue } from '../../engine/value.ts';

export const assaultLeave = rule({
  name: 'assaultLeave',
  title: 'Assault leave',
  description:
    'For how many of the duty days lost by an assault a teacher is not charged, and whether a certificate must be submitted.',
  clauses: ['Art. 16.B'],
  parameters: ['assaultLeave'],
  facts: {
    daysLost: decimal('days', 'How many duty days were lost as a result of the assault?', DAYS_OF_LEAVE, {
      by: 'assaultLeave.most',
    }),
  },
  values: {
    days: decimalValue('The duty days for which the teacher is not charged.'),
    certificateRequired: yesNoValue(
      "Whether a physician's certificate attesting to the injury must be submitted.",
    ),
  },
  example: { year: '2006-07', facts: { daysLost: 5 } },
  formula: (sheet, { daysLost }) => {
    const most = sheet.read('assaultLeave.most', 'Most duty days that are not charged');
    const days = sheet.least('Days that are not charged', daysLost, most);
    const above = sheet.read('assaultLeave.certificateAbove', 'Days above which a certificate is due');
    const certificateRequired = sheet.isMoreThan('Are more days lost?', daysLost, above);
    sheet.assume(ASSAULT);
    const isAll = days.number.equals(daysLost.number);
    const charged = isAll ? `for the ${daysLost}` : `for ${days.inFigures()} of the ${daysLost}`;
    const certificate = certificateRequired
      ? `; the teacher must submit a physician's certificate, because more than ${above} are lost`
      : '';
    return {
      values: { days, certificateRequired },
      summary: `The teacher is not charged ${charged}${certificate}.`,
    };
  },
});

const ASSAULT =
  'The time is taken to be lost by physical injuries from an intentional act while carrying on the duties of a teacher, and the incident to have been reported to the principal immediately; the District may have the teacher examined, and take the benefits back (16.B).';
