import { fileURLToPath } from 'node:url';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { Edition } from '../../src/law/document/edition.ts';

/** The content of the real agreement. */
export const REAL_CONTENT = fileURLToPath(new URL('../../content/aps-atf', import.meta.url));

let made: Promise<Agreement> | null = null;

/** The real agreement, made of its content once for each test file: making it takes half a second. */
export function realAgreement(): Promise<Agreement> {
  made ??= makeRealAgreement();
  return made;
}

/** Every edition of the real agreement, oldest first. */
export async function realEditions(): Promise<readonly Edition[]> {
  const { editions } = await realAgreement();
  return editions.map(({ head, readings }) => new Edition(head, readings));
}

/** The edition of one contract year of the real agreement, such as `2005-06`. */
export async function realEdition(year: string): Promise<Edition> {
  const edition = (await realEditions()).find(({ head }) => head.year === year);
  if (!edition) throw new RangeError(`the real agreement has no edition of ${year}`);
  return edition;
}

async function makeRealAgreement(): Promise<Agreement> {
  const diagnostics = new Diagnostics();
  return makeAgreement(await readContent(REAL_CONTENT, diagnostics), diagnostics);
}
