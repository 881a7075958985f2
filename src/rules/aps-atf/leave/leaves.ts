import { rule } from '../../engine/rule.ts';
import { clauseValue, listValue, objectValue, wordsValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { LEAVES, type Leave } from '../tables/leave-list.ts';

const CHART = 'leaves.chart';

export const leaves = rule({
  name: 'leaves',
  title: 'Leaves',
  description:
    'Every leave of Article 16, with the days it may last and what the article says on pay, joined with the chart of Appendix C: ' +
    'whom to ask, and the effect on pay in the words of the chart.',
  clauses: ['Art. 16', 'App. C'],
  parameters: [
    'leaves',
    'assaultLeave.most',
    'bereavementLeave.days',
    'bereavementLeave.additional',
    'familyIllnessLeave',
    'personalLeave.yearly',
    'personalLeave.cap',
    'sabbaticalLeave.mostSemesters',
    'sabbaticalLeave.mostYears',
    'sickLeave.credit.a.workdays',
    'sickLeave.credit.a.days',
    'sickLeave.credit.b.workdays',
    'sickLeave.credit.b.days',
    'sickLeave.credit.c.workdays',
    'sickLeave.credit.c.days',
    'militaryLeave.mostYears',
    'militaryLeave.paidDays',
    'militaryLeave.peaceCorps',
    'extendedLeave.mostYears',
    'extendedLeave.advancedStudy.mostYears',
    'extendedLeave.sick.mostYears',
    'extendedLeave.personal.mostYears',
    'extendedLeave.partTime.mostYears',
    'extendedLeave.familyIllness.mostYears',
    'extendedLeave.parental.mostYears',
    'extendedLeave.advancedStudy.renewal',
    'extendedLeave.sick.renewal',
    'extendedLeave.charterSchool',
  ],
  facts: {},
  values: {
    leaves: listValue(
      objectValue(
        'LeaveEntry',
        {
          name: wordsValue('The leave, as Appendix C names it.'),
          purpose: wordsValue(
            'What it is for, where Article 16 tells several purposes of one leave apart; else null.',
          ),
          days: wordsValue('How long it may be; null where the agreement names no time.'),
          pay: wordsValue('What Article 16 says on pay, in its words; null where it says nothing.'),
          clause: clauseValue('The clause that grants it.'),
          contact: wordsValue('Whom to ask for it.'),
          effectOnPay: wordsValue('The effect on pay in the words of Appendix C; null where it has none.'),
          extended: yesNoValue('Whether it is an extended leave of absence without pay (16.O).'),
        },
        'One leave that the agreement grants.',
      ),
      'The leaves, in the order of the chart, then the extended ones.',
    ),
  },
  example: { year: '2006-07', facts: {} },
  formula: (sheet) => {
    const entries = LEAVES.map((leave) => entryOf(sheet, leave));
    sheet.assume(QUICK_REFERENCE);
    const extended = entries.filter((entry) => entry.extended).map(({ name }) => name);
    const short = new Set(entries.filter((entry) => !entry.extended).map(({ name }) => name));
    const summary = `The agreement of ${sheet.year} has ${[...short].join(', ')}; and the extended leaves without pay ${extended.join(', ')}.`;
    return { values: { leaves: entries }, summary };
  },
});

function entryOf(sheet: Worksheet, leave: Leave) {
  const { name, purpose = null, isExtended = false } = leave;
  const days = leave.days?.(sheet) ?? null;
  const pay = leave.pay === null ? null : sheet.words(leave.pay, `Pay: ${name}`);
  const granting = sheet.find(leave.grantedBy);
  const clause = granting ? sheet.rely(granting).clause : null;
  const contact = isExtended
    ? sheet.words('leaves.extended.contact', 'Whom to ask for an extended leave')
    : contactOf(sheet, name);
  const effectOnPay = isExtended ? null : chartCell(sheet, name, 'Effect on Pay');
  return { name, purpose, days, pay, clause, contact, effectOnPay, extended: isExtended };
}

/** Where the chart cannot be read, 16.A.3 says for all leaves whom to ask. */
function contactOf(sheet: Worksheet, name: string): string {
  const contact = chartCell(sheet, name, 'Contact');
  if (contact !== null) return contact;
  const shortUpTo = sheet.read('leaves.shortUpTo', 'Longest leave that the principal approves');
  const short = sheet.words('leaves.shortContact', 'Whom to ask for such a leave');
  const longAbove = sheet.read('leaves.longAbove', 'Days above which the clerk is asked');
  const long = sheet.words('leaves.longContact', 'Whom to ask for such a leave');
  sheet.assume(
    `The cell of the chart that names the contact for ${name} cannot be read in the source; the general rule of 16.A.3 is given instead.`,
  );
  return `${short} for ${shortUpTo} or less, ${long} for more than ${longAbove}`;
}

/** The words of a cell of the chart; null where it is blank or nobody can read it. */
function chartCell(sheet: Worksheet, name: string, column: string): string | null {
  const cell = sheet.cell(CHART, name, column);
  if (!cell) return null;
  if (cell.words === null && cell.value === null) {
    sheet.rely(cell);
    return null;
  }
  return sheet.words(cell.name, `${column}: ${name}`);
}

const QUICK_REFERENCE =
  'Appendix C calls its chart a quick reference guide and refers to Article 16 for full details: the conditions of each leave are those of its clause.';
