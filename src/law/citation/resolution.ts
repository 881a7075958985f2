import type { Clause } from '../document/clause.ts';
import type { ReferenceStatus } from './reference-status.ts';

/** What a citation comes to in one contract year. */
export interface Resolution {
  readonly status: ReferenceStatus;
  /** RESOLVED: the clause. */
  readonly target: Clause | null;
  /** AMBIGUOUS: all of them, in printed order. DANGLING: the likely ones, best first. */
  readonly candidates: readonly Clause[];
  /** EXTERNAL: the law or policy named. */
  readonly external: string | null;
  /** A sentence that says why, where the status alone does not. */
  readonly reason: string | null;
}

/** The one clause that is meant. */
export function resolved(target: Clause, reason: string | null = null): Resolution {
  return { status: 'RESOLVED', target, candidates: [], external: null, reason };
}

/** Several clauses the words fit equally. */
export function ambiguous(candidates: readonly Clause[], reason: string): Resolution {
  return { status: 'AMBIGUOUS', target: null, candidates, external: null, reason };
}

/** No clause: the words are never bent to another. */
export function dangling(reason: string, candidates: readonly Clause[]): Resolution {
  return { status: 'DANGLING', target: null, candidates, external: null, reason };
}

/** A law or policy outside the agreement. */
export function outside(external: string): Resolution {
  return { status: 'EXTERNAL', target: null, candidates: [], external, reason: null };
}
