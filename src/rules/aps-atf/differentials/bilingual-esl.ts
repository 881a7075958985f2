import { choice, decimal, optional, yesNo } from '../../engine/fact.ts';
import { inList } from '../../engine/in-list.ts';
import { dollars } from '../../engine/money.ts';
import { Quantity } from '../../engine/quantity.ts';
import { PART } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

const SERVICES = {
  BILINGUAL: 'Bilingual services only.',
  TESOL: 'TESOL services only; the clauses call them ESL services, too.',
  BOTH: 'Bilingual and TESOL services.',
  NONE: 'No such services.',
} as const;

const ENDORSEMENTS = {
  BILINGUAL: 'A bilingual endorsement.',
  TESOL: 'A TESOL endorsement; the clauses call it ESL, too.',
  BOTH: 'Both endorsements.',
} as const;

type Kind = 'BILINGUAL' | 'TESOL';
const KINDS: readonly Kind[] = ['BILINGUAL', 'TESOL'];

/** The parameters of each kind of services. */
const OF_KIND = {
  BILINGUAL: {
    amount: 'bilingual',
    named: 'bilingual',
    endorsed: 'bilingualEndorsed',
    class: 'bilingualClass',
  },
  TESOL: { amount: 'tesol', named: 'ESL', endorsed: 'tesolEndorsed', class: 'tesolClass' },
} as const;

export const bilingualEsl = rule({
  name: 'bilingualEsl',
  title: 'Bilingual and ESL differential',
  description:
    'The differential for a current bilingual or ESL endorsement, with what is added for providing services: one amount ' +
    'for services of any kind in 2005-06, a ladder from 2006-07 on, and then for the professional support of ' +
    'instructional coaches, librarians and resource teachers, too. Services are paid for the endorsement held. Who has no ' +
    'endorsement, or is on waiver, has no differential.',
  clauses: ['Art. 6.C.3'],
  parameters: ['bilingualEsl', 'appendixF.bilingualEsl'],
  facts: {
    endorsed: yesNo('Does the teacher possess a current bilingual or ESL (TESOL) endorsement?', {
      by: 'bilingualEsl.whoHasIt',
    }),
    endorsement: optional(
      choice(
        'BilingualEndorsement',
        ENDORSEMENTS,
        'Which endorsement? Without an answer: the one that the services ask for.',
        {
          by: 'bilingualEsl.bilingualEndorsed',
        },
      ),
    ),
    services: optional(
      choice('BilingualServices', SERVICES, 'Which services does the teacher provide?', {
        by: 'bilingualEsl.bilingual',
      }),
    ),
    onWaiver: optional(
      yesNo('Is the teacher on waiver? Without an answer: no.', { by: 'bilingualEsl.onWaiver' }),
    ),
    professionalSupport: optional(
      yesNo(
        'Does the teacher, as an instructional coach, librarian or resource teacher, provide professional support at ' +
          'schools that a supervisor has documented? Without an answer: no.',
        { by: 'bilingualEsl.professionalSupport' },
      ),
    ),
    endorsementFraction: optional(
      decimal(
        'ratio',
        'For which part of the year is the endorsement held? Without an answer: all of it.',
        PART,
        {
          by: 'bilingualEsl.late',
        },
      ),
    ),
    servicesFraction: optional(
      decimal(
        'ratio',
        'For which part of the year are services or support provided? Without an answer: all of it.',
        PART,
        {
          by: 'bilingualEsl.late',
        },
      ),
    ),
  },
  values: {
    amount: money('The differential for the year.'),
    forEndorsement: money('What of it is for the endorsement.'),
    forServices: money('What of it is for services.'),
    forSupport: money('What of it is for professional support; null in a year that has none.'),
  },
  example: { year: '2006-07', facts: { endorsed: true, services: 'TESOL' } },
  formula: (sheet, facts) => {
    const { endorsed, endorsement, services, onWaiver, professionalSupport } = facts;
    if (onWaiver) return noneOnWaiver(sheet, endorsed);
    if (!endorsed) return none(sheet, `${sheet.words('bilingualEsl.whoHasIt', 'Who has the differential')}.`);
    const whole = sheet.read('bilingualEsl.endorsement', 'Differential for the endorsement');
    const forEndorsement = partOf(
      sheet,
      'Differential for the endorsement',
      whole,
      facts.endorsementFraction,
    );
    const provided = sheet.need({ services }).services;
    const paid = KINDS.filter((kind) => isOf(kind, provided) && isOf(kind, endorsement ?? provided));
    if (provided !== 'NONE') assumeServices(sheet, { provided, endorsement, paid });
    const wholeServices = servicesPay(sheet, paid);
    const wholeSupport = professionalSupport ? supportPay(sheet) : null;
    if (paid.length > 0 && wholeSupport) assumeBothParts(sheet, wholeServices, wholeSupport);
    const part = (what: string, of: Quantity) => partOf(sheet, what, of, facts.servicesFraction);
    const forServices = part('Differential for services', wholeServices);
    const forSupport = wholeSupport && part('Differential for professional support', wholeSupport);
    const amount = sheet.add(
      'Differential',
      ...[forEndorsement, forServices, forSupport].filter((one) => one !== null),
    );
    assumeInTime(sheet, facts);
    const parts = {
      'the endorsement': forEndorsement,
      services: forServices,
      'professional support': forSupport,
    };
    const summary = `The differential is ${dollars(amount)}: ${inWords(parts)}.`;
    return {
      values: { amount, forEndorsement, forServices, forSupport: forSupport ?? noSupport(sheet) },
      summary,
    };
  },
});

