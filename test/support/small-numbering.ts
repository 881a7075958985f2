import type { NumberingScheme } from '../../src/law/numbering/numbering-scheme.ts';

/** A scheme for invented editions: they are numbered by their paths. */
export const SMALL_NUMBERING: NumberingScheme = { tops: [], levels: [], schedules: null, examples: [] };
