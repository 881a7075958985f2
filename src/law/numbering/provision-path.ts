import type { Numbering } from './numbering.ts';
import { type Named, provisionName, topLevelName } from './provision-name.ts';

/** Where a provision stands in an edition: its permalink path and its canonical citation. */
export interface ProvisionPath {
  /** `art-16/L/1/c` */
  readonly path: string;
  /** `Art. 16.L.1.c` */
  readonly citation: string;
  readonly endsInLabel: boolean;
}

/** The path of a provision at the top level. */
export function topLevelPath(provision: Named, numbering: Numbering): ProvisionPath {
  const name = topLevelName(provision, numbering);
  return { path: name.segment, citation: name.words, endsInLabel: name.isLabel };
}

/**
 * The path of a provision under another: `Art. 16` and `L` give `Art. 16.L`, `Art. 4` and `3` may give `Art. 4, Sec. 3`,
 * as the level says; a name follows a comma, and so does a label after a name: `App. J, MOU Time, 2`.
 */
export function pathUnder(above: ProvisionPath, provision: Named, numbering: Numbering): ProvisionPath {
  const name = provisionName(provision, numbering);
  const cited = name.isLabel ? numbering.citedLabel(provision, name.words) : name.words;
  const joined = name.isLabel && above.endsInLabel ? cited : `, ${cited.replace(/^[\s.,]+/, '')}`;
  return {
    path: `${above.path}/${name.segment}`,
    citation: `${above.citation}${joined}`,
    endsInLabel: name.isLabel,
  };
}
