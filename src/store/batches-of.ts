/** What is sent in one statement: so much that a statement costs little, and so little that nobody waits long for it. */
const ROWS = 250;
const CHARACTERS = 250_000;

/** Rows as JSON arrays, each to be sent in a statement of its own. */
export function batchesOf(rows: readonly object[], most = ROWS): readonly string[] {
  const batches: string[][] = [];
  let [batch, length]: [string[], number] = [[], 0];
  for (const row of rows.map((row) => JSON.stringify(row))) {
    if (batch.length === 0 || batch.length === most || length + row.length > CHARACTERS) {
      [batch, length] = [[], 0];
      batches.push(batch);
    }
    batch.push(row);
    length += row.length;
  }
  return batches.map((texts) => `[${texts.join(',')}]`);
}
