import { decimal, optional } from '../../engine/fact.ts';
import { MILES_OF_A_TRIP } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue } from '../../engine/value.ts';

export const familyIllnessLeave = rule({
  name: 'familyIllnessLeave',
  title: 'Leave for illness in the immediate family',
  description:
    'How many days of sick leave may be used for a serious illness of a member of the immediate family, or the birth of a child.',
  clauses: ['Art. 16.A.1', 'Art. 16.E'],
  parameters: ['familyIllnessLeave'],
  facts: {
    roundTripMiles: optional(
      decimal('miles', 'How many miles is the round trip, if there is one?', MILES_OF_A_TRIP, {
        by: 'familyIllnessLeave.miles',
      }),
    ),
  },
  values: { days: wholeValue('The days of sick leave that may be used.') },
  example: { year: '2006-07', facts: { roundTripMiles: 640 } },
  formula: (sheet, facts) => {
    const least = sheet.read('familyIllnessLeave.days', 'Days for each illness');
    sheet.know({ days: least });
    sheet.assume(SERIOUS);
    const { roundTripMiles } = sheet.need({ roundTripMiles: facts.roundTripMiles });
    const from = sheet.read('familyIllnessLeave.miles', 'Miles of a round trip that gives additional days');
    if (!sheet.isAtLeast('Is the trip so long?', roundTripMiles, from)) {
      return {
        values: { days: least },
        summary: `Up to ${least} of sick leave may be used for the illness.`,
      };
    }
    const more = sheet.read('familyIllnessLeave.additional', 'Additional days for a long trip');
    const days = sheet.add('Days with the additional ones', least, more);
    const summary = `Up to ${days} of sick leave may be used for the illness: ${least}, and ${more} because the round trip is ${from} or more.`;
    return { values: { days }, summary };
  },
});

const SERIOUS =
  'The illness is taken to be a serious one as 16.E defines it (death is probable, surgery with hospitalization, or treatment by a physician), or the birth of a child of the teacher; the ill one to be of the immediate family as Art. 16.A.1 lists it; and enough sick leave to be there.';
