import { choice, decimal, optional, yesNo } from '../../engine/fact.ts';
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

export const bilingualEsl = rule({
  name: 'bilingualEsl',
  title: 'Bilingual and ESL differential',
  description:
    'The differential for a current bilingual or ESL endorsement, with what is added for providing services: one amount ' +
    'for services of any kind in 2005-06, a ladder from 2006-07 on, and then for the professional support of ' +
    'instructional coaches, librarians and resource teachers, too. Who has no endorsement, or is on waiver, has no ' +
    'differential.',
  clauses: ['Art. 6.C.3'],
  parameters: ['bilingualEsl', 'appendixF.bilingualEsl'],
  facts: {
    endorsed: yesNo('Does the teacher possess a current bilingual or ESL (TESOL) endorsement?'),
    services: optional(choice('BilingualServices', SERVICES, 'Which services does the teacher provide?')),
    onWaiver: optional(yesNo('Is the teacher on waiver? Without an answer: no.')),
    professionalSupport: optional(
      yesNo(
        'Does the teacher, as an instructional coach, librarian or resource teacher, provide professional support at ' +
          'schools that a supervisor has documented? Without an answer: no.',
      ),
    ),
    fractionOfYear: optional(
      decimal('ratio', 'For which part of the year is it due? Without an answer: all of it.', PART, {
        by: 'bilingualEsl.late',
      }),
    ),
  },
  values: { amount: money('The differential for the year.') },
  example: { year: '2006-07', facts: { endorsed: true, services: 'TESOL' } },
  formula: (sheet, { endorsed, services, onWaiver, professionalSupport, fractionOfYear }) => {
    if (onWaiver) return noneOnWaiver(sheet, endorsed);
    if (!endorsed) return none(`${sheet.words('bilingualEsl.whoHasIt', 'Who has the differential')}.`);
    const endorsement = sheet.read('bilingualEsl.endorsement', 'Differential for the endorsement');
    const support = professionalSupport ? supportPay(sheet) : null;
    const { services: provided } = sheet.need({ services });
    const forServices = provided === 'NONE' ? null : servicesPay(sheet, provided);
    if (forServices && support) assumeBothParts(sheet, forServices, support);
    const parts = { 'the endorsement': endorsement, services: forServices, 'professional support': support };
    const present = Object.values(parts).filter((part) => part !== null);
    const whole = sheet.add('Differential for the whole year', ...present);
    const { amount, how } = due(sheet, whole, fractionOfYear, present.length > 1);
    const summary = `The differential is ${dollars(amount)}${how}: ${inWords(parts)}.`;
    return { values: { amount }, summary };
  },
});

/** Teachers on waiver have no differential; from 2006-07 on the ladder names what they have instead. */
function noneOnWaiver(sheet: Worksheet, endorsed: boolean) {
  const why = sheet.words('bilingualEsl.onWaiver', 'Teachers on waiver');
  if (endorsed) {
    sheet.assume(
      'The teacher is taken to be on waiver in the field of the endorsement that counts here; one who holds a current endorsement besides would have the differential for it.',
    );
  }
  return none(`${why}.${insteadOfIt(sheet)}`);
}

function insteadOfIt(sheet: Worksheet): string {
  if (!sheet.has('bilingualEsl.reimbursement')) return '';
  const upTo = sheet.read('bilingualEsl.reimbursement', 'The most that is reimbursed for textbooks or tests');
  return ` Instead they have tuition reimbursement, up to ${dollars(upTo)} of textbook and testing fees, and professional support.`;
}

function none(why: string) {
  const amount = Quantity.of(0, 'dollars');
  return { values: { amount }, summary: `The differential is ${dollars(amount)}: ${why}` };
}

/** @throws NotCovered in 2005-06, which has no such differential. */
function supportPay(sheet: Worksheet): Quantity {
  return sheet.read('bilingualEsl.professionalSupport', 'Differential for professional support');
}

