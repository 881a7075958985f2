/** A fact that cannot be: names the argument, the value and what is allowed. */
export class FactError extends Error {
  override name = 'FactError';
  /** Where it stands: the argument, or in it: `teachers[2].hiredOn`. */
  readonly place: string;
  readonly value: string;
  readonly allowed: string;

  constructor(place: string, value: string, allowed: string) {
    super(`${place} is ${value === '' ? 'empty' : value}; it must be ${allowed}`);
    this.place = place;
    this.value = value;
    this.allowed = allowed;
  }

  /** The argument of the rule in which it stands. */
  get argument(): string {
    return this.place.split(/[.[]/)[0] ?? this.place;
  }
}
