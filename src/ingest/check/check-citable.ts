import { alternateCitation, readWhich, thoseMeant } from '../../law/citation/alternate.ts';
import type { Citator } from '../../law/citation/citator.ts';
import { clausesAt } from '../../law/citation/clauses-at.ts';
import { parseCitations } from '../../law/citation/parse.ts';
import type { Clause } from '../../law/document/clause.ts';
import type { Place, Provision } from '../../law/document/provision.ts';
import type { Diagnostics } from '../diagnostic.ts';

const NUMBERING: Place = { file: 'numbering.yaml', line: 1, column: 1 };

/**
 * Reports clauses that nobody could ask for: whose citation, as it is served, does not lead to them, or leads to
 * another of the same citation while the form of their own does not; or that do not stand at their permalink. Reports
 * examples of the numbering that lead to no clause of any year.
 */
export function checkCitable(
  citators: readonly Citator[],
  keyOf: ReadonlyMap<Provision, string>,
  examplePlaces: readonly Place[],
  diagnostics: Diagnostics,
): void {
  const places = placesByKey(keyOf);
  const told = new Set<string>();
  for (const citator of citators) {
    for (const clause of citator.index.edition.clauses) {
      const found = whatIsWrong(clause, citator);
      const { provision, citation } = clause.reading;
      if (!found || told.has(`${provision} ${citation}`)) continue;
      told.add(`${provision} ${citation}`);
      const expected = 'the clause itself, for it is served under this citation and permalink';
      const help = 'Give it another label or heading, or change how numbering.yaml has such labels cited.';
      diagnostics.report({ ...placeOf(clause, places), code: 'citation-lost', found, expected, help });
    }
  }
  checkExamples(citators, examplePlaces, diagnostics);
}

function whatIsWrong(clause: Clause, citator: Citator): string | null {
  const { edition, reading } = clause;
  const { citation, path } = reading;
  const { year } = edition.head;
  if (edition.atPath(path) !== clause) return `another clause at ${path} in ${year}`;
  const found = clausesCited(citation, citator);
  if (found[0] === clause) return null;
  const isAlternate = found.includes(clause);
  const cited = isAlternate ? alternateCitation(clause) : citation;
  const [first] = isAlternate ? clausesCited(cited, citator) : found;
  if (first === clause) return null;
  return `${cited}, which leads ${first ? `to ${first.reading.path}` : 'nowhere'} in ${year}`;
}

/** The clauses that a citation leads to when it is asked for alone. */
function clausesCited(written: string, { grammar, index }: Citator): readonly Clause[] {
  const named = readWhich(written);
  const [cited, ...more] = parseCitations(named.cite, grammar);
  if (!cited || more.length > 0) return [];
  return thoseMeant(clausesAt(index.edition, cited.citation), named);
}

function checkExamples(
  citators: readonly Citator[],
  places: readonly Place[],
  diagnostics: Diagnostics,
): void {
  const examples = citators[0]?.index.edition.head.numbering.examples ?? [];
  for (const [i, example] of examples.entries()) {
    if (citators.some((citator) => clausesCited(example, citator).length > 0)) continue;
    const expected = 'a citation of a clause that some contract year has';
    const help = 'Correct the example: it is shown to whoever writes a citation that cannot be read.';
    diagnostics.report({
      ...(places[i] ?? NUMBERING),
      code: 'example-clause',
      found: example,
      expected,
      help,
    });
  }
}

/** Where each provision is printed, the latest of its printings last. */
function placesByKey(keyOf: ReadonlyMap<Provision, string>): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const [{ place }, key] of keyOf) places.getOrInsertComputed(key, () => []).push(place);
  return places;
}

/** Where the words of a clause are printed: in the instrument whose they are. */
function placeOf({ reading }: Clause, places: ReadonlyMap<string, readonly Place[]>): Place {
  const printed = places.get(reading.provision) ?? [];
  const own = printed.find(({ file }) => file.startsWith(`${reading.instrument}/`));
  return own ?? printed.at(-1) ?? NUMBERING;
}
