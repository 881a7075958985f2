import type { CitedProvision, FoundCitation } from './citation.ts';
import type { Citator } from './citator.ts';
import type { CitingPlace } from './citing-place.ts';
import { ambiguous, type Resolution } from './resolution.ts';
import { resolveCitation } from './resolve.ts';

/** A citation with what it comes to. */
export type Settled = FoundCitation & Resolution;

/**
 * What a citation that was found comes to, where its words alone do not say whether it is one or where it ends.
 * @returns null where only its form spoke for it, as for `16L`, and it leads nowhere.
 */
export function settle(found: FoundCitation, place: CitingPlace, { index }: Citator): Settled | null {
  const { cited } = found;
  const resolution = resolveCitation(cited, place, index);
  if (cited.type !== 'provision') return { ...found, ...resolution };
  if (cited.mayEndBefore) return settleEnd(found, cited, resolution, place, index);
  return cited.isWeak && resolution.status === 'DANGLING' ? null : { ...found, ...resolution };
}

/** `Article 16 L 1 a teacher`, `Preamble, 1 nurse`: where both clauses stand either may be meant; else the one that does. */
function settleEnd(
  found: FoundCitation,
  cited: CitedProvision,
  whole: Resolution,
  place: CitingPlace,
  index: Citator['index'],
): Settled {
  const { root, steps } = cited.citation;
  const shorter = { ...cited, citation: { root, steps: steps.slice(0, -1) }, mayEndBefore: false };
  const text = found.text.replace(/[\s,]*[^\s,]*$/, '');
  const before = resolveCitation(shorter, place, index);
  if (whole.status === 'DANGLING')
    return { ...found, ...before, cited: shorter, text, end: found.start + text.length };
  if (!before.target || !whole.target) return { ...found, ...whole };
  const reason = `What stands last may be a label or a word; ${index.edition.head.year} has both.`;
  return { ...found, ...ambiguous([before.target, whole.target], reason) };
}
