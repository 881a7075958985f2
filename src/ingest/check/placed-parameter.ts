import type { Place } from '../../law/document/provision.ts';
import type { Parameter } from '../../law/parameter/parameter.ts';

/** A parameter with the place in the content where it was declared. */
export interface PlacedParameter {
  readonly parameter: Parameter;
  readonly place: Place;
}