function servicesPay(sheet: Worksheet, services: 'BILINGUAL' | 'TESOL' | 'BOTH'): Quantity {
  if (services !== 'TESOL') assumeClass(sheet, 'bilingualEsl.bilingualClass', 'Bilingual');
  if (services !== 'BILINGUAL') assumeClass(sheet, 'bilingualEsl.tesolClass', 'ESL');
  if (services === 'BOTH') return payForBoth(sheet);
  const name = services === 'TESOL' ? 'bilingualEsl.tesol' : 'bilingualEsl.bilingual';
  return sheet.read(name, 'Differential for the services');
}

function assumeClass(sheet: Worksheet, name: string, kind: string): void {
  const condition = sheet.words(name, `${kind} services as Appendix F describes them`);
  sheet.assume(
    `The teacher is taken to “${condition}”, as Appendix F asks; Article 6.C.3.b asks only that services are provided.`,
  );
}

/** Appendix F lists a differential for each kind of services; Article 6.C.3.b has one amount for both. */
function payForBoth(sheet: Worksheet): Quantity {
  const both = sheet.read('bilingualEsl.both', 'Differential for the services');
  const ofAppendix = ['appendixF.bilingualEsl.bilingual', 'appendixF.bilingualEsl.tesol'];
  if (!sheet.has('bilingualEsl.ofAnyKind')) {
    sheet.conflict('Differential for bilingual and TESOL services', APPENDIX_ON_BOTH, [
      'bilingualEsl.both',
      ...ofAppendix,
    ]);
    return both;
  }
  const words = sheet.words('bilingualEsl.ofAnyKind', 'For which services it is');
  const each = ofAppendix.map((name) => dollars(sheet.read(name, 'The same in Appendix F, for one kind')));
  sheet.assume(
    `Article 6.C.3.b gives a single differential for “${words}”; Appendix F lists ${each.join(' for bilingual and ')} for ESL, and does not say whether one teacher can have both; if so, the second would come on top.`,
  );
  return both;
}

const APPENDIX_ON_BOTH =
  'The ladder of Article 6.C.3.b has an amount of its own for both kinds of services; Appendix F, which the addendum ' +
  'does not touch, lists a differential for each. The answer goes by the article: its ladder is what the parties ' +
  'agreed on for 2006-07, later than the words of the appendix.';

function assumeBothParts(sheet: Worksheet, services: Quantity, support: Quantity): void {
  sheet.assume(
    `The differentials for services (6.C.3.b) and for professional support (6.C.4.a) are both counted; the agreement does not say whether one person can have both. With one only, ${dollars(services)} or ${dollars(support)} would be left out.`,
  );
}

/** All of it, or the part that is due for a part of the year. */
function due(sheet: Worksheet, whole: Quantity, fraction: Quantity | undefined, hasOtherParts: boolean): Due {
  if (fraction === undefined) {
    const day = sheet.words('bilingualEsl.dueInFullBy', 'By when, for the whole differential');
    sheet.assume(
      `The endorsement is taken to be approved, and the services to be provided, by ${day}; later ones are prorated: give fractionOfYear.`,
    );
    return { amount: whole, how: '' };
  }
  const basis = sheet.words('bilingualEsl.late', 'What is due for a part of the year');
  if (hasOtherParts) {
    sheet.assume(
      'The fraction is taken to hold for every part; where the services alone began late, the differential for the endorsement is due in full.',
    );
  }
  const part = sheet.multiply('Differential for that part of the year', whole, fraction);
  const amount = sheet.cents('Differential', part);
  return { amount, how: ` on a ${basis} basis, of ${dollars(whole)} for the whole year` };
}

interface Due {
  readonly amount: Quantity;
  readonly how: string;
}

/** The parts of a differential, in words: `$500 for the endorsement and $2,500 for services`. */
function inWords(parts: Readonly<Record<string, Quantity | null>>): string {
  const named = Object.entries(parts).flatMap(([what, part]) =>
    part ? [`${dollars(part)} for ${what}`] : [],
  );
  return new Intl.ListFormat('en').format(named);
}
