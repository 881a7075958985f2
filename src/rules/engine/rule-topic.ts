import type { AnyRule } from './rule.ts';

/** Rules of one agreement on one topic, in its order. */
export interface RuleTopic {
  readonly topic: string;
  readonly rules: readonly AnyRule[];
}
