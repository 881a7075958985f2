import { cpus, totalmem } from 'node:os';

/** One measured claim: what was measured, what it came to, what it may come to at most or at least. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly allowed: string;
  readonly ok: boolean;
}

/** The rows as a Markdown table, with the machine they were measured on. */
export function report(rows: readonly Row[]): string {
  return `${rowsTable(rows)}\n\n${machine()}`;
}

/** The rows as a Markdown table. */
export function rowsTable(rows: readonly Row[]): string {
  return [
    '| What | Measured | Allowed | |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ what, measured, allowed, ok }) => `| ${what} | ${measured} | ${allowed} | ${ok ? 'ok' : 'MISSED'} |`,
    ),
  ].join('\n');
}

/** The machine it was measured on, as a sentence. */
export function machine(): string {
  const processors = `${cpus().length} cores (${cpus()[0]?.model.trim()})`;
  return `Measured on ${processors}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}.`;
}

export function atMost(what: string, value: number, limit: number, unit: string): Row {
  return {
    what,
    measured: `${round(value)} ${unit}`,
    allowed: `at most ${limit} ${unit}`,
    ok: value <= limit,
  };
}

export function atLeast(what: string, value: number, limit: number, unit: string): Row {
  return {
    what,
    measured: `${round(value)} ${unit}`,
    allowed: `at least ${limit} ${unit}`,
    ok: value >= limit,
  };
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
