import { readAct } from './read-act.ts';
import { readKnownLaw } from './read-known-law.ts';
import { readPolicy } from './read-policy.ts';
import { readStatute } from './read-statute.ts';
import type { Finder } from './spotted.ts';
import type { Token } from './token.ts';

/** The name of an outside law or policy, and the token after the words that cite it. */
export interface OutsideName {
  readonly name: string;
  readonly next: number;
}

/** A law or policy outside the agreement: one that is known, or one recognised by its form. */
export const findOutside: Finder = (tokens, at) => {
  const outside = readOutside(tokens, at);
  if (!outside) return null;
  const cited = { type: 'outside', name: outside.name } as const;
  return { found: [{ from: at, to: outside.next, cited }], next: outside.next };
};

/** Reads the name of an outside law or policy; null when none begins at the token. */
export function readOutside(tokens: readonly Token[], at: number): OutsideName | null {
  if (tokens[at]?.joined && /^[\p{L}\d'-]$/u.test(tokens[at - 1]?.text.at(-1) ?? '')) return null;
  return readPolicy(tokens, at) ?? readKnownLaw(tokens, at) ?? readStatute(tokens, at) ?? readAct(tokens, at);
}
