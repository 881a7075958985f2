import type { Edition } from '../law/document/edition.ts';
import { checkDocument, type DocumentCheck } from '../law/quote/check-document.ts';
import { findQuotations } from '../law/quote/find-quotations.ts';
import { LIMITS, PRICES } from '../limits.ts';
import { badInput } from './errors.ts';
import type { Reading } from './reading.ts';
import { referencesInText } from './references-in-text.ts';

/** Steps of work that checking a text takes, beside the citations found in it. */
export function priceOfCheck({ length }: string): number {
  const read = Math.min(length, LIMITS.quotation.most);
  return PRICES.quotation + (PRICES.quotedCharacter + PRICES.citedCharacter) * read;
}

/**
 * Holds the citations and quotations of a client's text against an edition. Its price is charged by whoever asks.
 * @throws RequestError BAD_USER_INPUT for a text that is too long, or has too many of either.
 */
export async function checkText(text: string, edition: Edition, reading: Reading): Promise<DocumentCheck> {
  const citations = await referencesInText(text, edition, null, reading);
  // Only now is the text known to be short enough.
  const quotations = findQuotations(text);
  if (quotations.length > LIMITS.quotations.most)
    throw badInput(
      'text',
      text,
      `a text with at most ${LIMITS.quotations.most} quotations, not ${quotations.length}`,
    );
  const all = await reading.editions(reading.agreementOf(edition));
  return checkDocument(
    { text, citations, quotations },
    { edition, all, wordsOf: (each) => reading.analysis.words(each) },
  );
}
