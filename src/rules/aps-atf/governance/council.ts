import { PERCENT_IN_THE_WHOLE } from '../../engine/conversions.ts';
import { object, whole } from '../../engine/fact.ts';
import { toCents } from '../../engine/money.ts';
import { Quantity } from '../../engine/quantity.ts';
import { VOTES } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { decimalValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

export const council = rule({
  name: 'council',
  title: 'Instructional Council',
  description: 'Whether teachers are a large enough part of an Instructional Council.',
  clauses: ['Art. 7.1', 'Art. 7.2'],
  parameters: ['council'],
  facts: {
    members: object(
      'CouncilMembers',
      'How an Instructional Council is made up.',
      {
        teachers: whole('members', 'How many members are teachers?', VOTES, { by: 'council.teacherShare' }),
        others: whole('members', 'How many members are not teachers?', VOTES, { by: 'council.members' }),
      },
      'Who is on the council?',
      { by: 'council.teacherShare' },
    ),
  },
  values: {
    valid: yesNoValue('Whether the council can be one by these numbers.'),
    teacherShare: decimalValue('The part of the members who are teachers, in percent, to two places.'),
  },
  example: { year: '2006-07', facts: { members: { teachers: 6, others: 5 } } },
  formula: (sheet, { members: { teachers, others } }) => {
    const all = sheet.add('All members', teachers, others);
    if (all.number.equals(0)) sheet.reject('members', 'nobody', 'at least one member');
    const least = sheet.read('council.teacherShare', 'Least part of teachers');
    const part = sheet.divide('Part of teachers', teachers, all);
    const share = sheet.multiply('In percent', part, PERCENT_IN_THE_WHOLE);
    const isEnough = sheet.isAtLeast('Are teachers a large enough part?', share, least);
    const composition = sheet.words('council.members', 'Whom the council includes');
    sheet.assume(`Beside the numbers, the council is taken to include whom 7.1 names: “${composition}”.`);
    const hasOthers = !others.number.equals(0);
    const teacherShare = new Quantity(toCents(share.number), share.unit);
    const shown = `${teachers.inFigures()} of ${all} are teachers, ${teacherShare.inFigures()} percent`;
    const why = isEnough
      ? `but 7.1 includes the Principal and parents, too`
      : missing(sheet, least, teachers, others);
    const summary = isEnough && hasOthers ? `${shown}: enough, for it takes ${least}.` : `${shown}; ${why}.`;
    return { values: { valid: isEnough && hasOthers, teacherShare }, summary };
  },
});

/** How many teachers more would be enough beside the others: teachers ÷ (teachers + others) is at least the share. */
function missing(sheet: Worksheet, least: Quantity, teachers: Quantity, others: Quantity): string {
  const part = sheet.divide('Least part of teachers', least, PERCENT_IN_THE_WHOLE);
  const rest = sheet.subtract('Most of others', Quantity.of(1, 'ratio'), part);
  const ratio = sheet.divide('Teachers for each other member', part, rest);
  const needed = sheet.begunOnes('Teachers needed', sheet.multiply('For all others', others, ratio));
  const more = sheet.subtract('Teachers missing', needed, teachers);
  const who = more.number.equals(1) ? 'teacher' : 'teachers';
  return `it takes ${least}: ${more.inFigures()} ${who} more, or fewer others`;
}
