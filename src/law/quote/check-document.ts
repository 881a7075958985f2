import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import type { FoundReference } from '../reference/reference.ts';
import type { WordIndex } from '../words/word-index.ts';
import { checkQuote, type QuoteCheck } from './check-quote.ts';
import type { FoundQuotation } from './find-quotations.ts';

/** A passage that a text quotes, with what the agreement says to it. */
export interface CheckedQuotation {
  readonly text: string;
  /** Offsets into the text in UTF-16 code units, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly check: QuoteCheck;
  /** The clause that the text names for it. */
  readonly cited: Clause | null;
}

/** Everything in a text that can be checked. */
export interface DocumentCheck {
  readonly citations: readonly FoundReference[];
  readonly quotations: readonly CheckedQuotation[];
  /** How many of either do not hold. */
  readonly problems: number;
}

/** A text with what was found in it. */
export interface ReadDocument {
  readonly text: string;
  /** In their order. */
  readonly citations: readonly FoundReference[];
  /** In their order. */
  readonly quotations: readonly FoundQuotation[];
}

/** The editions that a text is held against. */
export interface CheckedAgainst {
  readonly edition: Edition;
  /** Every edition, oldest first. */
  readonly all: readonly Edition[];
  wordsOf(edition: Edition): WordIndex;
}

/** Holds the citations and quotations of a text against an edition, and those that name another year against that. */
export function checkDocument(document: ReadDocument, against: CheckedAgainst): DocumentCheck {
  const { text, citations } = document;
  const all = against.all.map((edition) => against.wordsOf(edition));
  const quotations = document.quotations.map((found): CheckedQuotation => {
    const cited = citedFor(found, document);
    const words = against.wordsOf(cited?.edition ?? against.edition);
    const { start, end } = found;
    const check = besideCited(checkQuote(found.words, words, { all, cited }), cited);
    return { text: text.slice(start, end), start, end, check, cited };
  });
  const problems = [
    ...citations.filter(({ status }) => status === 'DANGLING'),
    ...quotations.filter(({ check }) => check.verdict !== 'EXACT' || check.alterations.length > 0),
  ];
  return { citations, quotations, problems: problems.length };
}

/** What may stand between a quotation and the citation of it that follows: `” (see Art. 16.L)`, `”, Article 16`. */
const JOINT_AFTER = /^[\s"”’'».,;:)\]]*[([—–-]?\s*(?:(?:see|per|under|from|in|at|cf\.?|of)\s+)*$/i;
const PARAGRAPH_END = /\n[ \t]*\n/;

/**
 * The clause that a text names for a quotation: by the citation right after it; else by the last one before it in its
 * paragraph, or in the paragraph that introduces what is set off; else by the next in its paragraph.
 */
function citedFor(found: FoundQuotation, { text, citations }: ReadDocument): Clause | null {
  const resolved = citations.filter(({ status, target }) => status === 'RESOLVED' && target !== null);
  const after = resolved.find(({ start }) => start >= found.end);
  const before = resolved.findLast(({ end }) => end <= found.start);
  const isRightAfter = after && JOINT_AFTER.test(text.slice(found.end, after.start));
  if (isRightAfter) return after.target;
  const breaks = (from: number, to: number) => text.slice(from, to).split(PARAGRAPH_END).length - 1;
  if (before && breaks(before.end, found.start) <= (found.isSetOff ? 1 : 0)) return before.target;
  return after && breaks(found.end, after.start) === 0 ? after.target : null;
}

/** Words of another clause than the one cited beside them are told as such. */
function besideCited(check: QuoteCheck, cited: Clause | null): QuoteCheck {
  const { clause, alterations } = check;
  if (!cited || !clause || isOf(clause, cited) || isOf(cited, clause)) return check;
  const [expected, found] = [cited.reading.citation, clause.reading.citation];
  return { ...check, alterations: [{ kind: 'OTHER_CLAUSE', expected, found }, ...alterations] };
}

/** Whether a clause is another or stands under it. */
function isOf(clause: Clause, other: Clause): boolean {
  return clause === other || clause.ancestors.includes(other);
}
