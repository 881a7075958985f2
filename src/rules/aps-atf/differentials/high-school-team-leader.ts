import { whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { PEOPLE } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const highSchoolTeamLeader = rule({
  name: 'highSchoolTeamLeader',
  title: 'High school team leader',
  description:
    'The differential of a team leader (department head) in a senior high school, the Career Enrichment Center, Evening ' +
    'School or New Futures School, by the number of teachers on the team.',
  clauses: [],
  parameters: ['highSchoolTeamLeader'],
  facts: {
    teachersOnTeam: whole('teachers', 'How many teachers are on the team?', PEOPLE, {
      by: 'highSchoolTeamLeader',
    }),
  },
  values: { amount: money('The differential.') },
  example: { year: '2006-07', facts: { teachersOnTeam: 12 } },
  formula: (sheet, { teachersOnTeam }) => {
    const largeFrom = sheet.read('highSchoolTeamLeader.largeFrom', 'Smallest of the larger teams');
    const isLarge = sheet.isAtLeast('Is it a larger team?', teachersOnTeam, largeFrom);
    if (!isLarge) {
      const from = sheet.read('highSchoolTeamLeader.from', 'Smallest team with a differential');
      if (!sheet.isAtLeast('Is the team large enough?', teachersOnTeam, from)) {
        sheet.notCovered(
          `The agreement of ${sheet.year} has a differential for teams of ${from} or more only.`,
        );
      }
    }
    const name = isLarge ? 'highSchoolTeamLeader.largeAmount' : 'highSchoolTeamLeader.amount';
    const amount = sheet.read(name, 'Differential for a team of that size');
    const summary = `The leader of a high school team of ${teachersOnTeam} receives ${dollars(amount)}.`;
    return { values: { amount }, summary };
  },
});
