import type { CitingPlace } from './citing-place.ts';
import type { ClauseIndex } from './clause-index.ts';
import type { Cited } from './found-citation.ts';
import { outside, type Resolution } from './resolution.ts';
import { resolveLabels } from './resolve-labels.ts';
import { resolveMemorandum } from './resolve-memorandum.ts';
import { resolveProvision } from './resolve-provision.ts';
import { resolveSelf } from './resolve-self.ts';

/**
 * What a citation comes to in the edition its words stand in, by the labels printed that year. It is never bent to the
 * clause above when its last label fails: then it is dangling, and the reason says what is missing.
 */
export function resolveCitation(cited: Cited, place: CitingPlace, index: ClauseIndex): Resolution {
  switch (cited.type) {
    case 'outside':
      return outside(cited.name);
    case 'self':
      return resolveSelf(cited, place.clause);
    case 'labels':
      return resolveLabels(cited, place, index);
    case 'memorandum':
      return resolveMemorandum(cited, place, index);
    case 'provision':
      return resolveProvision(cited, place, index);
  }
}
