/** The database cannot be used; the message says which setting to look at. */
export class StoreError extends Error {
  override name = 'StoreError';
}
