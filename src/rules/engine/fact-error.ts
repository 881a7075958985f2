/** A fact that cannot be: names the argument, the value and what is allowed. */
export class FactError extends Error {
  override name = 'FactError';
  /** Where it stands: the argument, or in it: `teachers[2].hiredOn`. */
  readonly place: string;
  readonly value: string;
  readonly allowed: string;
  /** All that is allowed, where it can be listed; null elsewhere. */
  readonly choices: readonly string[] | null;

  /** @param allowed as the sentence says it; or all that is allowed. */
  constructor(
    place: string,
    value: string,
    allowed: string | readonly string[],
    choices = typeof allowed === 'string' ? null : allowed,
  ) {
    const said = typeof allowed === 'string' ? allowed : `one of ${allowed.join(', ')}`;
    super(`${place} is ${value === '' ? 'empty' : value}; it must be ${said}`);
    this.place = place;
    this.value = value;
    this.allowed = said;
    this.choices = choices;
  }

  /** The argument of the rule in which it stands. */
  get argument(): string {
    return this.place.split(/[.[]/)[0] ?? this.place;
  }
}
