/** From how many letters on one slip is forgiven, and two. */
export const FORGIVEN = { one: 4, two: 8 } as const;

/** By how many letters a word may differ from what was meant: none in a short one. */
export function forgivenSlips({ length }: string): number {
  return length < FORGIVEN.one ? 0 : length < FORGIVEN.two ? 1 : 2;
}
