import type { Agreement } from '../law/document/agreement.ts';
import { type Diagnostic, Diagnostics } from './diagnostic.ts';
import { makeAgreement, type OnPass } from './make-agreement.ts';
import { readContent } from './read/read-content.ts';
import { Remembered } from './remembered.ts';

/** What ingest asks of a store: to know what it serves, and to serve something else from one moment to the next. */
export interface AgreementStore {
  /** The content hash of what is served of an agreement, to be compared with another; null when nothing is. */
  contentHash(slug: string, other: string): Promise<string | null>;
  /** Replaces what is served in one transaction; false when another ingest of the same content came first. */
  publish(agreement: Agreement): Promise<boolean>;
}

export type IngestOutcome = 'published' | 'unchanged';

/** Called with what should be looked at and stops nothing, when there is any. */
export type OnWarnings = (warnings: readonly Diagnostic[]) => void;

/** Who is told how far it is and what should be looked at, and what earlier ingests have made of the same content. */
export interface IngestOptions {
  readonly onPass?: OnPass;
  readonly onWarnings?: OnWarnings;
  readonly remembered?: Remembered;
}

/**
 * Ingests the content of one agreement. Content that is served already is not parsed again and nothing is written.
 * @param folder the agreement's folder; its name is the agreement's slug.
 * @throws ContentError when the content has mistakes; what was served goes on being served.
 */
export async function ingest(
  folder: string,
  store: AgreementStore,
  { onPass = () => {}, onWarnings = () => {}, remembered = new Remembered() }: IngestOptions = {},
): Promise<IngestOutcome> {
  const diagnostics = new Diagnostics();
  onPass('read');
  const content = await readContent(folder, diagnostics);
  if ((await store.contentHash(content.slug, content.hash)) === content.hash) return 'unchanged';
  const agreement = makeAgreement(content, diagnostics, onPass, remembered);
  if (diagnostics.warnings.length > 0) onWarnings(diagnostics.warnings);
  onPass('store');
  return (await store.publish(agreement)) ? 'published' : 'unchanged';
}
