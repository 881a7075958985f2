import { choice, date, optional } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { wordsValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { answerDeadline, deadlineValues } from '../tables/deadline.ts';
import {
  type Counting,
  countCalendarDays,
  countDaysOfNoKind,
  countWorkdays,
  holidays,
  WORKDAY_PARAMETERS,
} from '../tables/workdays.ts';

const STAGES = {
  FILING: 'Filing a grievance, after the act or its discovery.',
  PAY_REDUCTION:
    'Filing because of an improper reduction in pay, after the check was received in which it appeared.',
  GROUP_FILING: 'Filing for a group of teachers at several work locations, by the Federation.',
  LEVEL_ONE_DECISION: "The immediate supervisor's decision, after the grievance was presented in writing.",
  APPEAL_TO_LEVEL_TWO: 'The appeal to Level Two, after the decision was received.',
  LEVEL_TWO_MEETING: 'The meeting at Level Two, after the Office of Labor Relations received the appeal.',
  LEVEL_TWO_DECISION: 'The decision at Level Two, after the meeting.',
  APPEAL_TO_LEVEL_THREE: 'The appeal to Level Three, after the response to Level Two was received.',
  ARBITRATOR_REPORT: "The arbitrator's report, after the first meeting.",
  COMPLIANCE: "Acting upon the arbitrator's determination.",
} as const;

interface Stage {
  /** The group of its parameters. */
  readonly group: string;
  /** What is to be done. */
  readonly act: string;
  /** From what the days are counted. */
  readonly event: string;
}

const OF_STAGES: Readonly<Record<keyof typeof STAGES, Stage>> = {
  FILING: {
    group: 'grievance.filing',
    act: 'the written grievance must be filed',
    event: 'the act or its discovery',
  },
  PAY_REDUCTION: {
    group: 'grievance.payReduction',
    act: 'the grievance must be initiated',
    event: 'the receipt of the check in which the reduction appeared',
  },
  GROUP_FILING: {
    group: 'grievance.groupFiling',
    act: 'the Federation must file the grievance of the group',
    event: 'the act or its discovery',
  },
  LEVEL_ONE_DECISION: {
    group: 'grievance.levelOneDecision',
    act: 'the immediate supervisor must submit the decision',
    event: 'the presentation of the grievance in writing',
  },
  APPEAL_TO_LEVEL_TWO: {
    group: 'grievance.appealToLevelTwo',
    act: 'the decision must be appealed to Level Two',
    event: 'the receipt of the decision',
  },
  LEVEL_TWO_MEETING: {
    group: 'grievance.levelTwoMeeting',
    act: 'the Superintendent or designee must meet with the aggrieved',
    event: 'the receipt of the appeal by the Office of Labor Relations',
  },
  LEVEL_TWO_DECISION: {
    group: 'grievance.levelTwoDecision',
    act: 'the Superintendent or designee must render the decision',
    event: 'the meeting',
  },
  APPEAL_TO_LEVEL_THREE: {
    group: 'grievance.appealToLevelThree',
    act: 'the grievance must be appealed to Level Three',
    event: 'the receipt of the response to Level Two',
  },
  ARBITRATOR_REPORT: {
    group: 'grievance.arbitratorReport',
    act: "the Arbitrator's report must be submitted",
    event: 'the first meeting',
  },
  COMPLIANCE: {
    group: 'grievance.compliance',
    act: 'the determination of the Arbitrator must be acted upon',
    event: 'the determination',
  },
};

export const grievanceDeadline = rule({
  name: 'grievanceDeadline',
  title: 'Deadline of a grievance',
  description:
    'By when a step of the grievance procedures must be taken, with each day that counts; or, from the day on which it is ' +
    'taken, for which event it is still in time. Workdays are working school days, and in the summer Monday through Friday ' +
    'except Independence Day; the report of an arbitrator and compliance go by days of the calendar.',
  clauses: ['Art. 24'],
  parameters: [...WORKDAY_PARAMETERS, 'grievance'],
  facts: {
    stage: choice('GrievanceStage', STAGES, 'Which step?', { by: 'grievance.filing' }),
    from: optional(
      date('On which day was that from which the time runs: the act, the receipt, the meeting?', {
        by: 'grievance.filing.within',
      }),
    ),
    actOn: optional(
      date(
        'On which day is the step taken? Asked alone, the answer is the last event for which that is in time.',
        { by: 'grievance.filing.within' },
      ),
    ),
    holidays,
  },
  values: {
    ...deadlineValues,
    ifMissed: wordsValue(
      'What the agreement says of a step that is not taken in time; null where it says nothing.',
    ),
  },
  example: { year: '2006-07', facts: { stage: 'FILING', from: '2006-10-02', holidays: ['2006-10-06'] } },
  formula: (sheet, { stage, from, actOn, holidays }) => {
    const { group, act, event } = OF_STAGES[stage];
    const missed = `${group}.ifMissed`;
    const ifMissed = sheet.has(missed) ? sheet.words(missed, 'What follows when it is missed') : null;
    const limit = { within: `${group}.within`, act, event, eventFact: { from }, actOn, holidays, ifMissed };
    const { values, summary } = answerDeadline(sheet, limit, counted);
    assumeConditions(sheet, stage, event);
    return { values: { ...values, ifMissed }, summary };
  },
});

/** By workdays; by days of the calendar where the clause says so; where it says only "days", by both. */
function counted(sheet: Worksheet, counting: Counting) {
  const unit = sheet.find(counting.within)?.unit;
  if (unit === 'days') return countDaysOfNoKind(sheet, counting);
  return unit === 'calendar days' ? countCalendarDays(sheet, counting) : countWorkdays(sheet, counting);
}

function assumeConditions(sheet: Worksheet, stage: keyof typeof STAGES, event: string): void {
  if (stage === 'PAY_REDUCTION') {
    sheet.assume(
      'Article 16.A.2 speaks of a reduction “under Article 20”, which reduces no pay; it is taken to be one that a leave led to. The time of other grievances, from the act or its discovery, may end at another day: see FILING.',
    );
  }
  if (stage === 'FILING') {
    const before = sheet.words('grievance.discussed', 'What must come before filing');
    sheet.assume(`The grievance is taken to have been ${before}.`);
    sheet.assume(
      'The day given is taken to be that of the act or of its discovery; where these are two days, whoever counts from the act is safe.',
    );
  }
  if (stage === 'GROUP_FILING' || stage === 'COMPLIANCE') {
    sheet.assume(`The clause does not say from what its days are counted: they are counted from ${event}.`);
  }
  const change = sheet.words('grievance.extension', 'How time limits are changed');
  sheet.assume(`No other time limit is taken to be ${change}.`);
}
