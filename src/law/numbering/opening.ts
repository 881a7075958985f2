import type { ClauseKind } from '../document/clause-kind.ts';

/** The opening of a provision: what is printed before its words. */
export interface Opening {
  readonly kind: ClauseKind;
  readonly label: string | null;
  /** As printed: `Article 16,`, `L.`; empty where the heading is all of it. */
  readonly marker: string;
  readonly heading: string | null;
}

/** An opening without label or marker: a heading that says by its words what it is. */
export function titled(kind: ClauseKind, heading: string): Opening {
  return { kind, label: null, marker: '', heading };
}
