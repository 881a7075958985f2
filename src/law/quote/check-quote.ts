import type { DiffSegment } from '../compare/diff-segment.ts';
import type { Clause } from '../document/clause.ts';
import type { ContractYear } from '../document/contract-year.ts';
import type { Stretch, WordIndex } from '../words/word-index.ts';
import { type Alignment, alignQuotation } from './align.ts';
import { type Alteration, alterationsOf } from './alterations.ts';
import { type ExactMatch, findPieces, findWords, hasInRow, placesOf } from './find-exact.ts';
import { Quotation, type QuotedUnit } from './quotation.ts';
import { quoteSegments } from './quote-segments.ts';
import { type QuotedStretch, stretchesOf } from './quoted-stretch.ts';

export const QUOTE_VERDICTS = ['EXACT', 'ALTERED', 'ABSENT'] as const;
export type QuoteVerdict = (typeof QUOTE_VERDICTS)[number];

/** Whether a quotation is what an edition says, where it comes from and what was done to it. */
export interface QuoteCheck {
  /** EXACT: word for word, but for what the quotation says that it leaves out or puts in. */
  readonly verdict: QuoteVerdict;
  /** Whether words are left out at a mark of omission, or put in brackets. */
  readonly hasOmissions: boolean;
  readonly alterations: readonly Alteration[];
  /** Every clause that has the words exactly, in printed order, as many as are told; how many there are. */
  readonly places: readonly Clause[];
  readonly totalPlaces: number;
  /** The smallest clause that holds all of the words; null when they are absent or of two articles. */
  readonly clause: Clause | null;
  /** From the clause's words to the quotation's: all but what is deleted is the quotation. */
  readonly segments: readonly DiffSegment[];
  readonly exactIn: readonly ContractYear[];
}

/** How many clauses are told that have the words. */
const TOLD = 20;

/** What is known of a quotation beside its words. */
export interface QuoteContext {
  /** The editions in which it is looked for word for word, the one asked about among them, oldest first. */
  readonly all?: readonly WordIndex[];
  /** The clause that is cited for it: of places that fit alike the one in it is told. */
  readonly cited?: Clause | null;
}

/** A quotation where it stands exactly. */
interface Exact {
  readonly units: readonly QuotedUnit[];
  readonly matches: readonly ExactMatch[];
}

/**
 * Looks a quotation up in an edition: punctuation, capitals and spaces are forgiven, words and numbers are not. The work
 * grows with the length of the quotation and with nothing else that it says.
 */
export function checkQuote(
  text: string,
  index: WordIndex,
  { all = [index], cited = null }: QuoteContext = {},
): QuoteCheck {
  const quotation = new Quotation(text);
  const exact = findExact(quotation, index);
  const exactIn = all
    .filter((other) => (other === index ? exact : isExactIn(quotation, other)))
    .map(({ edition }) => edition.head.year);
  const otherYears = otherYear(exactIn, index);
  if (exact) return { ...exactCheck(exact, index, cited), exactIn };
  const { units } = quotation;
  const alignment = alignQuotation(units, index, cited);
  if (!alignment) return { ...ABSENT, alterations: otherYears, exactIn };
  const stretches = stretchesOf(units, alignment, index);
  const alterations = alterationsOf(stretches);
  const found = compared(stretches, alignment, index);
  if (alterations.length > 0)
    return { ...ABSENT, ...found, verdict: 'ALTERED', alterations: [...otherYears, ...alterations], exactIn };
  // Word for word, with some of the printed labels and without others: as in each year that prints the same there.
  const places = found.clause ? [found.clause] : [];
  const printed = index.words(alignment.origin);
  const years = all.filter(
    (other) =>
      exactIn.includes(other.edition.head.year) || other.has(printed.map(({ folded }) => other.idOf(folded))),
  );
  return {
    ...found,
    verdict: 'EXACT',
    alterations: [],
    places,
    totalPlaces: places.length,
    exactIn: years.map(({ edition }) => edition.head.year),
  };
}

