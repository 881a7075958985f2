import { choice, optional, whole, yesNo } from '../../engine/fact.ts';
import { Quantity } from '../../engine/quantity.ts';
import { YEARS_OF_WORK } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue, wordsValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { yearsMissing } from '../tables/years-missing.ts';

const KINDS = {
  ADVANCED_STUDY: 'Advanced study leave (16.O.2.a).',
  PARENTAL: 'Parental leave (16.O.2.b).',
  FAMILY_ILLNESS: 'Leave for illness in the immediate family (16.O.2.c).',
  EXTENDED_SICK: 'Extended sick leave (16.O.2.d).',
  EXTENDED_PERSONAL: 'Extended personal leave (16.O.2.e).',
  EXTENDED_PART_TIME: 'Extended part-time leave (16.O.2.f).',
  CHARTER_SCHOOL: 'Charter school leave (16.O.2.g).',
} as const;

type Kind = keyof typeof KINDS;

/** Of each kind the group of its parameters, whether the agreement says that it shall be granted, and what it asks besides. */
const TERMS: Readonly<
  Record<
    Exclude<Kind, 'CHARTER_SCHOOL'>,
    { readonly group: string; readonly isGranted: boolean; readonly asks: string }
  >
> = {
  ADVANCED_STUDY: {
    group: 'advancedStudy',
    isGranted: false,
    asks: 'Whether to grant the leave is left to the District, as of all leaves that “may be granted” (16.O.2).',
  },
  PARENTAL: {
    group: 'parental',
    isGranted: true,
    asks: "The notice is asked of a teacher who is pregnant, with a physician's statement or the birth certificate; verification of the birth date is asked of a male teacher, and a teacher adopting a child may begin with custody or before it (16.O.2.b).",
  },
  FAMILY_ILLNESS: {
    group: 'familyIllness',
    isGranted: true,
    asks: "The request is taken to come with a verifying physician's statement (16.O.2.c), and the sick one to be of the immediate family as Art. 16.A.1 lists it.",
  },
  EXTENDED_SICK: {
    group: 'sick',
    isGranted: true,
    asks: "The teacher is taken to be unable to teach because of personal illness or disability and to have exhausted all available sick leave; the request must state the probable date of return with a physician's statement, and a release is due before returning (16.O.2.d). The extension is for leave after a work related injury.",
  },
  EXTENDED_PERSONAL: {
    group: 'personal',
    isGranted: false,
    asks: 'The application is taken to state the purpose of the leave; the days of notice do not hold in unusual circumstances, as determined by the District (16.O.2.e).',
  },
  EXTENDED_PART_TIME: {
    group: 'partTime',
    isGranted: false,
    asks: 'The years are taken to be in a full-time capacity; who changes to part-time status without benefit of a leave is not meant (16.O.2.f).',
  },
};

export const extendedLeaveEligibility = rule({
  name: 'extendedLeaveEligibility',
  title: 'Eligibility for an extended leave of absence without pay',
  description:
    'Whether a teacher may have an extended leave of absence without pay, for how long, how long before to ask for it, and ' +
    'whether the time counts for seniority; where a condition is not met, which, and what is missing.',
  clauses: ['Art. 16.O', 'Art. 13.A.1.a'],
  parameters: ['extendedLeave'],
  facts: {
    kind: choice('ExtendedLeaveKind', KINDS, 'Which leave?', { by: 'Art. 16.O.2' }),
    continuousYears: optional(
      whole('years', 'For how many continuous contract years has the teacher been employed?', YEARS_OF_WORK, {
        by: 'extendedLeave.advancedStudy.years',
      }),
    ),
    partTimeLeaveWithinPeriod: optional(
      yesNo('Was the teacher granted an extended part-time leave within the years that are asked for?', {
        by: 'extendedLeave.personal.notGranted',
      }),
    ),
    forEndorsement: optional(
      yesNo(
        'Was the advanced study leave granted for the purpose of gaining an additional endorsement or certification, and completed so?',
        { by: 'extendedLeave.advancedStudy.seniority' },
      ),
    ),
  },
  values: {
    eligible: yesNoValue('Whether the conditions are met.'),
    mustBeGranted: yesNoValue('Whether the agreement says that it shall be granted; otherwise it may be.'),
    maximumYears: wholeValue('The longest leave, in years, without an extension.'),
    extensionYears: wholeValue(
      'For how many years it may be renewed or extended; 0 where the agreement says nothing of it.',
    ),
    noticeDays: wholeValue('How many days before to ask for it; null where the agreement names none.'),
    seniorityCounts: yesNoValue(
      'Whether the time on leave counts for seniority; null where it depends on what is not known.',
    ),
    unmet: wordsValue('The condition that is not met, and what is missing; null when all are met.'),
  },
  example: {
    year: '2006-07',
    facts: { kind: 'EXTENDED_PERSONAL', continuousYears: 6, partTimeLeaveWithinPeriod: false },
  },
  formula: (sheet, { kind, continuousYears, partTimeLeaveWithinPeriod, forEndorsement }) => {
    if (kind === 'CHARTER_SCHOOL') return leftToTheAct(sheet);
    const { group, isGranted, asks } = TERMS[kind];
    sheet.read('extendedLeave.mostYears', 'Longest extended leave, unless otherwise stated');
    const maximumYears = sheet.read(`extendedLeave.${group}.mostYears`, 'Longest leave of this kind');
    const extensionYears = sheet.has(`extendedLeave.${group}.renewal`)
      ? sheet.read(`extendedLeave.${group}.renewal`, 'Renewal or extension')
      : Quantity.of(0, 'years');
    const noticeDays = noticeFor(sheet, kind, group);
    sheet.assume(asks);
    if (kind === 'PARENTAL') assumeBeginning(sheet);
    if (kind === 'ADVANCED_STUDY') assumeStudy(sheet);
    const terms = { mustBeGranted: isGranted, maximumYears, extensionYears, noticeDays };
    sheet.know(terms);
    const unmet = unmetBy(sheet, kind, group, { continuousYears, partTimeLeaveWithinPeriod });
    const { seniorityCounts, effect } = seniorityOf(sheet, kind, forEndorsement);
    const values = { eligible: unmet === null, ...terms, seniorityCounts, unmet };
    const granted = isGranted ? 'shall be granted' : 'may be granted';
    const notice = noticeDays === null ? '' : `, with ${noticeDays} of notice`;
    const verdict =
      unmet === null
        ? `The leave ${granted} for up to ${maximumYears}${notice}.`
        : `The conditions of the leave are not met. ${unmet}`;
    return { values, summary: `${verdict} ${effect}` };
  },
});

