import { choice } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { wordsValue } from '../../engine/value.ts';

const KINDS = {
  EDUCATION: 'A salary increment for education, such as BA+15.',
  NATIONAL_BOARD: 'The differential for National Board Certification.',
  BILINGUAL_ESL: 'The differential for a bilingual or ESL endorsement.',
  LICENSURE: 'Pay for advancement to another level of licensure.',
} as const;

export const incrementDeadline = rule({
  name: 'incrementDeadline',
  title: 'Deadline for an increment',
  description:
    'By when in the school year an increment or a differential for a credential must be claimed, and by when the official ' +
    'transcript must be there, to be paid in that year.',
  clauses: ['Art. 6.A.11', 'Art. 6.A.12'],
  parameters: ['incrementDeadline'],
  facts: { kind: choice('IncrementKind', KINDS, 'For what is it?') },
  values: {
    due: wordsValue('The last day for the letter, or for the copy of the new license: month and day.'),
    transcriptDue: wordsValue('When the official transcript must be received; null when none is asked for.'),
  },
  example: { year: '2006-07', facts: { kind: 'NATIONAL_BOARD' } },
  formula: (sheet, { kind }) => {
    if (kind === 'LICENSURE') {
      const due = sheet.words('incrementDeadline.licensure.licenseBy', 'Last day for the new license');
      const summary = `A copy of the new license must be submitted on or before ${due} of the school year.`;
      return { values: { due, transcriptDue: null }, summary };
    }
    const of = kind === 'EDUCATION' ? 'education' : 'credential';
    const due = sheet.words(`incrementDeadline.${of}.letterBy`, 'Last day for the letter');
    const transcriptDue = sheet.words(
      `incrementDeadline.${of}.transcriptBy`,
      'When the transcript must be there',
    );
    const summary = `The letter must be submitted on or before ${due}, and the official transcript be received ${transcriptDue}.`;
    return { values: { due, transcriptDue }, summary };
  },
});
