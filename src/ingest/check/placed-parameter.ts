import type { Place } from '../../law/document/provision.ts';
import type { Parameter } from '../../law/parameter/parameter.ts';
import type { UnreadParameter } from '../../law/parameter/unread-parameter.ts';

/** A parameter with the place in the content where it was declared. */
export interface PlacedParameter {
  readonly parameter: Parameter;
  readonly place: Place;
}

/** The parameters of a declaration in the years in which they could be read, and the years in which they could not. */
export interface ReadParameters {
  readonly placed: readonly PlacedParameter[];
  readonly unread: readonly UnreadParameter[];
}
