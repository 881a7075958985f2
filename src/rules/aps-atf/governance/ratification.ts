import type { BargainingEvent } from '../../../law/document/bargaining-event.ts';
import { PERCENT_IN_THE_WHOLE } from '../../engine/conversions.ts';
import { Quantity } from '../../engine/quantity.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue, listValue, objectValue, wordsValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/** What has become of an agreement that was negotiated after the one in force. */
interface Successor {
  /** Null where no vote of the members is reported. */
  readonly isRatifiedByMembers: boolean | null;
  readonly isTabled: boolean;
}

export const ratification = rule({
  name: 'ratification',
  title: 'Ratification',
  description:
    'Which agreement is in force and which is tentative, by what the sources report of votes: what is negotiated binds once both ' +
    'parties have ratified it, and until then the agreement before it goes on.',
  clauses: ['Art. 1.C.2', 'Art. 28.A', 'Art. 28.C'],
  parameters: ['ratification'],
  facts: {},
  values: {
    inForce: wordsValue('The agreement that is in force, in words.'),
    tentative: wordsValue('The agreement that is tentative, in words; null where no later one is reported.'),
    membersRatified: yesNoValue(
      'Whether the members of the Federation ratified the later one; null where no vote is reported.',
    ),
    boardRatified: yesNoValue(
      'Whether the Board ratified the later one; null where no later one is reported.',
    ),
    events: listValue(
      objectValue(
        'ReportedEvent',
        {
          kind: wordsValue('What kind of event it is, such as RATIFICATION_VOTE.'),
          body: wordsValue('Who acted.'),
          description: wordsValue('What happened.'),
          date: dateValue('When; null where the source bears no date.'),
          quote: wordsValue('The words of the source.'),
        },
        'An event, as a source reports it.',
      ),
      'What the sources report, in their order.',
    ),
  },
  example: { year: '2006-07', facts: {} },
  formula: (sheet) => {
    const { events } = sheet.edition;
    const concluded = events.findLastIndex(({ kind }) => kind === 'RATIFICATION');
    const later = events.slice(concluded + 1);
    for (const event of events) sheet.note(event.description, event.body, event.date ?? 'without a date');
    const from = sheet.words('ratification.termFrom', 'Effective as of');
    const to = sheet.words('ratification.termTo', 'In full force and effect through');
    const term = `The agreement is effective upon ratification as of ${from}, through ${to}`;
    tellAlterations(sheet);
    const inForce = `the agreement as it reads in ${sheet.year}`;
    const reported = events.map(reportedEvent);
    if (later.length === 0) {
      const values = {
        inForce,
        tentative: null,
        membersRatified: null,
        boardRatified: null,
        events: reported,
      };
      return { values, summary: `${term}. The sources report no later one.` };
    }
    const { isRatifiedByMembers, isTabled } = successorIn(sheet, later);
    sheet.assume(BETWEEN);
    const goesOn = sheet.words('ratification.goesOn', 'Until a successor is ratified');
    const until = sheet.words('ratification.until', 'What is negotiated is');
    const standing = [
      ...(isRatifiedByMembers === null
        ? []
        : [isRatifiedByMembers ? 'ratified by the members' : 'not ratified by the members']),
      ...(isTabled ? ['tabled by the Board'] : ['not ratified by the Board']),
    ].join(' and ');
    const tentative = `the later agreement of the negotiating teams: ${standing}`;
    const values = {
      inForce,
      tentative,
      membersRatified: isRatifiedByMembers,
      boardRatified: false,
      events: reported,
    };
    const summary = `${term}. The later agreement of the negotiating teams was ${standing}; so it is “${until}” (1.C.2), and “${goesOn}” (28.A).`;
    return { values, summary };
  },
});

/** What the sources report after the last ratification by both parties. */
function successorIn(sheet: Worksheet, later: readonly BargainingEvent[]): Successor {
  const vote = later.find(({ kind }) => kind === 'RATIFICATION_VOTE');
  const isTabled = later.some(
    ({ kind, quote }) => kind === 'BOARD_ACTION' && /\bvoted to table\b/.test(quote),
  );
  const isRatifiedByMembers = vote ? isMajority(sheet, vote) : null;
  return { isRatifiedByMembers, isTabled };
}

/** Whether more were in favor than not; null where the source does not say how many. */
function isMajority(sheet: Worksheet, { quote }: BargainingEvent): boolean | null {
  const [, percent] = /(\d+(?:\.\d+)?)% voting YES/i.exec(quote) ?? [];
  if (percent === undefined) return null;
  const inFavor = Quantity.of(percent, 'percent');
  const all = Quantity.of(PERCENT_IN_THE_WHOLE.toInteger(), 'percent');
  const against = sheet.subtract('Not in favor', all, inFavor);
  return sheet.isMoreThan('Were more in favor?', inFavor, against);
}

function reportedEvent({ kind, body, description, date, quote }: BargainingEvent) {
  return { kind, body, description, date: date === null ? null : Temporal.PlainDate.from(date), quote };
}

function tellAlterations(sheet: Worksheet): void {
  const approval = sheet.words('ratification.alterations', 'When alterations are in force');
  const addendum =
    sheet.edition.head.instruments.length > 1
      ? ' The addendum is taken to be so approved: as we have it, it shows no signatures and no date.'
      : '';
  sheet.assume(`The agreement can be altered by mutual consent, in force “${approval}” (28.C).${addendum}`);
}

const BETWEEN =
  'The source of the later agreement bears no date, and the sources do not say how many agreements there were before it; each is taken to go on by words like those of 28.A, and no party to have given notice of its desire to terminate.';
