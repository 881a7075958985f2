import { optional, yesNo } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue } from '../../engine/value.ts';

export const bereavementLeave = rule({
  name: 'bereavementLeave',
  title: 'Bereavement leave',
  description:
    'How many days of leave with pay are granted for a death in the immediate family. They are not deducted from sick leave.',
  clauses: ['Art. 16.A.1', 'Art. 16.C'],
  parameters: ['bereavementLeave'],
  facts: {
    additionalRequested: optional(
      yesNo('Did the teacher request the additional days?', { by: 'bereavementLeave.additional' }),
    ),
  },
  values: { days: wholeValue('The days of leave with pay.') },
  example: { year: '2006-07', facts: { additionalRequested: true } },
  formula: (sheet, facts) => {
    const granted = sheet.read('bereavementLeave.days', 'Days granted');
    sheet.know({ days: granted });
    sheet.assume(IN_THE_FAMILY);
    const { additionalRequested } = sheet.need({ additionalRequested: facts.additionalRequested });
    if (!additionalRequested) {
      return { values: { days: granted }, summary: `${granted} of leave with pay are granted.` };
    }
    const more = sheet.read('bereavementLeave.additional', 'Additional days if requested');
    const sum = sheet.add('Days with the additional ones', granted, more);
    const most = sheet.read('bereavementLeave.together', 'Days together, by the chart of Appendix C');
    if (!sheet.isEqual('Do they come to what the chart says?', sum, most))
      sheet.miscounts(
        'Days of bereavement leave',
        'The answer goes by 16.C.1.',
        'bereavementLeave.together',
        sum,
      );
    const summary = `${sum} of leave with pay are granted: ${granted}, and ${more} because they were requested.`;
    return { values: { days: sum }, summary };
  },
});

const IN_THE_FAMILY =
  'The deceased is taken to be of the immediate family of the teacher, as Art. 16.A.1 lists it.';
