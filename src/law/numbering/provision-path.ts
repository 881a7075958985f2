import type { Provision } from '../document/provision.ts';
import { provisionName, topLevelName } from './provision-name.ts';

type Named = Pick<Provision, 'kind' | 'label' | 'heading'>;

/** Where a provision stands in an edition: its permalink path and its canonical citation. */
export interface ProvisionPath {
  /** `art-16/L/1/c` */
  readonly path: string;
  /** `Art. 16.L.1.c` */
  readonly citation: string;
  readonly endsInLabel: boolean;
}

/** The path of a provision at the top level. */
export function topLevelPath(provision: Named): ProvisionPath {
  const name = topLevelName(provision);
  return { path: name.segment, citation: name.words, endsInLabel: name.isLabel };
}

/** The path of a provision under another: `Art. 16` and `L` give `Art. 16.L`; a name follows a comma. */
export function pathUnder(above: ProvisionPath, provision: Named): ProvisionPath {
  const name = provisionName(provision);
  const joint = name.isLabel && above.endsInLabel ? '.' : ', ';
  return {
    path: `${above.path}/${name.segment}`,
    citation: `${above.citation}${joint}${name.words}`,
    endsInLabel: name.isLabel,
  };
}
