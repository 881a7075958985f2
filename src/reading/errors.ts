import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { Clause } from '../law/document/clause.ts';
import { contractYearForms } from '../law/document/contract-year.ts';
import type { Edition } from '../law/document/edition.ts';
import { LIMITS } from '../limits.ts';
import { RequestError } from './request-error.ts';

/** How much of a client's words an error repeats. */
const QUOTED = 60;
/** How many clauses an error lists of those that words name. */
const LISTED = 10;

/**
 * An argument out of range: names the argument, its value and what is allowed.
 * @param allowed the end of the sentence; or all values there are.
 * @param choices all values there are, where the sentence says more.
 * @param place where in the argument it stands: `teachers[2].hiredOn`.
 */
export function badInput(
  argument: string,
  value: string,
  allowed: string | readonly string[],
  place = argument,
  choices = typeof allowed === 'string' ? null : allowed,
): RequestError {
  const said = typeof allowed === 'string' ? allowed : `one of ${allowed.join(', ')}`;
  const message = `The argument "${place}" is ${quoted(value)}; it must be ${said}.`;
  return new RequestError('BAD_USER_INPUT', message, { argument, ...(choices && { allowed: choices }) });
}

/** The words cannot be read as a citation of the agreement at all. */
export function citationInvalid(cite: string, { head: { numbering } }: Edition): RequestError {
  const limit =
    cite.length > LIMITS.citation.most ? ` A citation has at most ${LIMITS.citation.most} characters.` : '';
  const message = `${quoted(cite)} cannot be read as a citation. Write it like one of these: ${numbering.examples.join(', ')}.${limit}`;
  return new RequestError('CITATION_INVALID', message);
}

/** The words name several clauses, a list or a range, where one is asked for: says which. */
export function citesSeveral(
  cite: string,
  clauses: readonly Clause[],
  { head: { year } }: Edition,
): RequestError {
  const named = clauses.map(({ reading }) => reading.citation);
  const which =
    named.length > 0 ? `: ${named.slice(0, LISTED).join('; ')}${named.length > LISTED ? ' …' : ''}` : '';
  const message = `${quoted(cite)} names several clauses, and one is asked for. Ask for each by itself; in ${year} there are${which || ' none of them'}.`;
  return new RequestError('CITATION_INVALID', message, { nearest: named.slice(0, LISTED) });
}

/** There is no such clause that year: says which exist near it, best first, and in which years it does exist. */
export function clauseNotFound(
  cite: string,
  near: readonly Clause[],
  edition: Edition,
  years: readonly string[],
): RequestError {
  const nearest = near.map(({ reading }) => reading.citation);
  const elsewhere = years.length > 0 ? ` It exists in ${years.join(', ')}.` : '';
  const offer = nearest.length > 0 ? ` Nearest: ${nearest.join('; ')}.` : '';
  const message = `There is no ${quoted(cite)} in ${edition.head.year}.${elsewhere}${offer}`;
  return new RequestError('CLAUSE_NOT_FOUND', message, { nearest, years });
}

/** The agreement has no edition of that contract year. */
export function yearUnknown(year: string, agreement: AgreementHead): RequestError {
  const years = agreement.editions.map((edition) => edition.year);
  const latest = years.at(-1);
  const forms = latest ? ` (${contractYearForms(latest)})` : '';
  const message = `There is no contract year ${quoted(year)}${forms}. There is ${years.join(', ')}.`;
  return new RequestError('YEAR_UNKNOWN', message, { years });
}

/** What was spent of something, by the field that it went to. */
export type SpentBy = ReadonlyMap<string, number>;

/** The query is short and its answer is not: says what would fill it, and what to ask for instead. */
export function answerTooLarge(of: 'objects' | 'text', spentBy: SpentBy): RequestError {
  const limit = LIMITS[of].most;
  const what = of === 'text' ? 'characters of text' : 'objects';
  const message = `The answer would hold more than ${limit} ${what}: ${biggest(spentBy)}. ${TOO_LARGE[of]}`;
  return new RequestError('ANSWER_TOO_LARGE', message, { limit, spent: Object.fromEntries(spentBy) });
}

const TOO_LARGE = {
  objects: 'Ask for fewer clauses at once, or for text, which gives a provision whole.',
  text: 'Ask for one format, for fewer clauses at once, or for the text of an edition, which holds that of every clause.',
} as const;

/** Answering takes more work than one request may ask for: says what takes it, and what to do instead. */
export function queryTooCostly(spentBy: SpentBy): RequestError {
  const limit = LIMITS.work.most;
  const advice = 'Ask for less in one request, or in several, one after the other.';
  const message = `The query would take more than ${limit} steps of work: ${biggest(spentBy)}. ${advice}`;
  return new RequestError('QUERY_TOO_COSTLY', message, { limit, spent: Object.fromEntries(spentBy) });
}

/** How many of the fields that spent most a message names. */
const NAMED = 4;

function biggest(spentBy: SpentBy): string {
  const sorted = [...spentBy].sort(([, a], [, b]) => b - a).slice(0, NAMED);
  return sorted.map(([what, amount]) => `${what} ${amount.toLocaleString('en-US')}`).join(', ');
}

/** The content has not been read yet: nothing is wrong with what was asked. */
export function nothingServed(): RequestError {
  const message = 'No agreement is served yet: the content is being read. Ask again in a few seconds.';
  return new RequestError('SERVICE_UNAVAILABLE', message, { retryAfter: 5 });
}

/** There is more to do than can be done in time: nothing is wrong with what was asked. */
export function serverBusy(why: string): RequestError {
  return new RequestError('SERVER_BUSY', `${why} Ask again in a moment.`, { retryAfter: 1 });
}

function quoted(words: string): string {
  return JSON.stringify(words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words);
}
