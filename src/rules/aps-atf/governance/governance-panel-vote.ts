import { whole } from '../../engine/fact.ts';
import { VOTES } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue, yesNoValue } from '../../engine/value.ts';

export const governancePanelVote = rule({
  name: 'governancePanelVote',
  title: 'Vote of the Joint Governance Panel',
  description: 'Whether a vote of the Joint Governance Panel of the mentor program approves an action.',
  clauses: ['Art. 9.D', 'Art. 9.E'],
  parameters: ['governancePanel'],
  facts: {
    inFavor: whole('votes', 'How many votes are in favor?', VOTES, { by: 'governancePanel.votes' }),
  },
  values: {
    approved: yesNoValue('Whether the action is approved.'),
    needed: wholeValue('How many votes are required.'),
  },
  example: { year: '2006-07', facts: { inFavor: 7 } },
  formula: (sheet, { inFavor }) => {
    const members = sheet.read('governancePanel.members', 'Members beside the Mentor Program Coordinator');
    const most = members.toInteger() + 1;
    if (inFavor.toInteger() > most)
      sheet.reject(
        'inFavor',
        inFavor.inFigures(),
        `no more than ${most}: ${members} and the Mentor Program Coordinator`,
      );
    const needed = sheet.read('governancePanel.votes', 'Votes required');
    const approved = sheet.isAtLeast('Are there so many votes?', inFavor, needed);
    sheet.assume(CONSENSUS);
    const summary = approved
      ? `The action is approved: ${needed} are required, and there are ${inFavor.inFigures()}.`
      : `The action is not approved: ${needed} are required, and there are ${inFavor.inFigures()}.`;
    return { values: { approved, needed }, summary };
  },
});

const CONSENSUS =
  'A vote is taken to be necessary: the Panel decides by consensus whenever possible (9.D). How many vote against makes no difference by the words.';
