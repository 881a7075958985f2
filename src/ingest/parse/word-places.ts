import type { Place } from '../../law/document/provision.ts';

/**
 * Where words stand in the content files: the own words of a provision by their part, the cells of a table by their
 * row. Kept beside the provisions, which know the place they begin at and no more.
 */
export type WordPlaces = Map<object, Place>;
