import type { Edition } from '../document/edition.ts';
import { type Change, Changes, type Scope } from './changes.ts';

/** Every provision of two editions, or of a part of them, in printed order of the later one. */
export interface Comparison {
  readonly from: Edition;
  readonly to: Edition;
  readonly scope: Scope;
  readonly provisions: readonly Change[];
}

/**
 * Compares two editions provision by provision, each at the level where the words differ. Provisions are matched by
 * identity, whatever their number was and wherever they stood: what left the part compared is a change of it, and so
 * is what came into it. What was repealed stands after what it followed.
 * @param changes what changed between them, where that is known already.
 */
export function compareEditions(
  from: Edition,
  to: Edition,
  scope: Scope = null,
  changes: Changes = new Changes(from, to),
): Comparison {
  return { from, to, scope, provisions: scope ? changes.within(scope) : changes.all };
}
