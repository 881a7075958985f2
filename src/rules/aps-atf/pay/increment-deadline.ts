import { choice } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { wordsValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

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
  parameters: ['incrementDeadline', 'bilingualEsl.onFileWithin', 'bilingualEsl.dueInFullBy'],
  facts: { kind: choice('IncrementKind', KINDS, 'For what is it?', { by: 'Art. 6.A.11' }) },
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
    const also = kind === 'BILINGUAL_ESL' ? onFile(sheet) : '';
    const summary = `The letter must be submitted on or before ${due}, and the official transcript be received ${transcriptDue}.${also}`;
    return { values: { due, transcriptDue }, summary };
  },
});

/** What the clause of the differential asks beside the letter. */
function onFile(sheet: Worksheet): string {
  const within = sheet.read('bilingualEsl.onFileWithin', 'Within which time the endorsement must be on file');
  const approvedBy = sheet.words('bilingualEsl.dueInFullBy', 'By when it must be approved');
  return ` The endorsement must be on file with the Department of Human Resources and the school within ${within} of providing services, and for the whole differential it must be approved by ${approvedBy}.`;
}
