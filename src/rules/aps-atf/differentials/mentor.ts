import { choice, whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { PEOPLE } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

const KINDS = {
  SCHOOL_BASED: 'A mentor with a full teaching load, for first year teachers of the same school.',
  TRADITIONAL: 'A mentor who is released from a part of the teaching load.',
} as const;

export const mentor = rule({
  name: 'mentor',
  title: 'Mentor',
  description:
    'The differential of a mentor of the District Mentoring Program, by the kind of mentor and the number of first year ' +
    'teachers (FYTs) mentored.',
  clauses: ['Art. 9.L'],
  parameters: ['mentor'],
  facts: {
    kind: choice('MentorKind', KINDS, 'Which kind of mentor?', { by: 'mentor' }),
    firstYearTeachers: whole('teachers', 'How many first year teachers does the mentor have?', PEOPLE, {
      by: 'mentor',
    }),
  },
  values: { amount: money('The differential.') },
  example: { year: '2006-07', facts: { kind: 'TRADITIONAL', firstYearTeachers: 3 } },
  formula: (sheet, { kind, firstYearTeachers }) => {
    const pay = kind === 'SCHOOL_BASED' ? schoolBasedPay : traditionalPay;
    const amount = pay(sheet, firstYearTeachers);
    if (sheet.has('mentor.experience')) {
      const experience = sheet.words('mentor.experience', 'Experience that a mentor must have');
      sheet.assume(
        `The mentor is taken to be qualified and assigned: the experience asked for is classroom teaching or direct student contact, “${experience}” (${sheet.citation('mentor.experience')}).`,
      );
    }
    const of = kind === 'SCHOOL_BASED' ? 'school-based' : 'traditional';
    const summary = `The differential of a ${of} mentor for ${firstYearTeachers} is ${dollars(amount)}.`;
    return { values: { amount }, summary };
  },
});

/** @throws NotCovered for more teachers than the clause has amounts for. */
function schoolBasedPay(sheet: Worksheet, teachers: Quantity): Quantity {
  const fewer = sheet.read('mentor.schoolBased.fewer', 'Teachers of the lower differential');
  if (sheet.isEqual('Is it for that many?', teachers, fewer)) {
    return sheet.read('mentor.schoolBased.amountForFewer', 'Differential for that many');
  }
  const more = sheet.read('mentor.schoolBased.more', 'Teachers of the higher differential');
  if (sheet.isEqual('Is it for that many?', teachers, more)) {
    return sheet.read('mentor.schoolBased.amountForMore', 'Differential for that many');
  }
  sheet.notCovered(
    `The agreement of ${sheet.year} has a differential for a school-based mentor of ${fewer} or ${more} only.`,
  );
}

/** @throws NotCovered for more teachers than a full load. */
function traditionalPay(sheet: Worksheet, teachers: Quantity): Quantity {
  const fullLoad = sheet.read('mentor.traditional.fullLoad', 'Full load of a traditional mentor');
  if (!sheet.isAtMost('Is it within a full load?', teachers, fullLoad)) {
    sheet.notCovered(
      `By the agreement of ${sheet.year} a full load for a traditional mentor shall not exceed ${fullLoad}.`,
    );
  }
  const each = sheet.read('mentor.traditional.amount', 'Differential for each teacher');
  const load = sheet.words('mentor.traditional.load', 'Teaching load of a traditional mentor');
  const release = sheet.words('mentor.traditional.release', 'Release of a secondary mentor');
  sheet.assume(
    `The mentor is taken to have “${load}”; at the secondary level mentors receive “${release}” (${sheet.citation('mentor.traditional.release')}).`,
  );
  return sheet.multiply('Differential for all of them', each, teachers);
}
