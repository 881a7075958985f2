import { beginsLikeLabel } from './begins-like-label.ts';
import type { Numbering } from './numbering.ts';
import { type Opening, titled } from './opening.ts';
import { readKind } from './read-title.ts';
import { scheduleIn } from './schedule-name.ts';

/**
 * Reads a heading below the top level that has no label of the scheme: `2005/06 SALARY SCHEDULE S-1`, `MEMORANDUM OF
 * UNDERSTANDING Time`, `Special Education`.
 * @returns null for one that begins like a label and has none by the scheme.
 */
export function readHeading(words: string, numbering: Numbering): Opening | null {
  const { schedules } = numbering.scheme;
  const schedule = schedules && scheduleIn(words, schedules);
  if (schedule) return { kind: 'TABLE', label: schedule, marker: '', heading: words };
  const anywhere = numbering.tops.filter(({ top }) => top.isAnywhere);
  return readKind(words, anywhere) ?? (beginsLikeLabel(words) ? null : titled('SECTION', words));
}
