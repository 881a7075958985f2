import type { UnreadParameter } from '../../law/parameter/unread-parameter.ts';
import type { MissingFact } from './answer.ts';

/** Facts are missing: no answer yet. */
export class Incomplete extends Error {
  override name = 'Incomplete';
  readonly missing: readonly MissingFact[];

  constructor(missing: readonly MissingFact[]) {
    super(`missing: ${missing.map(({ name }) => name).join(', ')}`);
    this.missing = missing;
  }
}

/** The agreement of the year has no such thing, or leaves it to discretion; the message says so in a sentence. */
export class NotCovered extends Error {
  override name = 'NotCovered';
}

/** A clause has new words this year that nobody has read yet: neither the old number nor "nothing on this" would be true. */
export class Unread extends Error {
  override name = 'Unread';
  readonly parameter: UnreadParameter;

  constructor(parameter: UnreadParameter) {
    super(unreadSentence(parameter));
    this.parameter = parameter;
  }
}

function unreadSentence({ citation, year, readIn, path }: UnreadParameter): string {
  return path === null
    ? `${citation} of ${readIn}, which the answer would rest on, is gone in ${year}; what the agreement says in its place has not been read yet.`
    : `${citation} has new words in ${year}, which have not been read yet; what the words of ${readIn} say may hold no longer.`;
}

/** Quantities of different units were added or compared: a mistake in a rule. */
export class UnitError extends Error {
  override name = 'UnitError';
}