/** Whether a text has words that could be quoted: letters, numbers or amounts. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}$%]/u.test(text);
}

const ABSENT = {
  verdict: 'ABSENT',
  hasOmissions: false,
  places: [],
  totalPlaces: 0,
  clause: null,
  segments: [],
} as const;

function findExact({ words, units }: Quotation, index: WordIndex): Exact | null {
  const plain = findWords(words, index);
  if (plain.length > 0) return { units: words, matches: plain };
  const matches = findPieces(units, index);
  return matches.length > 0 ? { units, matches } : null;
}

function isExactIn({ words, units }: Quotation, index: WordIndex): boolean {
  return hasInRow(words, index) || findPieces(units, index).length > 0;
}

function otherYear(exactIn: readonly ContractYear[], { edition }: WordIndex): readonly Alteration[] {
  const { year } = edition.head;
  if (exactIn.length === 0 || exactIn.includes(year)) return [];
  return [{ kind: 'OTHER_YEAR', expected: year, found: exactIn.at(-1) as ContractYear }];
}

function exactCheck(
  { units, matches }: Exact,
  index: WordIndex,
  cited: Clause | null,
): Omit<QuoteCheck, 'exactIn'> {
  const places = clausesOf(matches, index);
  const isCited = ({ pieces }: ExactMatch) => isUnder(clauseOf(wholeOf(pieces), index), cited);
  const match = ((cited && matches.find(isCited)) ?? matches[0]) as ExactMatch;
  const alignment = exactAlignment(units, match, index);
  return {
    ...compared(stretchesOf(units, alignment, index), alignment, index),
    verdict: 'EXACT',
    alterations: [],
    places: places.slice(0, TOLD),
    totalPlaces: places.length,
  };
}

/** The clauses that have the words, once each, in printed order. */
function clausesOf(matches: readonly ExactMatch[], index: WordIndex): readonly Clause[] {
  const all = new Set<Clause>();
  let last: Clause | null = null;
  for (const { pieces } of matches) {
    const clause = clauseOf(wholeOf(pieces), index);
    if (clause && clause !== last) all.add(clause);
    last = clause;
  }
  // Where words are left out, what stands in a clause stands, further apart, in those above it as well.
  if (matches.some(({ pieces }) => pieces.length > 1))
    for (const clause of [...all]) for (const above of clause.ancestors) all.delete(above);
  return [...all].sort((a, b) => a.order - b.order);
}

function wholeOf(pieces: readonly Stretch[]): Stretch {
  return { start: (pieces[0] as Stretch).start, end: (pieces.at(-1) as Stretch).end };
}

function exactAlignment(units: readonly QuotedUnit[], match: ExactMatch, index: WordIndex): Alignment {
  const places = placesOf(match, index);
  let next = 0;
  const same = Int32Array.from(units, ({ type }) => (type === 'word' ? (places[next++] as number) : -1));
  return { origin: wholeOf(match.pieces), same, other: same.map(() => -1), likeness: 1, certainty: 1 };
}

function isUnder(clause: Clause | null, cited: Clause | null): boolean {
  return clause !== null && cited !== null && (clause === cited || clause.ancestors.includes(cited));
}

/** What a clause and a quotation of it have in common and what not. */
function compared(
  stretches: readonly QuotedStretch[],
  { origin }: Alignment,
  index: WordIndex,
): Pick<QuoteCheck, 'hasOmissions' | 'clause' | 'segments'> {
  return {
    hasOmissions: stretches.some(isOmission),
    clause: clauseOf(origin, index),
    segments: quoteSegments(stretches),
  };
}

/** Words left out at a mark, or words of the quoter's own in brackets. */
function isOmission({ type, before, after }: QuotedStretch): boolean {
  if (type === 'EQUAL') return after.some((unit) => unit.type === 'word' && unit.isBracketed);
  return type === 'MARKED' && (before.length > 0 || after.some((unit) => unit.type === 'bracket'));
}

/** The smallest clause that holds every word of a stretch; null when they are of two articles. */
function clauseOf({ start, end }: Stretch, index: WordIndex): Clause | null {
  const first = index.clauseAt(start);
  const last = end === start + 1 ? first : index.clauseAt(end - 1);
  if (first === last) return first;
  const above = [last, ...last.ancestors];
  for (let clause: Clause | null = first; clause; clause = clause.parent)
    if (above.includes(clause)) return clause;
  return null;
}
