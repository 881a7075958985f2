import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import { MadeBefore } from '../../src/store/made-before.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { publicationOf } from '../../src/store/publication.ts';
import type { BenchPostgres } from './postgres.ts';
import type { SyntheticAgreements } from './synthetic/synthetic-agreements.ts';

/** While the rows of one are made here, those of another are written there. */
const AT_ONCE = 2;

/** After so many it is told how far it is. */
const TOLD_AFTER = 50;

/** A database with so many synthetic agreements. */
export interface ScaleDatabase {
  readonly size: number;
  readonly name: string;
  readonly url: string;
  /** Versions of clauses in it. */
  readonly versions: number;
  /** Seconds from one agreement that was written to the next; none for those that were there. */
  readonly written: readonly number[];
}

/** Makes a database with so many agreements: a copy of a smaller one, and what is missing written. What is there already is taken as it is. */
export async function scaleDatabase(
  postgres: BenchPostgres,
  agreements: SyntheticAgreements,
  {
    size,
    smaller,
    onProgress,
  }: { size: number; smaller?: ScaleDatabase; onProgress: (line: string) => void },
): Promise<ScaleDatabase> {
  const name = `scale_${size}`;
  const url = await postgres.database(name, smaller?.name);
  const written = await writeMissing(url, agreements, size, onProgress);
  // What the database does by itself in time.
  if (written.length > 0) await postgres.run(name, 'vacuum analyze');
  const [row] = await postgres.run(name, 'select count(*)::int as versions from clause_version');
  return { size, name, url, versions: Number(row?.versions), written };
}

async function writeMissing(
  url: string,
  agreements: SyntheticAgreements,
  size: number,
  onProgress: (line: string) => void,
): Promise<readonly number[]> {
  const database = await openDatabase({ type: 'postgres', url, poolSize: 2 * AT_ONCE });
  try {
    const rows = await database.rows<{ slug: string }>(
      'select slug from agreement where release_id is not null',
    );
    const there = new Set(rows.map(({ slug }) => slug));
    const all = Array.from({ length: size }, (_, i) => i + 1);
    const missing = all.filter((number) => !there.has(agreements.slug(number))).values();
    const writer = new AgreementWriter(database);
    const seconds: number[] = [];
    let last = performance.now();
    const writeSome = async () => {
      const before = new MadeBefore();
      for (const number of missing) {
        await writer.publishRows(publicationOf(agreements.agreement(number), before));
        const now = performance.now();
        seconds.push((now - last) / 1000);
        last = now;
        if (seconds.length % TOLD_AFTER === 0)
          onProgress(
            `${number} agreements, the last of them in ${mean(seconds.slice(-TOLD_AFTER)).toFixed(2)} s each`,
          );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, writeSome));
    return seconds;
  } finally {
    await database.close();
  }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
