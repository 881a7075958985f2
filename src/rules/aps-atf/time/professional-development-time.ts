import type { Quantity } from '../../engine/quantity.ts';
import { rule } from '../../engine/rule.ts';
import { clauseValue, decimalValue, listValue, objectValue, wordsValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/** One kind of time, as a year has it. */
interface Row {
  readonly name: string;
  /** The parameter with its hours; null where the agreement gives none. */
  readonly hours: string | null;
  readonly period: string | null;
  /** The parameter with the words on who decides; null where they say nothing of it. */
  readonly decides: string | null;
}

const ROWS: readonly Row[] = [
  {
    name: 'Lengthening of the duty day',
    hours: 'extraHours.principal',
    period: 'developmentTime.principal.every',
    decides: 'developmentTime.principal.decides',
  },
  {
    name: 'Professional development time',
    hours: 'extraHours.school',
    period: null,
    decides: 'developmentTime.school.decides',
  },
  {
    name: 'Federal, state or judicial training requirements',
    hours: 'extraHours.mandated',
    period: null,
    decides: 'developmentTime.mandated.decides',
  },
  {
    name: '183rd day',
    hours: 'developmentTime.day.hours',
    period: null,
    decides: 'developmentTime.day.decides',
  },
  {
    name: 'Banking of instructional time',
    hours: 'developmentTime.banked.hours',
    period: null,
    decides: 'developmentTime.banked.decides',
  },
  {
    name: 'Open house or curriculum night',
    hours: null,
    period: 'developmentTime.openHouse.period',
    decides: 'developmentTime.openHouse.decides',
  },
];

export const professionalDevelopmentTime = rule({
  name: 'professionalDevelopmentTime',
  title: 'Time for professional development',
  description:
    'The hours beyond the duty day and the banked time that the agreement knows for professional development and other ' +
    'functions of a school, and who decides on each. In 2006-07 the memorandum on time adds up what pilot schools may rearrange.',
  clauses: ['Art. 5.C.4', 'Art. 5.C.5', 'Art. 5.C.6', 'App. E'],
  parameters: ['extraHours', 'developmentTime'],
  facts: {},
  values: {
    hours: decimalValue(
      'The hours of a school year: of the school and of the 183rd day, or as the memorandum adds them up.',
    ),
    rows: listValue(
      objectValue(
        'DevelopmentTime',
        {
          name: wordsValue('What time it is.'),
          hours: decimalValue('Its hours; null where the agreement gives none.'),
          period: wordsValue('In which time.'),
          whoDecides: wordsValue('Who decides on it.'),
          clause: clauseValue('The clause that it rests on.'),
        },
        'One kind of time for professional development.',
      ),
      'Each kind of time.',
    ),
  },
  example: { year: '2006-07', facts: {} },
  formula: (sheet) => {
    const rows = ROWS.filter(({ hours, decides }) =>
      [hours, decides].some((name) => name && sheet.has(name)),
    ).map((row) => shown(sheet, row));
    const total = sheet.has('developmentTime.total') ? asAddedUp(sheet) : ofSchoolAndDay(sheet);
    sheet.assume(
      'The hours of a mandate are no part of the sum: they may be used only if a federal, state or judicial mandate requires them.',
    );
    const summary = `The agreement of ${sheet.year} knows ${total.hours.inFigures()} hours a school year for professional development${total.how}.`;
    return { values: { hours: total.hours, rows }, summary };
  },
});

function shown(sheet: Worksheet, { name, hours: of, period: every, decides }: Row) {
  const hours = of !== null && sheet.has(of) ? sheet.read(of, `Hours: ${name}`) : null;
  const period = every === null ? hours && 'a school year' : periodOf(sheet, every, name);
  const whoDecides = decides === null ? null : sheet.words(decides, `Who decides: ${name}`);
  const anchor = of !== null && sheet.has(of) ? of : (decides ?? '');
  return { name, hours, period, whoDecides, clause: sheet.authority(anchor).clause };
}

/** So many days, or in words how often it is. */
function periodOf(sheet: Worksheet, every: string, name: string): string {
  const isWords = typeof sheet.find(every)?.words === 'string';
  return isWords
    ? sheet.words(every, `How often: ${name}`)
    : `every ${sheet.read(every, 'Days of a period')}`;
}

/** What the articles and Appendix E give for professional development itself. */
function ofSchoolAndDay(sheet: Worksheet): { hours: Quantity; how: string } {
  const school = sheet.read('extraHours.school', 'Hours of the school');
  const day = sheet.read('developmentTime.day.hours', 'Hours of the 183rd day');
  const hours = sheet.add('Hours for professional development', school, day);
  sheet.assume(
    'What the site supervisor may use, and banked time, are no part of the sum: the agreement does not say how much of them is for professional development.',
  );
  return { hours, how: `: ${school.inFigures()} of the school, and ${day.inFigures()} of the 183rd day` };
}

/** The memorandum adds up the time of the site supervisor over the year, of the school, of the 183rd day and of banking. */
function asAddedUp(sheet: Worksheet): { hours: Quantity; how: string } {
  const parts = sheet
    .members('developmentTime.part')
    .map(({ name }) => sheet.read(name, 'Hours that the memorandum counts'));
  const sum = sheet.add('Sum of the memorandum', ...parts);
  const printed = sheet.read('developmentTime.total', 'The sum as printed');
  if (!sum.number.equals(printed.number)) {
    sheet.miscounts(
      'Time that may be rearranged',
      'The answer goes by the print.',
      'developmentTime.total',
      sum,
    );
  }
  return {
    hours: printed,
    how: ', which pilot schools may rearrange and use for collaboration and planning, too',
  };
}
