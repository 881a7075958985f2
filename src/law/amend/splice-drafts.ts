import type { Numbering } from '../numbering/numbering.ts';
import { comparePlaces } from '../numbering/series-place.ts';
import type { Draft } from './draft.ts';

/** Where among its siblings a draft is put: after the one last put there, if the labels go on from it, else by its label. */
export interface Placing {
  /** The provision after which it stands; null where none was put there before. */
  readonly after: string | null;
  readonly numbering: Numbering;
}

/** The drafts with another in the place of one of them, wherever it stands. */
export function replaceDraft(drafts: readonly Draft[], provision: string, by: Draft): readonly Draft[] {
  return drafts.map((draft) =>
    draft.provision === provision ? by : { ...draft, children: replaceDraft(draft.children, provision, by) },
  );
}

/** The drafts without one of them, wherever it stands. */
export function removeDraft(drafts: readonly Draft[], provision: string): readonly Draft[] {
  return drafts
    .filter((draft) => draft.provision !== provision)
    .map((draft) => {
      const at = draft.children.findIndex((child) => child.provision === provision);
      const layout =
        at < 0 ? draft.layout : draft.layout.map((before) => (before > at ? before - 1 : before));
      return { ...draft, layout, children: removeDraft(draft.children, provision) };
    });
}

/**
 * The drafts with another under a parent, or at the top level: after a neighbour of its kind that is named, if its label is
 * no lower; else after the last label of its kind that is no higher, or before the first that is; else at the end.
 */
export function insertDraft(
  drafts: readonly Draft[],
  parent: string | null,
  draft: Draft,
  placing: Placing,
): readonly Draft[] {
  if (parent === null) return drafts.toSpliced(placeAmong(drafts, draft, placing), 0, draft);
  return drafts.map((above) => {
    if (above.provision !== parent)
      return { ...above, children: insertDraft(above.children, parent, draft, placing) };
    const at = placeAmong(above.children, draft, placing);
    const isLast = at > 0 && at === above.children.length;
    // The parent's own words keep their place among its children; those after all of them stay last.
    const layout = above.layout.map((before) =>
      before > at || (before === at && isLast) ? before + 1 : before,
    );
    return { ...above, layout, children: above.children.toSpliced(at, 0, draft) };
  });
}

/** Whether a draft stands, among those of its kind beside it, neither after a higher label nor before a lower one. */
export function isInOrder(drafts: readonly Draft[], provision: string, numbering: Numbering): boolean {
  const at = drafts.findIndex((draft) => draft.provision === provision);
  if (at < 0) return drafts.every(({ children }) => isInOrder(children, provision, numbering));
  const order = orderAround(drafts.toSpliced(at, 1), drafts[at] as Draft, numbering);
  const [before, after] = [order.slice(0, at), order.slice(at)].map((sides) =>
    sides.filter((each) => each !== null),
  );
  return (before?.at(-1) ?? 0) <= 0 && (after?.at(0) ?? 0) >= 0;
}

/** After the one last put there, if the labels go on from it; else by its label, behind what has the same. */
function placeAmong(siblings: readonly Draft[], draft: Draft, { after, numbering }: Placing): number {
  const order = orderAround(siblings, draft, numbering);
  const last = siblings.findIndex(({ provision, kind }) => provision === after && kind === draft.kind);
  if (last >= 0 && (order[last] ?? 0) <= 0) return last + 1;
  const lower = order.findLastIndex((each) => each !== null && each <= 0);
  const higher = order.findIndex((each) => each !== null && each > 0);
  return lower >= 0 ? lower + 1 : higher >= 0 ? higher : siblings.length;
}

/** For each of some siblings below 0 where its label comes before a draft's, above 0 where after; null where it is of another kind. */
function orderAround(
  siblings: readonly Draft[],
  draft: Draft,
  numbering: Numbering,
): readonly (number | null)[] {
  const places = numbering.placesOf([...siblings, draft]);
  const own = places.at(-1);
  return siblings.map((sibling, i) => {
    const place = places[i];
    return sibling.kind === draft.kind && place && own ? comparePlaces(place, own) : null;
  });
}
