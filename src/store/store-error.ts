/** The store cannot do what it is asked; the message says why in a sentence, and which setting to look at. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** The database does not answer now and may do so later: nothing is wrong with what was asked of it. */
export class DatabaseUnavailable extends StoreError {
  override name = 'DatabaseUnavailable';
  /** Seconds after which it may be asked again. */
  readonly retryAfter: number = 5;
}

/** The program opens the database still, or closes it: nothing is wrong with the database either. */
export class DatabaseNotOpen extends DatabaseUnavailable {
  override name = 'DatabaseNotOpen';
  /** What is waited for, as those may know who look after the server. */
  readonly reason: string;

  constructor(message: string, reason = 'the database is not open') {
    super(message);
    this.reason = reason;
  }
}

/** The replicas that may be asked have not got yet what is served: they will have it soon. */
export class DatabaseBehind extends DatabaseUnavailable {
  override name = 'DatabaseBehind';
  override readonly retryAfter = 1;
}
