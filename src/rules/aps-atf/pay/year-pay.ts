import {
  decimal,
  type Fact,
  type Facts,
  object,
  optional,
  type Stated,
  whole,
  yesNo,
} from '../../engine/fact.ts';
import { inList } from '../../engine/in-list.ts';
import { dollars } from '../../engine/money.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { DAYS_OF_A_YEAR, PART_BUT_NOT_ALL, SALARY } from '../../engine/range.ts';
import { type AnyRule, type Rule, rule } from '../../engine/rule.ts';
import {
  clauseValue,
  type GivenFor,
  listValue,
  money,
  objectValue,
  type Values,
  wordsValue,
} from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { activity } from '../differentials/activity.ts';
import { bilingualEsl } from '../differentials/bilingual-esl.ts';
import { coach } from '../differentials/coach.ts';
import { elementaryTeamLeaders } from '../differentials/elementary-team-leaders.ts';
import { extendedContract } from '../differentials/extended-contract.ts';
import { governancePanelMember } from '../differentials/governance-panel-member.ts';
import { highSchoolTeamLeader } from '../differentials/high-school-team-leader.ts';
import { literacyMathLeaders } from '../differentials/literacy-math-leaders.ts';
import { mentor } from '../differentials/mentor.ts';
import { mesa } from '../differentials/mesa.ts';
import { middleSchoolActivities } from '../differentials/middle-school-activities.ts';
import { middleSchoolIntramurals } from '../differentials/middle-school-intramurals.ts';
import { middleSchoolTeamLeaders } from '../differentials/middle-school-team-leaders.ts';
import { nationalBoard } from '../differentials/national-board.ts';
import { specialEducationTeamLeader } from '../differentials/special-education-team-leader.ts';
import { specialOlympics } from '../differentials/special-olympics.ts';
import { lane } from '../tables/lane.ts';
import { schedule } from '../tables/schedule.ts';
import { step } from '../tables/step.ts';
import { partTimeSalary } from './part-time-salary.ts';
import { salary } from './salary.ts';

/** A differential as a part of a year's pay: the facts it asks for, and what it comes to. */
interface Differential {
  readonly rule: AnyRule;
  readonly fact: Fact<unknown, true>;
  pay(sheet: Worksheet, given: unknown, inside: string): Quantity | null;
}

/** A differential whose facts are those of its rule, and perhaps one more that says which of its amounts is meant. */
function differential<F extends Facts, V extends Values, const More extends Facts>(
  of: Rule<F, V>,
  amountOf: (values: GivenFor<V>, more: Stated<More>, sheet: Worksheet) => Quantity | null,
  more?: More,
): Differential {
  const name = `${of.name.slice(0, 1).toUpperCase()}${of.name.slice(1)}Facts`;
  const description = `${of.title}: what it depends on.`;
  const fact = object(name, description, { ...of.facts, ...more }, `${of.title}: in which case?`, {
    by: [...of.parameters, ...of.clauses],
  });
  return {
    rule: of,
    fact: optional<unknown>(fact),
    pay: (sheet, given, inside) =>
      amountOf(sheet.apply(of, given as Stated<F>, inside), given as Stated<More>, sheet),
  };
}

/** A differential that asks nothing but whether there is one. */
function plain<V extends Values>(
  of: Rule<Record<never, never>, V>,
  amountOf: (values: GivenFor<V>) => Quantity | null,
): Differential {
  const fact = yesNo(`${of.title}: is there one?`, { by: [...of.parameters, ...of.clauses] });
  return {
    rule: of,
    fact: optional<unknown>(fact),
    pay: (sheet, given, inside) => (given === true ? amountOf(sheet.apply(of, {}, inside)) : null),
  };
}

