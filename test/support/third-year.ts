import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { caseFolder } from './content-case.ts';
import { REAL_CONTENT } from './real-agreement.ts';
import { temporaryFolder } from './test-database.ts';

/**
 * The content of the real agreement with a third year laid over it: a proposal for 2007-08 that changes two paragraphs,
 * 6.A.10 and 16.L.1.b, and for which nobody has read anything yet.
 * @returns the agreement's folder.
 */
export async function thirdYearContent(): Promise<string> {
  const folder = join(await temporaryFolder('third-year'), 'aps-atf');
  await cp(REAL_CONTENT, folder, { recursive: true });
  await cp(caseFolder('third-year'), folder, { recursive: true });
  return folder;
}

/** What the check of that content tells, and the editions it makes. */
export async function thirdYear(): Promise<{ diagnostics: Diagnostics; editions: readonly Edition[] }> {
  const diagnostics = new Diagnostics();
  const agreement = makeAgreement(await readContent(await thirdYearContent(), diagnostics), diagnostics);
  return { diagnostics, editions: editionsOf(agreement) };
}
