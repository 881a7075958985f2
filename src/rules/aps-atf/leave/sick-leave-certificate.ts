import { optional, whole, yesNo } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { DAYS_OF_ABSENCE } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

export const sickLeaveCertificate = rule({
  name: 'sickLeaveCertificate',
  title: 'What must be shown for sick leave',
  description:
    "When a physician's certificate may be required, when written notice with a physician's statement must be given, and what " +
    'is needed to return.',
  clauses: ['Art. 16.L.3'],
  parameters: ['sickLeave.certificate', 'sickLeave.notice', 'sickLeave.release', 'sickLeave.evaluation'],
  facts: {
    consecutiveDays: whole('days', 'How many consecutive workdays was the teacher absent?', DAYS_OF_ABSENCE, {
      by: 'sickLeave.certificate.from',
    }),
    fridayAndMonday: optional(
      yesNo('Was the teacher absent both on a Friday and the following Monday?', {
        by: 'sickLeave.certificate.aroundWeekend',
      }),
    ),
  },
  values: {
    mayBeRequired: yesNoValue("Whether a physician's certificate may be required."),
    writtenNotice: yesNoValue(
      "Whether written notice to the Department of Human Resources with the probable date of return and a physician's statement must be given.",
    ),
    releaseToReturn: yesNoValue("Whether a physician's release must be submitted before returning."),
    evaluationMayBeRequired: yesNoValue('Whether an evaluation by a treating physician may be required.'),
  },
  example: { year: '2006-07', facts: { consecutiveDays: 2, fridayAndMonday: true } },
  formula: (sheet, { consecutiveDays, fridayAndMonday }) => {
    const isLong = isMoreThan(
      sheet,
      'sickLeave.notice.above',
      'Days above which notice is due',
      consecutiveDays,
    );
    const evaluationMayBeRequired = isMoreThan(
      sheet,
      'sickLeave.evaluation.above',
      'Days above which an evaluation may be required',
      consecutiveDays,
    );
    const after = { writtenNotice: isLong, releaseToReturn: isLong, evaluationMayBeRequired };
    sheet.know(after);
    sheet.assume(WORKDAYS);
    const reason = reasonFor(sheet, consecutiveDays, fridayAndMonday);
    const certificate =
      reason === null
        ? "No physician's certificate may be required by 16.L.3.a for such an absence"
        : `A physician's certificate may be required, because the absence was ${reason}`;
    const summary = `${certificate}.${isLong ? longAbsence(sheet) : ''}`;
    return { values: { mayBeRequired: reason !== null, ...after }, summary };
  },
});

function isMoreThan(sheet: Worksheet, name: string, description: string, days: Quantity): boolean {
  return sheet.isMoreThan('Was the absence longer?', days, sheet.read(name, description));
}

/** Why a certificate may be required, in words; null when it may not. */
function reasonFor(sheet: Worksheet, days: Quantity, fridayAndMonday: boolean | undefined): string | null {
  const from = sheet.read(
    'sickLeave.certificate.from',
    'Consecutive days from which a certificate may be required',
  );
  if (sheet.isAtLeast('Was the absence so long?', days, from))
    return `for ${from.inFigures()} consecutive days or more`;
  // One day is no Friday with the Monday after it.
  if (fridayAndMonday === undefined && days.toInteger() === 1) return null;
  const { fridayAndMonday: isAround } = sheet.need({ fridayAndMonday });
  return isAround ? sheet.words('sickLeave.certificate.aroundWeekend', 'The days around a weekend') : null;
}

function longAbsence(sheet: Worksheet): string {
  const release = sheet.words('sickLeave.release', 'What must be submitted before returning');
  return ` The teacher must give written notice with a physician's statement, and submit ${release} before returning.`;
}

const WORKDAYS =
  'The days of an absence are counted in workdays, as 16.L.3.c and d say; 16.L.3.a says “consecutive days” only, and has a rule of its own for a Friday and the following Monday.';