function isOf(kind: Kind, chosen: keyof typeof SERVICES): boolean {
  return chosen === kind || chosen === 'BOTH';
}

/** Teachers on waiver have no differential; from 2006-07 on the ladder names what they have instead. */
function noneOnWaiver(sheet: Worksheet, endorsed: boolean) {
  const why = sheet.words('bilingualEsl.onWaiver', 'Teachers on waiver');
  if (endorsed) {
    sheet.assume(
      'The teacher is taken to be on waiver in the field of the endorsement that counts here; one who holds a current endorsement besides would have the differential for it.',
    );
  }
  return none(sheet, `${why}.${insteadOfIt(sheet)}`);
}

function insteadOfIt(sheet: Worksheet): string {
  if (!sheet.has('bilingualEsl.reimbursement')) return '';
  const upTo = sheet.read('bilingualEsl.reimbursement', 'The most that is reimbursed for textbooks or tests');
  return ` Instead they have tuition reimbursement, up to ${dollars(upTo)} of textbook and testing fees, and professional support.`;
}

function none(sheet: Worksheet, why: string) {
  const amount = NOTHING;
  const values = { amount, forEndorsement: amount, forServices: amount, forSupport: noSupport(sheet) };
  return { values, summary: `The differential is ${dollars(amount)}: ${why}` };
}

const NOTHING = Quantity.of(0, 'dollars');

/** No dollars in a year that has the differential for support, and nothing in one that has none. */
function noSupport(sheet: Worksheet): Quantity | null {
  return sheet.has('bilingualEsl.professionalSupport') ? NOTHING : null;
}

/** Null in a year that has no such differential: what is due for the rest is due all the same. */
function supportPay(sheet: Worksheet): Quantity | null {
  if (!sheet.has('bilingualEsl.professionalSupport')) {
    sheet.assume(
      `The agreement of ${sheet.year} has no differential for professional support: nothing is added for it.`,
    );
    return null;
  }
  const support = sheet.read('bilingualEsl.professionalSupport', 'Differential for professional support');
  sheet.assume(
    `The professional support is taken to be documented by ${sheet.words('bilingualEsl.documentedBy', 'Who documents the support')}.`,
  );
  return support;
}

function servicesPay(sheet: Worksheet, paid: readonly Kind[]): Quantity {
  const [kind, other] = paid;
  if (kind === undefined) return NOTHING;
  for (const each of paid) assumeClass(sheet, each);
  if (other !== undefined) return payForBoth(sheet);
  return sheet.read(
    `bilingualEsl.${OF_KIND[kind].amount}`,
    `Differential for ${OF_KIND[kind].named} services`,
  );
}

/** Appendix F describes each kind of services; the article asks only that they are provided. */
function assumeClass(sheet: Worksheet, kind: Kind): void {
  const { amount, named, class: name } = OF_KIND[kind];
  const condition = sheet.words(`bilingualEsl.${name}`, `${named} services as Appendix F describes them`);
  const article = sheet.citation(`bilingualEsl.${amount}`);
  sheet.assume(
    `The teacher is taken to “${condition}”, as Appendix F asks; ${article} asks only that services are provided.`,
  );
}

/** The article has one amount for both kinds of services; Appendix F lists a differential for each. */
function payForBoth(sheet: Worksheet): Quantity {
  const both = sheet.read('bilingualEsl.both', 'Differential for bilingual and ESL services');
  const [bilingual, esl] = KINDS.map((kind) => {
    const name = `appendixF.bilingualEsl.${OF_KIND[kind].amount}`;
    return {
      by: name,
      amount: sheet.read(name, `Differential of Appendix F for ${OF_KIND[kind].named} services`),
    };
  });
  if (!bilingual || !esl) return both;
  const together = sheet.aside(() => sheet.add('Both of Appendix F', bilingual.amount, esl.amount));
  sheet.conflictOf(
    `For a teacher of both kinds of services ${sheet.citation('bilingualEsl.both')} has ${dollars(both)} together; App. F has ${dollars(bilingual.amount)} for bilingual and ${dollars(esl.amount)} for ESL services, ${dollars(together)} where one teacher has both.`,
    WHY_THE_ARTICLE,
    [
      { amount: both, by: 'bilingualEsl.both' },
      { amount: together, by: bilingual.by },
    ],
  );
  return both;
}