/** Every differential of Article 6.C and 9 that one person can have. */
const DIFFERENTIALS: Readonly<Record<string, Differential>> = {
  bilingualEsl: differential(bilingualEsl, ({ amount }) => amount),
  nationalBoard: differential(nationalBoard, ({ amount }) => amount),
  highSchoolTeamLeader: differential(highSchoolTeamLeader, ({ amount }) => amount),
  specialEducationTeamLeader: differential(specialEducationTeamLeader, ({ amount }) => amount),
  middleSchoolTeamLeader: differential(middleSchoolTeamLeaders, ({ amountEach }) => amountEach),
  elementaryTeamLeader: differential(
    elementaryTeamLeaders,
    ({ allocation }, { amount }, sheet) => decidedAmount(sheet, allocation, amount),
    {
      amount: decimal('dollars', 'Which amount did the school decide on for the position?', SALARY, {
        by: 'elementaryTeamLeaders.decision',
      }),
    },
  ),
  literacyMathLeader: differential(literacyMathLeaders, ({ amountEach }) => amountEach),
  coach: differential(coach, ({ amount }) => amount),
  activity: differential(activity, ({ amount }) => amount),
  middleSchoolIntramural: differential(middleSchoolIntramurals, ({ amountEach }) => amountEach),
  middleSchoolActivity: differential(
    middleSchoolActivities,
    ({ amountEach, bandOrChorus }, { isBandOrChorus }) => (isBandOrChorus ? bandOrChorus : amountEach),
    {
      isBandOrChorus: optional(
        yesNo('Is it for band or chorus? Without an answer: no.', {
          by: 'middleSchoolActivities.bandOrChorus',
        }),
      ),
    },
  ),
  specialOlympics: plain(specialOlympics, ({ amount }) => amount),
  mesa: differential(mesa, ({ amount }) => amount),
  mentor: differential(mentor, ({ amount }) => amount),
  governancePanelMember: plain(governancePanelMember, ({ amount }) => amount),
};

const differentialFacts: Facts = Object.fromEntries(
  Object.entries(DIFFERENTIALS).map(([name, { fact }]) => [name, fact]),
);

/** A part of the pay of a year. */
interface Part {
  readonly name: string;
  readonly amount: Quantity;
  readonly clause: Worksheet['lastClause'];
}

export const yearPay = rule({
  name: 'yearPay',
  title: 'The pay of a year',
  description:
    "One teacher's pay for a contract year: the salary, of part-time work the part of it, extended days, and any of the " +
    'differentials, each computed by its own rule. What the agreement does not say about having several is in the assumptions.',
  clauses: ['Art. 6.A.1', 'Art. 6.C.1'],
  parameters: ['yearPay'],
  applies: [salary, partTimeSalary, extendedContract, ...Object.values(DIFFERENTIALS).map((one) => one.rule)],
  facts: {
    schedule,
    step,
    lane: optional(lane),
    fraction: optional(
      decimal(
        'ratio',
        'What part of full time does the teacher work, such as 0.6? Without an answer: all of it.',
        PART_BUT_NOT_ALL,
        {
          by: 'partTime.basis',
        },
      ),
    ),
    extendedDays: optional(
      whole('days', 'By how many days does the contract exceed the required days?', DAYS_OF_A_YEAR, {
        by: 'extendedContract.required',
      }),
    ),
    differentials: optional(
      object(
        'Differentials',
        'The differentials of a teacher: each that is given is part of the pay.',
        differentialFacts,
        'Which differentials does the teacher have?',
        {
          by: 'yearPay.basis',
        },
      ),
    ),
  },
  values: {
    total: money('The pay of the year.'),
    parts: listValue(
      objectValue(
        'YearPayPart',
        {
          name: wordsValue('What it is for.'),
          amount: money('How much it is.'),
          clause: clauseValue('The clause that it rests on.'),
        },
        'A part of the pay of a year.',
      ),
      'The parts that the total is made of.',
    ),
  },
  example: {
    year: '2006-07',
    facts: {
      schedule: 'AT-2',
      step: 24,
      lane: 'BA+15',
      differentials: { coach: { assignment: 'Head Football', yearsInDistrict: 8 } },
    },
  },
  formula: (sheet, { schedule, step, lane, fraction, extendedDays, differentials = {} }) => {
    const base = salaryPart(
      sheet,
      sheet.apply(salary, { schedule, step, lane, level: undefined }).annual,
      fraction,
    );
    const extended = extendedDays ? [extendedPart(sheet, base.amount, extendedDays)] : [];
    const others = Object.entries(differentials).flatMap(([name, given]) =>
      differentialPart(sheet, name, given),
    );
    const parts = [base, ...extended, ...others];
    const total = sheet.add('Pay of the year', ...parts.map(({ amount }) => amount));
    assumeTogether(sheet, others, fraction !== undefined);
    const named = parts.map(({ name, amount }) => `${name} ${dollars(amount)}`);
    const summary = `The pay of the year ${sheet.year} is ${dollars(total)}: ${named.join(', ')}.`;
    return { values: { total, parts }, summary };
  },
});

