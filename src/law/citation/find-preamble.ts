import { readPathAfter } from './label-path.ts';
import type { Finder } from './spotted.ts';

/** `the Preamble`, `Preamble, A`: with its capital; a preamble is any opening words. */
export const findPreamble: Finder = (tokens, at) => {
  if (!/^(?:Preamble|PREAMBLE)$/.test(tokens[at]?.text ?? '')) return null;
  const path = readPathAfter(tokens, '', at + 1);
  if (!path) return null;
  const steps = path.labels.map((label) => ({ type: 'label', label }) as const);
  const citation = { root: { type: 'name', words: 'Preamble' }, steps } as const;
  const cited = { type: 'provision', citation, pages: null } as const;
  return { found: [{ from: at, to: path.next, cited }], next: path.next };
};
