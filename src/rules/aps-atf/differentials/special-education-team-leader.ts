import { whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { PEOPLE } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const specialEducationTeamLeader = rule({
  name: 'specialEducationTeamLeader',
  title: 'Special education team leader',
  description:
    'The differential of a team leader (department head) of special education in a high, middle or elementary school, ' +
    'by the number of members of the team. Where the team begins, and how much there is, Appendix G says otherwise.',
  clauses: ['Art. 6.C.8'],
  parameters: ['specialEducationTeamLeader'],
  facts: {
    members: whole('members', 'How many members does the team have?', PEOPLE, {
      by: 'specialEducationTeamLeader',
    }),
  },
  values: { amount: money('The differential.') },
  example: { year: '2006-07', facts: { members: 12 } },
  formula: (sheet, { members }) => {
    const largeFrom = 'specialEducationTeamLeader.largeFrom';
    const isLarge = sheet.reaches(largeFrom, 'Smallest of the larger teams', members, 'Is it a larger team?');
    const from = 'specialEducationTeamLeader.from';
    const smallest = 'Smallest team with a differential';
    if (!isLarge && !sheet.reaches(from, smallest, members, 'Is the team large enough?')) {
      const waiver = sheet.words('specialEducationTeamLeader.waiver', 'What there is for other numbers');
      sheet.notCovered(
        `The agreement of ${sheet.year} has no differential for a team of ${members}; special education numerical guidelines ${waiver}.`,
      );
    }
    const name = isLarge ? 'specialEducationTeamLeader.largeAmount' : 'specialEducationTeamLeader.amount';
    const amount = sheet.read(name, 'Differential for a team of that size');
    const summary = `The leader of a special education team of ${members} receives ${dollars(amount)}.`;
    return { values: { amount }, summary };
  },
});
