import { dollars } from '../../engine/money.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';

export const elementaryTeamLeaders = rule({
  name: 'elementaryTeamLeaders',
  title: 'Elementary team leaders',
  description:
    'What every elementary school has for team leaders, and for how many positions. The staff decides on the positions ' +
    'and on the amount of each.',
  clauses: [],
  parameters: ['elementaryTeamLeaders'],
  facts: {},
  values: {
    allocation: money('What a school has for all positions together.'),
    minimumPositions: wholeValue('The fewest positions.'),
    maximumPositions: wholeValue('The most positions.'),
  },
  example: { year: '2006-07', facts: {} },
  formula: (sheet) => {
    const allocation = sheet.read('elementaryTeamLeaders.allocation', 'Allocation of a school');
    const minimumPositions = sheet.read('elementaryTeamLeaders.minimum', 'Fewest positions');
    const maximumPositions = sheet.read('elementaryTeamLeaders.maximum', 'Most positions');
    const decision = sheet.words('elementaryTeamLeaders.decision', 'How positions and amounts are decided');
    const other = sheet.words('elementaryTeamLeaders.otherDecision', 'How Appendix G says it otherwise');
    sheet.assume(
      `The decision is taken to be that of the article; the summary of Appendix G has it by ${other}, and so gives the administration a part in it.`,
    );
    const summary = `Each elementary school has ${dollars(allocation)} for ${minimumPositions.inFigures()} to ${maximumPositions} of team leaders; positions and amounts are decided ${decision}.`;
    return { values: { allocation, minimumPositions, maximumPositions }, summary };
  },
});
