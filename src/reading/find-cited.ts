import { readWhich, thoseMeant } from '../law/citation/alternate.ts';
import type { CitedProvision } from '../law/citation/citation.ts';
import { clausesAt } from '../law/citation/clauses-at.ts';
import { findCitations } from '../law/citation/find.ts';
import type { Grammar } from '../law/citation/grammar.ts';
import { nearestClauses } from '../law/citation/nearest-clauses.ts';
import { parseCitations } from '../law/citation/parse.ts';
import { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import { chooseEdition } from './choose-edition.ts';
import { citationInvalid, citesSeveral, clauseNotFound } from './errors.ts';
import { findNode } from './find-node.ts';
import type { Reading } from './reading.ts';

/**
 * The clause that a client cites in an edition; by a permalink or with the year in the words, in that year's.
 * @throws RequestError CITATION_INVALID, also for a list or a range, CLAUSE_NOT_FOUND with the nearest clauses and the years that have it, or
 * YEAR_UNKNOWN when the words name a year that there is not.
 */
export async function findCited(edition: Edition, cite: string, reading: Reading): Promise<Clause> {
  const linked = await findLinked(edition, cite, reading);
  if (linked) return linked;
  const named = readWhich(cite);
  const cited = parseCitations(named.cite, reading.analysis.citator(edition).grammar);
  const [only, ...more] = cited;
  if (!only) throw citationInvalid(cite, edition);
  const { agreement } = edition.head;
  const asked = only.year ? await chooseEdition({ agreement, year: only.year }, reading) : edition;
  const [clause] = more.length === 0 ? thoseMeant(clausesAt(asked, only.citation), named) : [];
  if (clause) return clause;
  const members = severalIn(named.cite, reading.analysis.citator(edition).grammar);
  const several = members.length > 0 || more.length === 0 ? members : cited;
  if (several.length > 0) throw citesSeveral(cite, clausesOf(several, asked), asked);
  const nearest = nearestClauses(asked, only.citation);
  throw clauseNotFound(cite, nearest, asked, await otherYears(only, asked, reading));
}

/** The members of a list that could also be read as one path, as in `Art. 16.L.1, 2 and 3`. */
function severalIn(cite: string, grammar: Grammar): readonly CitedProvision[] {
  const found = [...findCitations(cite, grammar)];
  const isAll = (found[0]?.start ?? 1) === 0 && found.at(-1)?.end === cite.trimEnd().length;
  const cited = found.flatMap((each) => (each.cited.type === 'provision' ? [each.cited] : []));
  return isAll && found.length > 1 && cited.length === found.length ? cited : [];
}

/** The clauses that the members of a list or a range name, as far as they are there. */
function clausesOf(cited: readonly CitedProvision[], edition: Edition): readonly Clause[] {
  return cited.flatMap(({ citation }) => clausesAt(edition, citation));
}

/** What a permalink leads to: `https://…/agreement/2005-06/art-16/L`, `agreement/2005-06/art-16/L`, `art-16/L`. */
async function findLinked(edition: Edition, cite: string, reading: Reading): Promise<Clause | null> {
  const [path = ''] = cite
    .trim()
    .replace(/^https?:\/\/[^/]*/, '')
    .replace(/^\//, '')
    .split(/[?#]/);
  const within = edition.atPath(path);
  if (within || !path.startsWith(`${edition.head.agreement}/`)) return within;
  const node = await findNode(path.replace(/\/$/, ''), reading);
  return node instanceof Clause ? node : null;
}

async function otherYears({ citation }: CitedProvision, edition: Edition, reading: Reading) {
  const editions = await reading.editions(reading.agreementOf(edition));
  return editions
    .filter((other) => other.head.year !== edition.head.year && clausesAt(other, citation).length > 0)
    .map(({ head }) => head.year);
}
