import { decimal, type FactChoice, optional, whole, words } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { DAYS_OF_A_YEAR, SALARY } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

const JROTC = 'extendedContract.jrotc';
const DUTIES = 'extendedContract.vocational.';
const VOCATIONAL = `${DUTIES}education`;
/** 6.C.2 pays every contract that exceeds the required days, whoever has it; for these it names no days. */
const OTHER = 'Other teacher';

/** The positions of 6.C.2, each with the parameter of its days; where JROTC has them, what governs it instead. */
const DAYS_OF_POSITIONS: Readonly<Record<string, string>> = {
  'Secondary school counselor': 'extendedContract.secondary',
  'Secondary school librarian': 'extendedContract.secondary',
  'Elementary school counselor': 'extendedContract.elementary',
  'Elementary school librarian': 'extendedContract.elementary',
  'Elementary school librarian assigned to more than one school': 'extendedContract.severalSchools',
  'JROTC instructor': JROTC,
  'Teacher of cooperative education programs': `${DUTIES}cooperativeEducation`,
  'Vocational education teacher': VOCATIONAL,
  'Production agriculture teacher': `${DUTIES}productionAgriculture`,
  [OTHER]: '',
};

const POSITIONS: readonly FactChoice[] = Object.keys(DAYS_OF_POSITIONS).map((name) => ({
  value: name,
  label: name,
  given: null,
}));

export const extendedContract = rule({
  name: 'extendedContract',
  title: 'Extended contract',
  description:
    'The extra days of counselors, librarians and vocational teachers, who work on an extended contract, and what they ' +
    'are paid for them: for each day the part of the salary that one day is of the required days of service. The ' +
    'extended contract of JROTC instructors is governed elsewhere.',
  clauses: ['Art. 6.C.2'],
  parameters: ['extendedContract'],
  facts: {
    position: words('In which position, such as Secondary school counselor?', 'a position of 6.C.2', {
      by: 'extendedContract.required',
      choicesIn: () => POSITIONS,
    }),
    extraDays: optional(
      whole('days', 'By how many days does the contract exceed the required days?', DAYS_OF_A_YEAR, {
        by: 'extendedContract.required',
      }),
    ),
    annualSalary: optional(
      decimal('dollars', "What is the teacher's contracted annual salary?", SALARY, {
        by: 'extendedContract',
      }),
    ),
  },
  values: {
    days: wholeValue('The extra days.'),
    amount: money('What is paid for them.'),
  },
  example: { year: '2006-07', facts: { position: 'Secondary school counselor', annualSalary: '43499' } },
  formula: (sheet, { position: asked, annualSalary, extraDays }) => {
    const position = positionNamed(sheet, asked);
    const days = position === OTHER ? daysGiven(sheet, extraDays) : daysOf(sheet, position, asked, extraDays);
    sheet.know({ days });
    const { annualSalary: salary } = sheet.need({ annualSalary });
    const required = sheet.read('extendedContract.required', 'Required days of service');
    const daily = sheet.divide('Salary a day', salary, required);
    const amount = sheet.cents(
      'Pay for the extra days',
      sheet.multiply('Salary for the extra days', daily, days),
    );
    const summary = `${position}: the contract is extended by ${days}, for which ${dollars(amount)} is paid.`;
    return { values: { days, amount }, summary };
  },
});

/** The days of somebody for whom the agreement names none. */
function daysGiven(sheet: Worksheet, extraDays: Quantity | undefined): Quantity {
  sheet.assume(
    'The teacher is taken to have a contract for these days: the agreement names days for certain positions, and pays every contract that exceeds the required days alike.',
  );
  return sheet.need({ extraDays }).extraDays;
}

/**
 * The days of a position. @throws NotCovered where the agreement names none.
 * @throws FactError when other days are given than those it names.
 */
function daysOf(
  sheet: Worksheet,
  position: string,
  asked: string,
  extraDays: Quantity | undefined,
): Quantity {
  const days = daysNamed(sheet, position, asked);
  if (extraDays && !extraDays.number.equals(days.number)) {
    sheet.reject(
      'extraDays',
      extraDays.inFigures(),
      `the ${days} that the agreement names for this position, or left out`,
    );
  }
  return days;
}

function daysNamed(sheet: Worksheet, position: string, asked: string): Quantity {
  const name = DAYS_OF_POSITIONS[position] ?? '';
  if (name === JROTC) {
    const memorandum = 'extendedContract.jrotcMemorandum';
    const covers = sheet.words(memorandum, 'What the memorandum covers');
    const source = sheet.words(name, 'What governs the extended contract of JROTC instructors');
    sheet.notCovered(
      `JROTC instructors have an extended contract and salary as provided in ${source}; the agreement names no days. By ${sheet.citation(memorandum)} the compensation agreed to ${covers}; jrotcPay has the district portion.`,
    );
  }
  if (name === VOCATIONAL) requireGrades(sheet, asked);
  if (name.startsWith(DUTIES)) assumeOneDuty(sheet);
  return sheet.read(name, `Extra days, ${position}`);
}

function requireGrades(sheet: Worksheet, asked: string): void {
  const grades = sheet.words('extendedContract.vocationalGrades', 'Grades of vocational education teachers');
  const named = numbersIn(asked);
  if (named === '')
    sheet.assume(`The teacher is taken to teach ${grades}: there are no days for other grades.`);
  else if (named !== numbersIn(grades)) {
    sheet.notCovered(
      `The agreement of ${sheet.year} names days for vocational education teachers of ${grades} only.`,
    );
  }
}

function assumeOneDuty(sheet: Worksheet): void {
  const approval = sheet.words('extendedContract.vocationalApproval', 'On what the duties depend');
  sheet.assume(
    `The days are for this duty alone, ${approval}; a combination of vocational duties would have the days of each.`,
  );
}

/** The position that a person names: case, order, plurals and small words do not count. */
function positionNamed(sheet: Worksheet, named: string): string {
  const positions = Object.keys(DAYS_OF_POSITIONS);
  const position = positions.find((one) => significant(one) === significant(named));
  return position ?? sheet.reject('position', named, positions);
}

/** Words that say nothing of which position is meant. */
const SMALL_WORDS =
  'a an and are as assigned at education for grade in is of program school teacher the to who with'.split(
    ' ',
  );

function significant(words: string): string {
  const singular = (words.toLowerCase().match(/[a-z]+/g) ?? []).map((word) => word.replace(/s$/, ''));
  return singular
    .filter((word) => !SMALL_WORDS.includes(word))
    .toSorted()
    .join(' ');
}

function numbersIn(words: string): string {
  return (words.match(/\d+/g) ?? []).join(' ');
}
