import type { ClauseIndex } from '../citation/clause-index.ts';
import { clauseLabels } from '../citation/clause-labels.ts';
import { likelyClauses } from '../citation/likely-clauses.ts';
import { subjectWords } from '../citation/subject-words.ts';
import type { Clause } from '../document/clause.ts';
import { nearestWords } from './citing-words.ts';
import type { Reference } from './reference.ts';

/** A reference that leads to a clause which its words do not seem to mean. A proposal: a person must look at it. */
export interface Misdirection {
  readonly reference: Reference;
  readonly target: Clause;
  /** The clauses that may be meant, best first: those of a like number, then those of a like subject. */
  readonly candidates: readonly Clause[];
  readonly reason: string;
}

/** Of words that are fewer no subject can be told. */
const ENOUGH = 4;
/** A target that shares this part of what the nearest clause of its kind shares is well cited. */
const ENOUGH_SHARED = 0.4;
const OFFERED = 5;
const OF_ITS_KIND = 3;

/**
 * The references of an edition that resolve, but whose words have another subject than the heading and the words of
 * the clause they lead to: 16.A.2 sends a “reduction in pay” to Article 20, Student Transportation. Not looked at are
 * references that say why they name another subject (`except as provided in 2 above`), salary schedules, and words
 * that point at their own section.
 */
export function misdirected(references: readonly Reference[], index: ClauseIndex): readonly Misdirection[] {
  return references.flatMap((reference) => {
    const { target, around } = reference;
    if (!target || !saysItsSubject(reference)) return [];
    const words = subjectWords(around);
    if (words.size < ENOUGH) return [];
    const [nearest] = othersOfItsKind(reference, target, words, index);
    const shared = index.sharedByWhole(words, target);
    if (!nearest || shared >= ENOUGH_SHARED * index.sharedByWhole(words, nearest)) return [];
    const candidates = mayBeMeant(reference, target, index);
    return [{ reference, target, candidates, reason: reasonFor(reference, target) }];
  });
}

function saysItsSubject({ cited, target, around }: Reference): boolean {
  if (cited.type !== 'provision' && cited.type !== 'labels') return false;
  return target?.kind !== 'TABLE' && !/\bexcept\b/i.test(around);
}

/** The clauses of the target's kind that share the most with words, those around the citation left out. */
function othersOfItsKind(
  { source }: Reference,
  target: Clause,
  words: ReadonlySet<string>,
  index: ClauseIndex,
): readonly Clause[] {
  const around = new Set(source ? [source, ...source.ancestors] : []);
  return index.edition.clauses
    .filter((clause) => clause.kind === target.kind && clause !== target && !around.has(clause))
    .map((clause) => ({ clause, shared: index.sharedByWhole(words, clause) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ clause }) => clause);
}

function mayBeMeant(reference: Reference, target: Clause, index: ClauseIndex): readonly Clause[] {
  const { source, around } = reference;
  const words = subjectWords(nearestWords(around));
  const likely = likelyClauses({ labels: clauseLabels(target), words, source, not: target }, index);
  const ofKind = othersOfItsKind(reference, target, words, index).slice(0, OF_ITS_KIND);
  const elsewhere = likely.filter((clause) => !source?.ancestors.includes(clause));
  return [...new Set([...elsewhere, ...ofKind])].slice(0, OFFERED);
}

function reasonFor({ text, around }: Reference, target: Clause): string {
  const { citation } = target.reading;
  const heading = [target, ...target.ancestors.toReversed()].find((clause) => clause.heading)?.heading;
  const called = heading ? `${citation} (${heading})` : citation;
  return `“${text}” leads to ${called}, which shares little with “${around}”.`;
}
