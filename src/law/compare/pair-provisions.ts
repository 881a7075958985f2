import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import { ListedPlaces, NOWHERE, type Pairs } from './pairs.ts';

/** Before the first clause. */
const START = -1;

/** Pairs the clauses of two editions that are the same provision. */
export function pairProvisions(from: Edition, to: Edition): Pairs {
  const counterparts = to.placesIn(from);
  const then = new Int32Array(from.size).fill(NOWHERE);
  for (let order = 0; order < counterparts.length; order += 1)
    if (counterparts[order] !== NOWHERE) then[counterparts[order] as number] = order;
  const clauseNow = ({ order }: Clause) => to.clauseAt(then[order] as number);
  const gone = Array.from(then.keys()).filter((order) => then[order] === NOWHERE);
  const goneAt = Map.groupBy(gone, (order) => placeOfGone(from.clauseAt(order) as Clause, clauseNow));
  const before: number[] = [];
  const after: number[] = [];
  const add = (was: number, is: number) => {
    before.push(was);
    after.push(is);
  };
  const addGoneAt = (order: number) => {
    for (const was of goneAt.get(order) ?? []) add(was, NOWHERE);
  };
  addGoneAt(START);
  for (let order = 0; order < to.size; order += 1) {
    add(counterparts[order] as number, order);
    addGoneAt(order);
  }
  return { before: new ListedPlaces(before), after: new ListedPlaces(after) };
}

/**
 * After which clause of the later edition a provision is shown that it no longer has: after all of the neighbour it
 * followed; else, where it came first, after the clause above it.
 * @param clauseNow what a clause of the earlier edition is in the later one.
 */
function placeOfGone(clause: Clause, clauseNow: (clause: Clause) => Clause | null): number {
  const above = clause.parent && clauseNow(clause.parent);
  if (clause.parent && !above) return placeOfGone(clause.parent, clauseNow);
  for (let { previous } = clause.neighbours; previous; { previous } = previous.neighbours) {
    const kept = clauseNow(previous);
    if (kept && kept.parent === above) return kept.edition.lastUnder(kept);
  }
  return above?.order ?? START;
}
