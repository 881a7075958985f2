/** What a reference may come to. */
export const REFERENCE_STATUSES = ['RESOLVED', 'AMBIGUOUS', 'DANGLING', 'EXTERNAL'] as const;
export type ReferenceStatus = (typeof REFERENCE_STATUSES)[number];
