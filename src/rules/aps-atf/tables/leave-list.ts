import type { Worksheet } from '../../engine/worksheet.ts';

/** A leave as the table of leaves lists it: which parameters say what of it. */
export interface Leave {
  /** As the chart of Appendix C names it, or its list of extended leaves. */
  readonly name: string;
  /** What it is for, where Article 16 tells several purposes apart. */
  readonly purpose?: string;
  /** How long it may be, in words. */
  readonly days?: (sheet: Worksheet) => string;
  /** The parameter with what Article 16 says on pay; null where it says nothing. */
  readonly pay: string | null;
  /** The parameter whose clause grants it. */
  readonly grantedBy: string;
  readonly isExtended?: boolean;
}

/** In the order of Appendix C. */
export const LEAVES: readonly Leave[] = [
  {
    name: 'Assault Leave',
    days: (sheet) => `up to ${sheet.read('assaultLeave.most', 'Most duty days')}`,
    pay: 'leaves.assault.pay',
    grantedBy: 'assaultLeave.most',
  },
  {
    name: 'Bereavement Leave',
    days: bereavementDays,
    pay: 'leaves.bereavement.pay',
    grantedBy: 'bereavementLeave.days',
  },
  {
    name: 'Court Leave',
    purpose: 'jury duty',
    pay: 'leaves.jury.pay',
    grantedBy: 'leaves.jury.pay',
  },
  {
    name: 'Court Leave',
    purpose:
      'an action that the teacher brings against the District, except for physical injuries suffered on duty',
    pay: 'leaves.againstTheDistrict.pay',
    grantedBy: 'leaves.againstTheDistrict.pay',
  },
  {
    name: 'Court Leave',
    purpose: "to assert or protect one's own interest in court",
    pay: 'leaves.ownInterest.pay',
    grantedBy: 'leaves.ownInterest.pay',
  },
  {
    name: 'Court Leave',
    purpose: "to testify by lawful subpoena where it is not about one's own interest",
    pay: 'leaves.subpoena.pay',
    grantedBy: 'leaves.subpoena.pay',
  },
  {
    name: 'Illness in the Immediate Family',
    days: familyIllnessDays,
    pay: 'leaves.familyIllness.pay',
    grantedBy: 'familyIllnessLeave.days',
  },
  {
    name: 'Military Leave',
    purpose: 'service in the uniformed services',
    days: (sheet) =>
      `up to ${sheet.read('militaryLeave.mostYears', 'Longest duty with the right to return')}`,
    pay: 'leaves.military.pay',
    grantedBy: 'militaryLeave.paidDays',
  },
  {
    name: 'Military Leave',
    purpose: 'service in the Peace Corps',
    days: (sheet) => `up to ${sheet.read('militaryLeave.peaceCorps.mostYears', 'Longest leave')}`,
    pay: 'leaves.peaceCorps.pay',
    grantedBy: 'leaves.peaceCorps.pay',
  },
  {
    name: 'Personal Emergency Leave',
    purpose: 'situations beyond the control of the teacher, other than personal illness',
    days: (sheet) => `up to ${sheet.read('leaves.emergency.days', 'Days for emergencies')} a year`,
    pay: 'leaves.emergency.pay',
    grantedBy: 'leaves.emergency.days',
  },
  {
    name: 'Personal Emergency Leave',
    purpose: 'business or personal reasons having unusual circumstances',
    days: (sheet) => `up to ${sheet.read('leaves.unusual.days', 'Days for unusual circumstances')}`,
    pay: 'leaves.unusual.pay',
    grantedBy: 'leaves.unusual.days',
  },
  {
    name: 'Religious Leave',
    days: (sheet) => `up to ${sheet.read('leaves.religious.days', 'Days for religious events')} a year`,
    pay: 'leaves.religious.pay',
    grantedBy: 'leaves.religious.days',
  },
  {
    name: 'Personal Leave',
    days: personalDays,
    pay: 'leaves.personal.pay',
    grantedBy: 'personalLeave.yearly',
  },
  {
    name: 'Professional Development Leave',
    pay: 'leaves.professional.pay',
    grantedBy: 'leaves.professional.pay',
  },
  {
    name: 'Political Leave',
    purpose: 'a campaign for political office',
    pay: 'leaves.campaign.pay',
    grantedBy: 'leaves.campaign.pay',
  },
  {
    name: 'Political Leave',
    purpose: 'a full-time, salaried political office',
    pay: 'leaves.fullTimeOffice.pay',
    grantedBy: 'leaves.fullTimeOffice.pay',
  },
  {
    name: 'Political Leave',
    purpose: 'a part-time, non-salaried political office',
    days: partTimeOfficeDays,
    pay: 'leaves.partTimeOffice.pay',
    grantedBy: 'leaves.partTimeOffice.pay',
  },
  {
    name: 'Sabbatical Leave',
    days: sabbaticalDays,
    pay: 'leaves.sabbatical.pay',
    grantedBy: 'leaves.sabbatical.pay',
  },
  { name: 'Sick Leave', days: sickDays, pay: 'leaves.sick.pay', grantedBy: 'leaves.sick.pay' },
  {
    name: 'Sick Leave Bank',
    days: (sheet) => sheet.words('leaves.sickLeaveBank.days', 'Days that may be drawn'),
    pay: null,
    grantedBy: 'leaves.sickLeaveBank.days',
  },
  extended('Advanced Study Leave', 'advancedStudy', 'may be renewed for'),
  {
    name: 'Charter School Leave',
    days: (sheet) => sheet.words('extendedLeave.charterSchool', 'What the leave goes by'),
    pay: 'leaves.extended.pay',
    grantedBy: 'extendedLeave.charterSchool',
    isExtended: true,
  },
  extended('Extended Sick Leave', 'sick', 'after a work related injury extended by'),
  extended('Extended Personal Leave', 'personal'),
  extended('Extended Part-time Leave', 'partTime'),
  extended('Illness in the Immediate Family', 'familyIllness'),
  extended('Parental Leave', 'parental'),
];

