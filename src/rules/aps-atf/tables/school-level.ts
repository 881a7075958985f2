import { choice, type Fact } from '../../engine/fact.ts';

/** The levels of schools. */
const LEVELS = {
  ELEMENTARY: 'Elementary school.',
  MIDDLE: 'Middle school.',
  HIGH: 'Senior high school.',
} as const;

export type SchoolLevel = keyof typeof LEVELS;

/** The level of a school. @param by what asks for it. */
export function schoolLevel(by: string): Fact<SchoolLevel, false> {
  return choice('SchoolLevel', LEVELS, 'At which level of school?', { by });
}
