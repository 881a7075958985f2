/** The key under which Apollo keeps a query that clients ask by a hash. */
export function keyOfHash(hash: string): string {
  return `apq:${hash}`;
}
