import { PERCENT_IN_THE_WHOLE } from '../../engine/conversions.ts';
import { whole } from '../../engine/fact.ts';
import { PEOPLE, VOTES } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue, yesNoValue } from '../../engine/value.ts';

export const waiver = rule({
  name: 'waiver',
  title: 'Vote on a waiver',
  description:
    'Whether the members of the Federation at a school or site have agreed to a request for a waiver that affects several ' +
    'employees: it takes a part of the membership, not of those who vote.',
  clauses: ['App. H', 'Art. 28.C'],
  parameters: ['waiver'],
  facts: {
    members: whole('members', 'How many members has the Federation at the school or site?', PEOPLE, {
      by: 'waiver.share',
    }),
    inFavor: whole('members', 'How many members agree with the request?', VOTES, { by: 'waiver.share' }),
  },
  values: {
    approved: yesNoValue('Whether enough members agree.'),
    needed: wholeValue('How many members must agree.'),
  },
  example: { year: '2006-07', facts: { members: 41, inFavor: 30 } },
  formula: (sheet, { members, inFavor }) => {
    if (inFavor.number.gt(members.number))
      sheet.reject('inFavor', inFavor.inFigures(), `no more than the ${members} there are`);
    const share = sheet.read('waiver.share', 'Part of the membership that must agree');
    const part = sheet.divide('As a fraction', share, PERCENT_IN_THE_WHOLE);
    const needed = sheet.begunOnes(
      'Members who must agree',
      sheet.multiply('Part of the members', members, part),
    );
    const approved = sheet.isAtLeast('Do so many agree?', inFavor, needed);
    sheet.assume(AFTER_THE_VOTE);
    const summary = `It takes ${needed.inFigures()} of the ${members}, and ${inFavor.inFigures()} are in favor${approved ? ': enough' : ''}.`;
    return { values: { approved, needed }, summary };
  },
});

const AFTER_THE_VOTE =
  'The request is taken to affect two or more employees; one that is limited to an individual needs no vote. A vote that is won is the first step: the Federation reviews the request, and the District must consent in writing, too.';
