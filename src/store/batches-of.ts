/** What is sent in one statement: so much that a statement costs little, and so little that nobody waits long for it. */
const ROWS = 250;
const CHARACTERS = 250_000;

/** Values that are JSON already, as JSON arrays, each to be sent in a statement of its own. */
export function batchesOf(values: readonly string[], most = ROWS): readonly string[] {
  const batches: string[][] = [];
  let [batch, length]: [string[], number] = [[], 0];
  for (const value of values) {
    if (batch.length === 0 || batch.length === most || length + value.length > CHARACTERS) {
      [batch, length] = [[], 0];
      batches.push(batch);
    }
    batch.push(value);
    length += value.length;
  }
  return batches.map((texts) => `[${texts.join(',')}]`);
}
