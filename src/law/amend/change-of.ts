import type { ChangeKind } from '../document/clause-reading.ts';
import { readAlike } from '../words/word-tokens.ts';
import { type Draft, draftWords } from './draft.ts';
import type { Placed } from './place-drafts.ts';

/**
 * How each clause of a year came to read as it does, by its identity: REVISED when its words or those of a sub-clause
 * differ from the year before, else RENUMBERED when it stands under another citation. All are ENACTED in the first.
 */
export function changeOf(
  year: readonly Placed[],
  before: readonly Placed[] | null,
): ReadonlyMap<string, ChangeKind> {
  const then = new Map(before?.map((placed) => [placed.draft.provision, placed]));
  return new Map(
    year.map((now) => [now.draft.provision, before ? change(now, then.get(now.draft.provision)) : 'ENACTED']),
  );
}

function change(now: Placed, then: Placed | undefined): ChangeKind {
  if (!then) return 'INSERTED';
  if (!sameWords(now.draft, then.draft)) return 'REVISED';
  return now.citation === then.citation ? 'UNCHANGED' : 'RENUMBERED';
}

/** Labels and line breaks aside. */
function sameWords(now: Draft, then: Draft): boolean {
  if (now === then) return true;
  if (!readAlike(draftWords(now), draftWords(then)) || now.children.length !== then.children.length)
    return false;
  return now.children.every((child, i) => {
    const other = then.children[i];
    return other !== undefined && other.provision === child.provision && sameWords(child, other);
  });
}
