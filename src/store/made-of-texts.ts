/** What was made of texts, kept as long as they were asked for since the last `begin` or the one before it. */
export class MadeOfTexts<Value> {
  #before = new Map<string, Value>();
  #now = new Map<string, Value>();

  /** What has not been asked for since the last time is forgotten. */
  begin(): void {
    [this.#before, this.#now] = [this.#now, new Map()];
  }

  of(text: string, make: (text: string) => Value): Value {
    return this.#now.getOrInsertComputed(text, () => this.#before.get(text) ?? make(text));
  }
}
