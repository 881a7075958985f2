import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS, type Limit } from '../src/limits.ts';

const PAGE = join('docs', 'operations.md');
const TABLE = /(<!-- limits -->\n)[\s\S]*?(<!-- \/limits -->)/;

/** Writes the table of the limits into the page for operators, between the marks that say where. */
const text = await readFile(PAGE, 'utf8');
if (!TABLE.test(text))
  throw new Error(`${PAGE} has no place for the limits: <!-- limits --> … <!-- /limits -->`);
await writeFile(
  PAGE,
  text.replace(TABLE, (_, before, after) => `${before}${table(Object.values(LIMITS))}\n${after}`),
);

function table(limits: readonly Limit[]): string {
  const rows = limits.map(
    ({ bounds, most, unit, because }) =>
      `| ${bounds} | ${most.toLocaleString('en-US')}${unit ? ` ${unit}` : ''} | ${because} |`,
  );
  return ['| what | at most | because |', '| --- | --- | --- |', ...rows].join('\n');
}