function leftToTheAct(sheet: Worksheet): never {
  const words = sheet.words('extendedLeave.charterSchool', 'What the leave goes by');
  sheet.notCovered(
    `Article 16.O.2.g grants leave to teach at a charter school “${words}”; the agreement itself names no conditions.`,
  );
}

function noticeFor(sheet: Worksheet, kind: Kind, group: string): Quantity | null {
  if (kind === 'EXTENDED_PART_TIME') {
    const guidelines = sheet.words('extendedLeave.partTime.guidelines', 'How to apply');
    sheet.assume(`The notice is that of extended personal leave: the application “${guidelines}”.`);
    return sheet.read('extendedLeave.personal.notice', 'Notice, as for extended personal leave');
  }
  const name = `extendedLeave.${group}.notice`;
  return sheet.has(name) ? sheet.read(name, 'Notice') : null;
}

function assumeBeginning(sheet: Worksheet): void {
  const within = sheet.read(
    'extendedLeave.parental.beginWithin',
    'Time after the birth in which the leave may begin',
  );
  sheet.assume(
    `The leave is taken to begin in the time that is allowed: up to ${within} after the birth (16.O.2.b).`,
  );
}

function assumeStudy(sheet: Worksheet): void {
  const semester = sheet.read('extendedLeave.advancedStudy.hoursASemester', 'Study in a semester');
  const year = sheet.read('extendedLeave.advancedStudy.hoursAYear', 'Study in a year');
  sheet.assume(
    `Before returning the teacher must verify the study: ${semester} a semester or ${year} a year, or what is substantially equivalent (16.O.2.a).`,
  );
}

interface Service {
  readonly continuousYears: Quantity | undefined;
  readonly partTimeLeaveWithinPeriod: boolean | undefined;
}

/** The first condition that fails, in words; null when none does. A condition that fails decides without the others. */
function unmetBy(sheet: Worksheet, kind: Kind, group: string, service: Service): string | null {
  const name = `extendedLeave.${group}.years`;
  if (!sheet.has(name)) return null;
  const required = sheet.read(name, 'Continuous contract years');
  const { continuousYears, partTimeLeaveWithinPeriod } = service;
  if (continuousYears !== undefined) {
    const missing = yearsMissing(sheet, continuousYears, required);
    if (missing !== null) return missing;
  }
  if (kind !== 'EXTENDED_PERSONAL') {
    sheet.need({ continuousYears }, { continuousYears: name });
    return null;
  }
  if (partTimeLeaveWithinPeriod) return partTimeLeaveGranted(sheet, required);
  sheet.need(
    { continuousYears, partTimeLeaveWithinPeriod },
    { continuousYears: name, partTimeLeaveWithinPeriod: name },
  );
  return null;
}

function partTimeLeaveGranted(sheet: Worksheet, required: Quantity): string {
  const not = sheet.words('extendedLeave.personal.notGranted', 'What must not have been granted');
  return `An extended part-time leave was granted within those ${required}; the teacher must be one who “${not}”.`;
}

interface Seniority {
  readonly seniorityCounts: boolean | null;
  /** What is said of it, in a sentence. */
  readonly effect: string;
}

function seniorityOf(sheet: Worksheet, kind: Kind, forEndorsement: boolean | undefined): Seniority {
  if (kind === 'EXTENDED_PART_TIME') return said(sheet, 'extendedLeave.partTime.seniority', true);
  if (kind === 'ADVANCED_STUDY' && forEndorsement)
    return said(sheet, 'extendedLeave.advancedStudy.seniority', true);
  if (kind !== 'ADVANCED_STUDY' || forEndorsement === false)
    return said(sheet, 'extendedLeave.seniority', false);
  const exception = sheet.words(
    'extendedLeave.advancedStudy.seniority',
    'What time on such leave can be for seniority',
  );
  const otherwise = sheet.words('extendedLeave.seniority', 'What time on extended leave is for seniority');
  sheet.assume(
    `Whether the time counts for seniority is open: it “${exception}” if the leave was granted for the purpose of gaining an additional endorsement or certification and so completed (13.A.1.a); otherwise it “${otherwise}” (16.O.3.d).`,
  );
  return { seniorityCounts: null, effect: 'Whether it counts for seniority depends on its purpose.' };
}

function said(sheet: Worksheet, name: string, seniorityCounts: boolean): Seniority {
  const effect = sheet.words(name, 'What time on the leave is for seniority');
  return { seniorityCounts, effect: `Time on it “${effect}”.` };
}
