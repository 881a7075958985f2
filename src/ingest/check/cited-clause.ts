import { readWhich, thoseMeant } from '../../law/citation/alternate.ts';
import { clausesAt } from '../../law/citation/clauses-at.ts';
import { agreementWords, Grammar } from '../../law/citation/grammar.ts';
import { NO_LAWS } from '../../law/citation/laws.ts';
import { Names } from '../../law/citation/names.ts';
import { nearestClauses } from '../../law/citation/nearest-clauses.ts';
import { parseCitations } from '../../law/citation/parse.ts';
import type { Clause } from '../../law/document/clause.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { Place } from '../../law/document/provision.ts';
import type { Diagnostics } from '../diagnostic.ts';

/** A citation in a content file, and how a mistake in it is told. */
export interface Cited {
  readonly written: string;
  readonly place: Place;
  /** The diagnostic's code, such as `note-clause`. */
  readonly code: string;
}

/** The clause that a content file cites; when the edition has none, a diagnostic that names the nearest. */
export function citedClause(
  { written, place, code }: Cited,
  edition: Edition,
  diagnostics: Diagnostics,
): Clause | null {
  const served = citedAsServed(written, edition);
  if (served) return served;
  const named = readWhich(written);
  const { year, numbering } = edition.head;
  const [cited] = parseCitations(
    named.cite,
    new Grammar(agreementWords(numbering, NO_LAWS), new Names(edition)),
  );
  const citation = cited?.citation;
  const [clause] = citation ? thoseMeant(clausesAt(edition, citation), named) : [];
  if (clause) return clause;
  const nearest = citation ? nearestClauses(edition, citation).map(({ reading }) => reading.citation) : [];
  diagnostics.report({
    ...place,
    code,
    found: citation ? `${written}, which is not in ${year}` : `${written}, which is no citation`,
    expected: citation
      ? `a clause of ${year}; the nearest are ${nearest.join(', ')}`
      : `a citation such as ${numbering.examples.join(', ')}`,
    help: 'Correct the citation, or the years for which it is given.',
  });
  return null;
}

/** The clause that is cited as it is served, which needs no reading: nearly all are. */
export function citedAsServed(written: string, edition: Edition): Clause | null {
  const named = readWhich(written);
  return thoseMeant(edition.under(named.cite), named)[0] ?? null;
}