/** An extended leave of absence without pay. @param longer how it may be longer, before the time. */
function extended(name: string, group: string, longer?: string): Leave {
  const most = `extendedLeave.${group}.mostYears`;
  return {
    name,
    days: (sheet) => {
      sheet.read('extendedLeave.mostYears', 'Longest extended leave, unless otherwise stated');
      const years = sheet.read(most, `Longest leave: ${name}`);
      if (longer === undefined) return `up to ${years}`;
      return `up to ${years}; ${longer} ${sheet.read(`extendedLeave.${group}.renewal`, 'More')}`;
    },
    pay: 'leaves.extended.pay',
    grantedBy: most,
    isExtended: true,
  };
}

function bereavementDays(sheet: Worksheet): string {
  const days = sheet.read('bereavementLeave.days', 'Days granted');
  return `${days}, and ${sheet.read('bereavementLeave.additional', 'Additional days')} more if requested`;
}

function familyIllnessDays(sheet: Worksheet): string {
  const days = sheet.read('familyIllnessLeave.days', 'Days for each illness');
  const more = sheet.read('familyIllnessLeave.additional', 'Additional days');
  const miles = sheet.read('familyIllnessLeave.miles', 'Miles of a round trip');
  return `up to ${days}, and ${more} more where round trip travel is ${miles} or more`;
}

function personalDays(sheet: Worksheet): string {
  const yearly = sheet.read('personalLeave.yearly', 'Personal leave of each year');
  return `${yearly} each year, accumulated up to ${sheet.read('personalLeave.cap', 'Most that may be accumulated')}`;
}

function partTimeOfficeDays(sheet: Worksheet): string {
  const general = sheet.words('leaves.partTimeOffice.days', 'Days of leave');
  const session = sheet.words('leaves.legislature.session', 'Days for the State Legislature');
  const more = sheet.read('leaves.legislature.additional', 'Additional days for the State Legislature');
  return `${general}; for the State Legislature ${session} and ${more} more`;
}

function sabbaticalDays(sheet: Worksheet): string {
  const semesters = sheet.read('sabbaticalLeave.mostSemesters', 'Length in semesters');
  return `${semesters} or ${sheet.read('sabbaticalLeave.mostYears', 'Length in years')}`;
}

/** By the workdays of the contract. */
function sickDays(sheet: Worksheet): string {
  const each = ['a', 'b', 'c'].map((letter) => {
    const days = sheet.read(`sickLeave.credit.${letter}.days`, 'Days credited');
    const workdays = sheet.read(`sickLeave.credit.${letter}.workdays`, 'Workdays of the contract');
    return `${days.inFigures()} days a year for a contract of ${workdays}`;
  });
  return each.join(', ');
}
