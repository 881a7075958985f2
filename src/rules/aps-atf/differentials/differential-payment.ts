import { choice } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { wordsValue } from '../../engine/value.ts';

const KINDS = {
  ENDORSEMENT: 'For a bilingual or ESL endorsement.',
  BILINGUAL_SERVICES: 'For bilingual services.',
  ESL_SERVICES: 'For ESL services.',
  INTRAMURALS: 'For intramural programs in middle schools.',
  ACTIVITIES: 'For activities in senior high schools.',
  MENTOR: 'For mentors.',
  GOVERNANCE_PANEL: 'For members of the Joint Governance Panel.',
  OTHER: 'Any other differential: team leaders, coaches, National Board Certification and the rest.',
} as const;

/** The parameter with the words on when each is paid. */
const OF_KINDS: Readonly<Partial<Record<keyof typeof KINDS, string>>> = {
  ENDORSEMENT: 'differentialPayment.endorsement',
  BILINGUAL_SERVICES: 'differentialPayment.bilingualServices',
  ESL_SERVICES: 'differentialPayment.eslServices',
  INTRAMURALS: 'differentialPayment.intramurals',
  ACTIVITIES: 'differentialPayment.activities',
  MENTOR: 'differentialPayment.mentor',
  GOVERNANCE_PANEL: 'differentialPayment.governancePanel',
};

export const differentialPayment = rule({
  name: 'differentialPayment',
  title: 'When a differential is paid',
  description: 'When a differential is paid, in the words of the agreement, for those of which it says it.',
  clauses: [],
  parameters: ['differentialPayment'],
  facts: { kind: choice('DifferentialKind', KINDS, 'Which differential?', { by: 'differentialPayment' }) },
  values: { when: wordsValue('When it is paid, in the words of the agreement.') },
  example: { year: '2006-07', facts: { kind: 'INTRAMURALS' } },
  formula: (sheet, { kind }) => {
    const name = OF_KINDS[kind];
    if (name === undefined)
      return sheet.notCovered(
        `The agreement of ${sheet.year} does not say when the other differentials are paid.`,
      );
    const when = sheet.words(name, 'When it is paid');
    return { values: { when }, summary: `Of the payment of the differential the agreement says: “${when}”.` };
  },
});
