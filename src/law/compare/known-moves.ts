import type { Clause } from '../document/clause.ts';
import type { ContractYear } from '../document/contract-year.ts';
import type { Edition } from '../document/edition.ts';
import type { MovedChange, MovedPart, MovesReading } from '../document/moves-reading.ts';
import type { PartDiff } from './diff-parts.ts';
import type { Changed, Moves } from './find-moves.ts';

/** A change with what is known of its words that were moved. */
interface Followed extends Changed {
  movedFrom(): Clause | null;
  movedPart(part: PartDiff): Clause | null;
}

/** What was moved, to be kept. @param since the earlier edition's year. */
export function movesReading(since: ContractYear, changes: readonly Followed[]): MovesReading {
  const moved = changes.flatMap((change): readonly MovedChange[] => {
    const origin = change.movedFrom();
    // What reads alike has no words that came or went.
    const isAlike = change.kind === 'UNCHANGED' || change.kind === 'RENUMBERED';
    const parts = (isAlike ? [] : change.parts()).flatMap((part, at): readonly MovedPart[] => {
      const clause = change.movedPart(part);
      return clause ? [[at, lengthOf(part), clause.order]] : [];
    });
    return origin || parts.length > 0 ? [{ ...placeOf(change), from: origin?.order ?? null, parts }] : [];
  });
  return { since, changes: moved };
}

/** The place of a clause that there is not. */
const NOWHERE = -1;

/** What was moved between two editions, where the later one tells; null where it does not. */
export function knownMoves(from: Edition, to: Edition): Moves | null {
  const { moves } = to;
  if (moves?.since !== from.head.year) return null;
  const known = new Map(moves.changes.map((change) => [keyOf(change), change]));
  const of = (change: Changed) => known.get(keyOf(placeOf(change)));
  return {
    from: (change) => from.clauseAt(of(change)?.from ?? NOWHERE),
    ofPart: (change, part) => {
      const at = change.parts().indexOf(part);
      const moved = of(change)?.parts.find(([each, length]) => each === at && length === lengthOf(part));
      const other = part.words[0]?.operation === 'INSERT' ? from : to;
      return other.clauseAt(moved?.[2] ?? NOWHERE);
    },
  };
}

function placeOf({ before, after }: Changed): Pick<MovedChange, 'before' | 'after'> {
  return { before: before?.order ?? null, after: after?.order ?? null };
}

function keyOf({ before, after }: Pick<MovedChange, 'before' | 'after'>): string {
  return `${before} ${after}`;
}

function lengthOf({ words }: PartDiff): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}
