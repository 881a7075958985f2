/**
 * Where the agreements are kept: a PostgreSQL server, a folder for the embedded one, or this process's memory. A pool
 * has two connections at least: the lock that makes starters take turns holds one while the migrations run.
 */
export type DatabaseLocation =
  | { readonly type: 'postgres'; readonly url: string; readonly poolSize: number }
  | { readonly type: 'embedded'; readonly folder: string }
  | { readonly type: 'memory' };
