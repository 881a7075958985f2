import { choice, type Fact } from '../../engine/fact.ts';

/** The levels of schools. */
const LEVELS = {
  ELEMENTARY: 'Elementary school.',
  MIDDLE: 'Middle school.',
  HIGH: 'Senior high school.',
} as const;

export type SchoolLevel = keyof typeof LEVELS;

/** The level of a school. */
export const schoolLevel: Fact<SchoolLevel, false> = choice(
  'SchoolLevel',
  LEVELS,
  'At which level of school?',
);
