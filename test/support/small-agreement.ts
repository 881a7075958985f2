import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { caseFolder } from './content-case.ts';

let made: Promise<Agreement> | null = null;

/** The agreement of test/ingest/good/small: a few clauses, quick to publish. It is made of its content once. */
export function smallAgreement(): Promise<Agreement> {
  made ??= makeSmallAgreement();
  return made;
}

async function makeSmallAgreement(): Promise<Agreement> {
  const diagnostics = new Diagnostics();
  return makeAgreement(await readContent(caseFolder('good/small'), diagnostics), diagnostics);
}

/** The same agreement with other words: every marker of every clause says which wording it is of. */
export function reworded(agreement: Agreement, wording: string): Agreement {
  const editions = agreement.editions.map(({ head, readings }) => ({
    head,
    readings: readings.map((reading) => ({ ...reading, marker: wording })),
  }));
  return { ...agreement, contentHash: `hash of ${wording}`, title: wording, editions };
}
