import type { Citator } from '../citation/citator.ts';
import type { Clause } from '../document/clause.ts';
import type { FoundReference } from '../reference/reference.ts';
import { referencesIn } from '../reference/references-of.ts';

/** A citation in an answer, with the one clause that is meant; null where none is. */
export interface AnswerCitation {
  readonly reference: FoundReference;
  readonly clause: Clause | null;
}

/** Words in quotation marks are the agreement's, or somebody's: what they cite is no citation of the answer. */
const QUOTED = /“[^”]*”|"[^"]*"/g;

/**
 * The citations of an answer in their order. Of several clauses printed under one citation that one is meant which the
 * answer quotes, or under which it quotes.
 * @param citator of the edition in which the answer is read.
 * @param quoted the clauses that the answer quotes.
 */
export function answerCitations(
  answer: string,
  citator: Citator,
  quoted: readonly Clause[],
): readonly AnswerCitation[] {
  const said = answer.replaceAll(QUOTED, (words) => ' '.repeat(words.length));
  const references = [...referencesIn({ text: said, citator, within: null, others: new Map() })];
  return references.map((reference) => ({ reference, clause: reference.target ?? meant(reference, quoted) }));
}

function meant({ status, candidates }: FoundReference, quoted: readonly Clause[]): Clause | null {
  if (status !== 'AMBIGUOUS') return null;
  const isQuoted = (clause: Clause) =>
    quoted.some((each) => each === clause || each.ancestors.includes(clause));
  const those = candidates.filter(isQuoted);
  return those.length === 1 ? (those[0] as Clause) : null;
}
