export const DIFF_OPERATIONS = ['EQUAL', 'INSERT', 'DELETE'] as const;
export type DiffOperation = (typeof DIFF_OPERATIONS)[number];

/** A run of words that two texts share, or that only the later, or only the earlier, has. */
export interface DiffSegment {
  readonly operation: DiffOperation;
  readonly text: string;
}
