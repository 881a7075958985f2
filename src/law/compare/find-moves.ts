import type { Clause } from '../document/clause.ts';
import { foldedWords } from '../words/folded-words.ts';
import { hasWords } from '../words/word-tokens.ts';
import type { PartDiff } from './diff-parts.ts';
import type { DiffOperation } from './diff-segment.ts';

/** How one provision reads in two editions, as far as it is looked into here. */
export interface Changed {
  readonly kind: string;
  readonly before: Clause | null;
  readonly after: Clause | null;
  parts(): readonly PartDiff[];
}

/** What was moved between two editions: the same words, in another place. */
export interface Moves {
  /** For a change that brought words from elsewhere the clause they are from, in the earlier year. */
  from(change: Changed): Clause | null;
  /** For a part whose words were moved here or away the clause at the other end. */
  ofPart(change: Changed, part: PartDiff): Clause | null;
}

/** Words that came or went in a row. */
interface Passage {
  readonly change: Changed;
  readonly part: PartDiff;
  /** Folded, apart by single spaces, one before and one after. */
  readonly words: string;
  readonly count: number;
  /** Whether they are all of the part. */
  readonly isWhole: boolean;
}

/** Fewer words may stand anywhere and are not followed. */
const FEWEST_WORDS = 6;
/** Of what came to a clause so much must be from one place. */
const MOST_OF_IT = 0.5;
/** Two passages of which so much is the same words are one that was moved and touched. */
const SAME = 0.9;

/** Follows words that went from one place and came in another: moved, split off, or merged with others. */
export function findMoves(changes: readonly Changed[]): Moves {
  const came = passagesOf(changes, 'INSERT');
  const went = passagesOf(changes, 'DELETE');
  const ofParts = new Map<PartDiff, Clause>();
  const fromOf = new Map<Changed, Map<Clause, number>>();
  for (const passage of came) {
    const origin = originOf(passage, went);
    const clause = origin?.change.before;
    if (!origin || !clause) continue;
    if (passage.isWhole) ofParts.set(passage.part, clause);
    if (origin.isWhole && passage.change.after) ofParts.set(origin.part, passage.change.after);
    const counts = fromOf.getOrInsertComputed(passage.change, () => new Map());
    counts.set(clause, (counts.get(clause) ?? 0) + Math.min(passage.count, origin.count));
  }
  const from = new Map<Changed, Clause>(changes.flatMap((change) => movedWhole(change) ?? []));
  const total = Map.groupBy(came, ({ change }) => change);
  for (const [change, counts] of fromOf) {
    const [clause, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
    const all = (total.get(change) ?? []).reduce((sum, passage) => sum + passage.count, 0);
    if (count >= MOST_OF_IT * all) from.set(change, clause);
  }
  return {
    from: (change) => from.get(change) ?? null,
    ofPart: (_, part) => ofParts.get(part) ?? null,
  };
}

/** Whether a part is all words that came or all words that went: of others no part is at another end. */
export function mayHaveMoved({ type, words }: PartDiff): boolean {
  const [first] = words;
  if (type === 'table' || !first || first.operation === 'EQUAL') return false;
  return (
    words.every(({ operation }) => operation === first.operation) &&
    words.some(({ text }) => hasWords(text, FEWEST_WORDS))
  );
}

/** A provision that stands under another than before was moved as a whole. */
function movedWhole(change: Changed): readonly (readonly [Changed, Clause])[] | null {
  const { before, after } = change;
  if (!before || !after || before.parent?.reading.provision === after.parent?.reading.provision) return null;
  return [[change, before]];
}

function passagesOf(
  changes: readonly Changed[],
  operation: Exclude<DiffOperation, 'EQUAL'>,
): readonly Passage[] {
  return changes
    .filter(({ kind }) => kind !== 'UNCHANGED' && kind !== 'RENUMBERED')
    .flatMap((change) => change.parts().flatMap((part) => partPassages(change, part, operation)))
    .filter(({ count }) => count >= FEWEST_WORDS);
}

function partPassages(change: Changed, part: PartDiff, operation: DiffOperation): readonly Passage[] {
  if (part.type === 'table') return [];
  const own = part.words.filter((segment) => segment.operation === operation);
  const isWhole = own.length === part.words.length;
  return own.map(({ text }) => {
    const folded = foldedWords(text).map((word) => word.folded);
    return { change, part, words: ` ${folded.join(' ')} `, count: folded.length, isWhole };
  });
}

/** The passage that went and has the same words, or that has these among its own, or is among these. */
function originOf(came: Passage, went: readonly Passage[]): Passage | null {
  let best: Passage | null = null;
  for (const passage of went) {
    const isOrigin =
      passage.words.includes(came.words) || came.words.includes(passage.words) || isSame(passage, came);
    if (isOrigin && (!best || isNearer(passage, best, came))) best = passage;
  }
  return best;
}

/** The one of which more is in what came; of equals the one that is less beside it. */
function isNearer(one: Passage, other: Passage, came: Passage): boolean {
  const [a, b] = [one, other].map(({ count }) => Math.min(count, came.count)) as [number, number];
  return a === b ? one.count < other.count : a > b;
}

function isSame(a: Passage, b: Passage): boolean {
  if (Math.min(a.count, b.count) < SAME * Math.max(a.count, b.count)) return false;
  const [first, second] = [a, b].map(({ words }) => Map.groupBy(words.trim().split(' '), (word) => word));
  let shared = 0;
  for (const [word, of] of first ?? []) shared += Math.min(of.length, second?.get(word)?.length ?? 0);
  return shared >= SAME * Math.max(a.count, b.count);
}