const WHY_THE_ARTICLE =
  'The answer goes by the article: it is the article that says what such teachers "shall receive", one amount for both, while ' +
  'Appendix F lists the differentials and does not say whether one teacher can have two of them. Neither says which controls.';

/** Services are paid for the endorsement held, and where the school has a differential authorized for them. */
function assumeServices(
  sheet: Worksheet,
  of: {
    readonly provided: keyof typeof SERVICES;
    readonly endorsement: keyof typeof ENDORSEMENTS | undefined;
    readonly paid: readonly Kind[];
  },
): void {
  const asked = KINDS.filter((kind) => isOf(kind, of.provided));
  for (const kind of asked.filter((one) => of.endorsement === undefined || !of.paid.includes(one))) {
    const { named, endorsed } = OF_KIND[kind];
    const whose = sheet.words(
      `bilingualEsl.${endorsed}`,
      `For whom the differential for ${named} services is`,
    );
    sheet.assume(
      of.endorsement === undefined
        ? `The endorsement is taken to be the one that the ${named} services ask for: Appendix F has their differential for ${whose}.`
        : `Nothing is counted for ${named} services: Appendix F has their differential for ${whose}.`,
    );
  }
  if (of.paid.length === 0) return;
  const basis = sheet.words('bilingualEsl.authorized', 'By what the number of differentials is determined');
  const program = sheet.words('bilingualEsl.program', 'In which program the services must be');
  const within = sheet.read('bilingualEsl.onFileWithin', 'Within which time the endorsement must be on file');
  sheet.assume(
    `The differential is taken to be one of those authorized for the school, whose number is determined by ${basis}; the services to be in ${program}; and the endorsement to be on file with the Department of Human Resources and the school within ${within} of providing services.`,
  );
}

function assumeBothParts(sheet: Worksheet, services: Quantity, support: Quantity): void {
  sheet.assume(
    `The differentials for services (${sheet.citation('bilingualEsl.bilingual')}) and for professional support (${sheet.citation('bilingualEsl.professionalSupport')}) are both counted; the agreement does not say whether one person can have both. With one only, ${dollars(services)} or ${dollars(support)} would be left out.`,
  );
}

/** All of it, or the part that is due for a part of the year. */
function partOf(sheet: Worksheet, what: string, whole: Quantity, fraction: Quantity | undefined): Quantity {
  if (fraction === undefined || whole.number.equals(0)) return whole;
  sheet.words('bilingualEsl.late', 'What is due for a part of the year');
  return sheet.cents(what, sheet.multiply(`${what}, for that part of the year`, whole, fraction));
}

/** What was not said to be late is taken to be in time; of every teacher a license is asked. */
function assumeInTime(
  sheet: Worksheet,
  { endorsementFraction, servicesFraction, services, professionalSupport }: Late,
): void {
  const hasServices = services !== 'NONE' || professionalSupport === true;
  const inTime = [
    ...(endorsementFraction === undefined ? ['the endorsement to be approved'] : []),
    ...(servicesFraction === undefined && hasServices ? ['services or support to be provided'] : []),
  ];
  if (inTime.length > 0) {
    const day = sheet.words('bilingualEsl.dueInFullBy', 'By when, for the whole differential');
    sheet.assume(
      `Taken to be in time: ${inTime.join(', and ')} by ${day}. What is later is prorated: give the part of the year by endorsementFraction or servicesFraction.`,
    );
  }
  const license = sheet.words('bilingualEsl.license', 'Which license Appendix F asks for');
  sheet.assume(`The teacher is taken to possess ${license}, as Appendix F asks.`);
}

interface Late {
  readonly endorsementFraction: Quantity | undefined;
  readonly servicesFraction: Quantity | undefined;
  readonly services: keyof typeof SERVICES | undefined;
  readonly professionalSupport: boolean | undefined;
}

/** The parts of a differential, in words: `$500 for the endorsement and $2,500 for services`. */
function inWords(parts: Readonly<Record<string, Quantity | null>>): string {
  const named = Object.entries(parts).flatMap(([what, part]) =>
    part?.number.gt(0) ? [`${dollars(part)} for ${what}`] : [],
  );
  return inList(named);
}
