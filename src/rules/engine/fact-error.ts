/** A fact that cannot be: names the argument, the value and what is allowed. */
export class FactError extends Error {
  override name = 'FactError';
  readonly argument: string;
  readonly value: string;
  readonly allowed: string;

  constructor(argument: string, value: string, allowed: string) {
    super(`${argument} is ${value}; it must be ${allowed}`);
    this.argument = argument;
    this.value = value;
    this.allowed = allowed;
  }
}
