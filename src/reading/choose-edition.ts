import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { Edition, EditionHead } from '../law/document/edition.ts';
import { currentEdition, isAsSettled } from '../law/document/edition-state.ts';
import { calendarDate } from './calendar-date.ts';
import { badInput, yearUnknown } from './errors.ts';
import type { Reading } from './reading.ts';

/** How a client names an edition: by contract year, by a date on which it was in force, or not at all. */
export interface EditionChoice {
  readonly agreement: string;
  readonly year?: string | null;
  readonly on?: string | null;
}

/**
 * The edition a client asks for; the latest that was adopted when neither year nor date is given. A date leads to an
 * adopted edition, too: a proposal has to be asked for by its year.
 * @throws RequestError YEAR_UNKNOWN, or BAD_USER_INPUT for an agreement or a date that is not one.
 */
export async function chooseEdition(choice: EditionChoice, reading: Reading): Promise<Edition> {
  const agreement = await reading.requireAgreement(choice.agreement);
  return reading.edition(agreement, chooseHead(agreement, choice));
}

/** What is left out or null names nothing; what is empty names nothing that there is. */
function chooseHead(agreement: AgreementHead, { year = null, on = null }: EditionChoice): EditionHead {
  if (year !== null && on !== null)
    throw badInput('on', on, 'left out when a year is given: either names an edition');
  if (year !== null) return headOfYear(agreement, year);
  if (on !== null) return headOn(agreement, on);
  return currentEdition(agreement.editions) as EditionHead;
}

function headOfYear(agreement: AgreementHead, year: string): EditionHead {
  const head = agreement.editions.find((edition) => edition.year === year);
  if (!head) throw yearUnknown(year, agreement);
  return head;
}

/** Dates are compared as written: YYYY-MM-DD sorts as the calendar does. */
function headOn(agreement: AgreementHead, on: string): EditionHead {
  const date = calendarDate(on);
  const current = currentEdition(agreement.editions) as EditionHead;
  const editions = agreement.editions.filter((head) => isAsSettled(head, current));
  const head = editions.findLast(({ inForceFrom }) => inForceFrom <= date);
  const first = editions[0] as EditionHead;
  if (!head)
    throw badInput('on', on, `${first.inForceFrom} or later, when the edition of ${first.year} took effect`);
  return head;
}
