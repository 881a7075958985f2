import { isNotLater, shifted } from '../../engine/calendar.ts';
import { date, list } from '../../engine/fact.ts';
import { Quantity } from '../../engine/quantity.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { inWords } from '../tables/workdays.ts';

export const transferLimit = rule({
  name: 'transferLimit',
  title: 'Limit of administrative transfers',
  description:
    'Whether a teacher may be administratively transferred on a day, after the transfers there have been.',
  clauses: ['Art. 15.B.7', 'Art. 15.B.9', 'Art. 15.B.10'],
  parameters: ['transfer'],
  facts: {
    transfersOn: list(
      date('On which day was the teacher administratively transferred?', { by: 'transfer.most' }),
      'On which days was the teacher administratively transferred before, if ever?',
      { by: 'transfer.most', atLeast: 0 },
    ),
    on: date('On which day would the transfer be?', { by: 'transfer.period' }),
  },
  values: {
    mayBeTransferred: yesNoValue('Whether the limit allows the transfer.'),
    mayBeTransferredFrom: dateValue(
      'The first day, from the one asked for on, on which the limit allows it.',
    ),
  },
  example: { year: '2006-07', facts: { transfersOn: ['2003-08-11', '2005-01-10'], on: '2006-08-14' } },
  formula: (sheet, { transfersOn, on }) => {
    checkDates(sheet, transfersOn, on);
    const most = sheet.read('transfer.most', 'Most transfers');
    const period = sheet.read('transfer.period', 'Period in which they count');
    const recent = transfersOn
      .filter((day) => !isNotLater(shifted(day, period, 'after'), on))
      .toSorted(Temporal.PlainDate.compare);
    const count = Quantity.of(recent.length, 'transfers');
    sheet.note(
      `Transfers in the ${period} that end on ${on}`,
      recent.join(', ') || 'none',
      count.inFigures(),
    );
    const withThis = sheet.add('With this one', count, Quantity.of(1, 'transfers'));
    const isAllowed = sheet.isAtMost('Are they within the limit?', withThis, most);
    const oldest = recent.at(-most.toInteger());
    const from = isAllowed || !oldest ? on : sheet.after('The limit allows it again', oldest, period);
    tellException(sheet, isAllowed);
    const were = recent.length === 1 ? 'was' : 'were';
    const many = `${were} ${recent.length === 0 ? 'no transfers' : count} in the ${period} that end on ${inWords(on)}`;
    const summary = isAllowed
      ? `The transfer is within the limit: there ${many}.`
      : `The transfer is not allowed: there ${many}, and no teacher is to be administratively transferred more than ${most.inFigures()} times. From ${inWords(from)} on the limit allows it again.`;
    return { values: { mayBeTransferred: isAllowed, mayBeTransferredFrom: from }, summary };
  },
});

function checkDates(sheet: Worksheet, days: readonly Temporal.PlainDate[], on: Temporal.PlainDate): void {
  days.forEach((day, index) => {
    const name = `transfersOn[${index}]`;
    if (!isNotLater(day, on))
      sheet.reject(name, String(day), `no later than ${on}, the day that is asked for`);
    if (days.findIndex((other) => other.equals(day)) < index)
      sheet.reject(name, String(day), 'each transfer once');
  });
}

/** All administrative transfers go by paragraph 7, so the exception would leave nothing of the limit. */
function tellException(sheet: Worksheet, isAllowed: boolean): void {
  const exception = sheet.words('transfer.exception', 'Exception');
  sheet.assume(
    `The limit is said to hold “${exception}”. As paragraph 7 is about all administrative transfers, the limit is taken to hold all the same. A teacher under intensive evaluation is not to be considered at all (15.B.10).`,
  );
  if (isAllowed) return;
  const of = 'mayBeTransferred';
  sheet.readings([
    {
      description: 'The limit holds for administrative transfers.',
      value: 'no',
      isSafe: true,
      authority: sheet.authority('transfer.most'),
      of,
    },
    {
      description:
        'The transfers were in accordance with paragraph 7, and the exception takes them out of the limit.',
      value: 'yes',
      isSafe: false,
      authority: sheet.authority('transfer.exception'),
      of,
    },
  ]);
}
