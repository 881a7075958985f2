import { MINUTES_IN_AN_HOUR } from '../../engine/conversions.ts';
import { decimal, list, optional, whole, yesNo } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { Quantity } from '../../engine/quantity.ts';
import { HOURLY_RATE, MINUTES_OF_A_CLASS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

export const occasionalClassPay = rule({
  name: 'occasionalClassPay',
  title: 'Pay for classes taught now and then',
  description:
    'What a teacher is paid who on an occasional basis teaches during the preparation period or beyond the duty day. The ' +
    'first class that lasts long enough is paid as an hour; what goes beyond that hour, and every other class, is paid ' +
    'by its actual minutes.',
  clauses: [],
  parameters: ['occasionalClass'],
  facts: {
    hourlyRate: decimal('dollars/hour', "What is the teacher's hourly rate of pay?", HOURLY_RATE, {
      by: 'occasionalClass',
    }),
    minutes: list(
      whole('minutes', 'How many minutes did a class last?', MINUTES_OF_A_CLASS),
      'How many minutes did each class last, in the order taught?',
      { by: 'occasionalClass' },
    ),
    beyondDutyDay: optional(
      yesNo('Were the classes taught beyond the duty day, and not in the preparation period?', {
        by: 'occasionalClass.firstFrom',
      }),
    ),
  },
  values: { amount: money('The pay.') },
  example: { year: '2006-07', facts: { hourlyRate: '30.00', minutes: [50, 45], beyondDutyDay: true } },
  formula: (sheet, { hourlyRate, minutes, beyondDutyDay }) => {
    const firstFrom = sheet.read(
      'occasionalClass.firstFrom',
      'Least minutes of the class that is paid as an hour',
    );
    const firstPaid = sheet.read('occasionalClass.firstPaid', 'Pay for the first such class');
    const anHour = sheet.multiply('That hour in minutes', firstPaid, MINUTES_IN_AN_HOUR);
    const longEnough = minutes.findIndex((one, index) =>
      sheet.isAtLeast(`Does class ${index + 1} last long enough to be paid as an hour?`, one, firstFrom),
    );
    const makesDifference = minutes[longEnough]?.number.lt(anHour.number) ?? false;
    const isBeyond = makesDifference ? sheet.need({ beyondDutyDay }).beyondDutyDay : beyondDutyDay !== false;
    const first = isBeyond ? longEnough : -1;
    if (!isBeyond) assumeNoHour(sheet);
    const paid = sheet.add(
      'Minutes paid',
      ...minutes.map((one, index) =>
        index === first ? sheet.greatest('Minutes paid for that class', one, anHour) : one,
      ),
    );
    const amount = sheet.cents('Pay', payFor(sheet, paid, hourlyRate));
    assumeReadings(sheet, { minutes, first, firstFrom, anHour, paid, hourlyRate });
    const classes = Quantity.of(minutes.length, 'classes');
    const summary = `The pay for ${classes} is ${dollars(amount)}, for ${paid} at the hourly rate.`;
    return { values: { amount }, summary };
  },
});

function assumeNoHour(sheet: Worksheet): void {
  sheet.assume(
    'In the preparation period no class is paid as an hour: the words give that hour “for the first class taught beyond the duty day”.',
  );
}

function payFor(sheet: Worksheet, minutes: Quantity, hourlyRate: Quantity): Quantity {
  const hours = sheet.divide('In hours', minutes, MINUTES_IN_AN_HOUR);
  return sheet.multiply('Hours at the hourly rate', hours, hourlyRate);
}

interface Counted {
  readonly minutes: readonly Quantity[];
  /** Which class is paid as an hour; below 0 when none is. */
  readonly first: number;
  readonly firstFrom: Quantity;
  readonly anHour: Quantity;
  readonly paid: Quantity;
  readonly hourlyRate: Quantity;
}

/** Tells how the words were read, and what another reading would pay where it would pay otherwise. */
function assumeReadings(sheet: Worksheet, of: Counted): void {
  const { minutes, first, firstFrom, anHour, paid, hourlyRate } = of;
  if (first < 0) return;
  const payOf = (read: Quantity) => sheet.aside(() => payFor(sheet, read, hourlyRate));
  const isOtherwise = (read: Quantity) => !read.number.equals(paid.number);
  const eachFirst = sheet.aside(() => sheet.add('Each paid as the first', ...firstOnes(sheet, of)));
  const actual = sheet.aside(() => sheet.add('Actual minutes', ...minutes));
  const together = sheet.aside(() => sheet.greatest('Minutes together', actual, anHour));
  if (isOtherwise(eachFirst)) {
    sheet.assume(
      `The classes are taken to be those of one day; the agreement does not say for what period a class is the first. If each of them were the first of its own period, the pay would be ${dollars(payOf(eachFirst))}.`,
    );
  }
  if (isOtherwise(actual)) {
    const before = first > 0 ? ', although there is a shorter one before it' : '';
    sheet.assume(
      `The hour is taken to be due for the first of these classes that lasts at least ${firstFrom}${before}. In the preparation period, where no hour is due, the actual minutes would come to ${dollars(payOf(actual))}.`,
    );
    if (isOtherwise(together))
      sheet.assume(
        `“Beyond the first hour” is taken to mean every class but the one paid as an hour, and what that one lasts beyond the hour. If it meant the minutes beyond ${anHour} altogether, the pay would be ${dollars(payOf(together))}.`,
      );
  }
  const others = [
    {
      read: together,
      description: `Beyond the hour of the first class the minutes after ${anHour} altogether are paid.`,
    },
    {
      read: eachFirst,
      description: 'Each of the classes is the first of a period of its own, and paid as an hour.',
    },
  ].filter(({ read }) => isOtherwise(read));
  if (others.length > 0) tellReadings(sheet, [{ read: paid, description: ANSWERED }, ...others], payOf);
}

const ANSWERED =
  'The first class that is long enough is paid as an hour, and the others, and what it lasts beyond the hour, by the minute.';

/** The minutes of the classes, each paid as the first of its period. */
function firstOnes(sheet: Worksheet, { minutes, firstFrom, anHour }: Counted): readonly Quantity[] {
  return minutes.map((one) =>
    sheet.isAtLeast('Long enough?', one, firstFrom) ? sheet.greatest('Paid', one, anHour) : one,
  );
}

/** Of what the words may pay the least is what one can count on. */
function tellReadings(
  sheet: Worksheet,
  readings: readonly { readonly read: Quantity; readonly description: string }[],
  payOf: (read: Quantity) => Quantity,
): void {
  const least = readings.reduce((a, b) => (b.read.number.lt(a.read.number) ? b : a));
  const authority = sheet.authority('occasionalClass.firstPaid');
  sheet.readings(
    readings.map((one) => ({
      description: one.description,
      value: dollars(sheet.aside(() => sheet.cents('Pay', payOf(one.read)))),
      isSafe: one === least,
      of: 'amount',
      authority,
    })),
  );
}
