import type { Clause } from './clause.ts';
import type { ChangeKind } from './clause-reading.ts';
import { diffParts, joinSegments, type PartDiff } from './diff-parts.ts';
import type { DiffSegment } from './diff-segment.ts';
import type { Edition } from './edition.ts';
import { ownWords } from './printed-words.ts';

/** How one provision reads in two editions, at its own level. */
export interface Change {
  readonly kind: Exclude<ChangeKind, 'ENACTED'>;
  readonly before: Clause | null;
  readonly after: Clause | null;
  /** The words at this level, part by part. */
  parts(): readonly PartDiff[];
  /** The words at this level as one run; where only the number changed, they are all EQUAL. */
  segments(): readonly DiffSegment[];
}

/** Every provision of two editions, or of a part of them, in printed order of the later one. */
export interface Comparison {
  readonly from: Edition;
  readonly to: Edition;
  readonly provisions: readonly Change[];
}

/** The part of an edition that is compared: a clause and what stands under it, or all of it. */
export type Scope = { readonly before: Clause | null; readonly after: Clause | null } | null;

/**
 * Compares two editions provision by provision, each at the level where the words differ. Provisions are matched by
 * identity, whatever their number was. What was repealed stands after what it followed.
 */
export function compareEditions(from: Edition, to: Edition, scope: Scope = null): Comparison {
  const before = clausesIn(from, scope ? scope.before : undefined);
  const after = clausesIn(to, scope ? scope.after : undefined);
  const then = new Map(before.map((clause) => [clause.reading.provision, clause]));
  const gone = goneAfter(before, new Set(after.map((clause) => clause.reading.provision)));
  const provisions = [...(gone.get(null) ?? [])];
  for (const clause of after) {
    const { provision } = clause.reading;
    provisions.push(changeOf(then.get(provision) ?? null, clause), ...(gone.get(provision) ?? []));
  }
  return { from, to, provisions };
}

/** `undefined` is all of the edition; null is a part it does not have. */
function clausesIn(edition: Edition, scope: Clause | null | undefined): readonly Clause[] {
  if (scope === undefined) return edition.clauses;
  if (scope === null) return [];
  const { path } = scope.reading;
  return edition.clauses.filter(
    ({ reading }) => reading.path === path || reading.path.startsWith(`${path}/`),
  );
}

/** What the later edition no longer has, by the last provision before it that it does have. */
function goneAfter(
  before: readonly Clause[],
  kept: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly Change[]> {
  const gone = new Map<string | null, Change[]>();
  let last: string | null = null;
  for (const clause of before) {
    const { provision } = clause.reading;
    if (kept.has(provision)) last = provision;
    else gone.getOrInsert(last, []).push(changeOf(clause, null));
  }
  return gone;
}

function changeOf(before: Clause | null, after: Clause | null): Change {
  const parts = () => diffParts(before?.reading ?? null, after?.reading ?? null);
  return { kind: kindOf(before, after), before, after, parts, segments: () => joinSegments(parts()) };
}

function kindOf(before: Clause | null, after: Clause | null): Change['kind'] {
  if (!before) return 'INSERTED';
  if (!after) return 'REPEALED';
  if (sameWords(before, after))
    return before.reading.citation === after.reading.citation ? 'UNCHANGED' : 'RENUMBERED';
  return 'REVISED';
}

function sameWords(before: Clause, after: Clause): boolean {
  return before.reading.ownParts === after.reading.ownParts
    ? before.heading === after.heading
    : foldSpaces(wordsOf(before)) === foldSpaces(wordsOf(after));
}

function wordsOf(clause: Clause): string {
  return ownWords(clause.heading, clause.reading.ownParts);
}

function foldSpaces(words: string): string {
  return words.replaceAll(/\s+/g, ' ');
}
