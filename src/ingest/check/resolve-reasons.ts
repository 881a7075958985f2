import type { Clause } from '../../law/document/clause.ts';
import type { InForceReason } from '../../law/document/in-force-reason.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement, ReasonDeclaration } from '../parse/parse-agreement.ts';
import { checkQuotedClause } from './check-quoted-clause.ts';
import { checkSourceQuote } from './check-source-quote.ts';
import { citedClause } from './cited-clause.ts';
import { stillSays } from './still-says.ts';
import { warnUnread } from './warn-unread.ts';
import { carryOver, type Editions, type PlaceOf, type Years, yearsOf } from './years-of.ts';

/**
 * Anchors why each edition is in force to the words it rests on; a clause or words not there are diagnostics. In a later
 * year a reason that rests on a clause holds as long as the clause has the words; where it has not, a warning tells the
 * new ones. One that rests on another source holds for the years it names.
 */
export function resolveReasons(
  parsed: ParsedAgreement,
  editions: Editions,
  diagnostics: Diagnostics,
): readonly InForceReason[] {
  const list = parsed.reasons;
  if (!list) return [];
  return list.value.flatMap((reason, i): readonly InForceReason[] => {
    const placeOf: PlaceOf = (...path) => list.placeOf([i, ...path]);
    const dated = reason.clause === undefined ? { ...reason, to: reason.to ?? reason.from } : reason;
    const years = yearsOf(dated, placeOf, editions, diagnostics);
    if (!years) return [];
    if (reason.clause === undefined) return fromSource(reason, years, placeOf, parsed, diagnostics);
    return fromClause(reason, reason.clause, years, editions, placeOf, diagnostics);
  });
}

function fromClause(
  { quote, text }: ReasonDeclaration,
  written: string,
  { first, later }: Years,
  editions: Editions,
  placeOf: PlaceOf,
  diagnostics: Diagnostics,
): readonly InForceReason[] {
  const clause = citedClause(
    { written, place: placeOf('clause'), code: 'reason-clause' },
    first,
    diagnostics,
  );
  if (!clause) return [];
  const place = placeOf('quote');
  checkQuotedClause(quote, clause, { place, code: 'reason-quote' }, diagnostics);
  const { holding } = carryOver(later, editions, (edition): Clause | null => {
    const now = edition.ofProvision(clause.reading.provision);
    if (now && stillSays(now, quote)) return now;
    warnUnread({ code: 'reason-unread', place, quote, read: clause }, now, edition, diagnostics);
    return null;
  });
  return [clause, ...holding].map(({ edition, reading }) => {
    return { year: edition.head.year, path: reading.path, source: null, quote, text };
  });
}

function fromSource(
  { source: file = '', lines = { first: 1, last: 1 }, quote, text }: ReasonDeclaration,
  { first, later }: Years,
  placeOf: PlaceOf,
  parsed: ParsedAgreement,
  diagnostics: Diagnostics,
): readonly InForceReason[] {
  checkSourceQuote({ source: file, lines, quote }, 'reason', placeOf, parsed, diagnostics);
  const source = { file, firstLine: lines.first, lastLine: lines.last };
  return [first, ...later].map(({ head }) => ({ year: head.year, path: null, source, quote, text }));
}
