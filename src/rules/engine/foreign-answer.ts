import type { Edition } from '../../law/document/edition.ts';
import type { Answer } from './answer.ts';
import { valuesAsData } from './data.ts';
import type { AnyRule } from './rule.ts';

/** What an agreement answers to a rule of another one: that it has no such rule. Nothing is said of its words. */
export function foreignAnswer(rule: AnyRule, { head }: Edition): Answer {
  return {
    status: 'NOT_COVERED',
    year: head.year,
    summary: `The agreement ${head.agreement} has no computed rule ${rule.name}: the rule is made for the words of another agreement.`,
    steps: [],
    authorities: [],
    missing: [],
    conflicts: [],
    assumptions: [],
    notes: [],
    readings: [],
    values: valuesAsData({}, rule.values),
  };
}