function salaryPart(sheet: Worksheet, annual: Quantity | null, fraction: Quantity | undefined): Part {
  const whole_ = amountIn(annual);
  if (fraction === undefined) return { name: 'salary', amount: whole_, clause: sheet.lastClause };
  const amount = amountIn(sheet.apply(partTimeSalary, { annualSalary: whole_, fraction }).amount);
  return { name: 'part-time salary', amount, clause: sheet.lastClause };
}

function extendedPart(sheet: Worksheet, annualSalary: Quantity, extraDays: Quantity): Part {
  const { amount } = sheet.apply(extendedContract, { position: OTHER_POSITION, annualSalary, extraDays });
  sheet.assume(
    'The contracted salary of extended days is taken to be the salary without differentials; the agreement does not say whether they belong to it.',
  );
  return { name: 'extended days', amount: amountIn(amount), clause: sheet.lastClause };
}

/** The position by which extendedContract counts days that were given. */
const OTHER_POSITION = 'Other teacher';

function differentialPart(sheet: Worksheet, name: string, given: unknown): readonly Part[] {
  const of = DIFFERENTIALS[name];
  if (!of || given === undefined) return [];
  const amount = of.pay(sheet, given, `differentials.${name}`);
  return amount ? [{ name: of.rule.title.toLowerCase(), amount, clause: sheet.lastClause }] : [];
}

/** @throws FactError when more was decided on than the school has for all positions. */
function decidedAmount(sheet: Worksheet, allocation: Quantity | null, amount: Quantity): Quantity {
  const most = amountIn(allocation);
  if (amount.number.gt(most.number)) {
    sheet.reject(
      'differentials.elementaryTeamLeader.amount',
      amount.inFigures(),
      `at most the ${dollars(most)} that a school has for all positions`,
    );
  }
  return amount;
}

/** What is not said of having several, and of part-time work. */
function assumeTogether(sheet: Worksheet, differentials: readonly Part[], isPartTime: boolean): void {
  if (differentials.length === 0) return;
  const basis = sheet.words('yearPay.basis', 'On what differentials are based');
  if (differentials.length > 1) {
    const names = inList(differentials.map(({ name }) => name));
    sheet.assume(
      `The agreement does not say whether one teacher can have these together (${names}); each is “${basis}”, and all are counted.`,
    );
  }
  if (
    differentials.some(({ name }) => name === literacyMathLeaders.title.toLowerCase()) &&
    sheet.has('yearPay.separate')
  ) {
    sheet.assume(
      `${sheet.words('yearPay.separate', 'What one person cannot be together')}: the teacher is taken to be only one of these.`,
    );
  }
  if (isPartTime) {
    sheet.assume(
      'Differentials are counted whole: the agreement does not say whether a part-time teacher has a part of them only.',
    );
  }
}

/** An amount of a rule that was answered. */
function amountIn(amount: Quantity | null): Quantity {
  if (amount) return amount;
  throw new TypeError('a rule that is answered has an amount');
}
