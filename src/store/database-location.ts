/**
 * Where the agreements are kept: a PostgreSQL server, a folder for the embedded one, or this process's memory. A pool
 * has two connections at least: the lock that makes starters take turns holds one while the migrations run.
 */
export type DatabaseLocation =
  | ServerLocation
  | { readonly type: 'embedded'; readonly folder: string }
  | { readonly type: 'memory' };

/** A PostgreSQL server, and servers that copy it. */
export interface ServerLocation {
  readonly type: 'postgres';
  readonly url: string;
  /** The most connections to it, and to each of its replicas. */
  readonly poolSize: number;
  /** Servers that copy it: what is read of releases is read from them. */
  readonly replicaUrls?: readonly string[];
  /** Whether it is asked where none of them has what is asked for; it is unless this says no. */
  readonly primaryReads?: boolean;
  /** Whether whoever opens it makes the tables; else it is waited for until they are there. It does unless this says no. */
  readonly migrates?: boolean;
}
