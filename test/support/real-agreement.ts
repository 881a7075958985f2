import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { Edition } from '../../src/law/document/edition.ts';
import { keptText } from './kept-models.ts';

/** The content of the real agreement. */
export const REAL_CONTENT = fileURLToPath(new URL('../../content/aps-atf', import.meta.url));

let made: Promise<Agreement> | null = null;

/** The real agreement, made of its content once and kept for whoever asks for it: to make it, and to load what makes it, takes seconds. */
export function realAgreement(): Promise<Agreement> {
  made ??= keptText('agreement.json', writeRealAgreement).then((text) => JSON.parse(text) as Agreement);
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

async function writeRealAgreement(): Promise<string> {
  const { Diagnostics } = await import('../../src/ingest/diagnostic.ts');
  const { makeAgreement } = await import('../../src/ingest/make-agreement.ts');
  const { readContent } = await import('../../src/ingest/read/read-content.ts');
  const diagnostics = new Diagnostics();
  const agreement = makeAgreement(await readContent(REAL_CONTENT, diagnostics), diagnostics);
  const text = JSON.stringify(agreement);
  if (!isDeepStrictEqual(JSON.parse(text), agreement))
    throw new TypeError('an agreement has values that JSON does not give back as they are');
  return text;
}
