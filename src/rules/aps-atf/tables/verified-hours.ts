import { Quantity } from '../../engine/quantity.ts';

/** What continuing education a field asks for. */
export interface VerifiedHours {
  readonly hours: Quantity;
  readonly everyYears: Quantity;
  /** What may take the place of the hours; null where nothing may. */
  readonly orCollegeCredits: Quantity | null;
}

/**
 * Reads what a cell prints: `20 verified hours annually or 2 college credits in counseling`, `30 verified hours every 2 years`.
 * @throws TypeError when the words are of another form.
 */
export function verifiedHours(printed: string): VerifiedHours {
  const [, hours, years, credits] =
    /^(\d+) verified hours (?:annually|every (\d+) years)(?: or (\d+) college credits)?/.exec(printed) ?? [];
  if (hours === undefined) throw new TypeError(`“${printed}” says no verified hours`);
  return {
    hours: Quantity.of(hours, 'hours'),
    everyYears: Quantity.of(years ?? 1, 'years'),
    orCollegeCredits: credits === undefined ? null : Quantity.of(credits, 'college credits'),
  };
}
