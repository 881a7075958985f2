// Content without mistakes, and what is made of it, in the manner of a compiler's tests: `good/small/` is a tiny
// invented agreement, `good/small.expected.json` the clauses it gives. After a change that is meant to change them:
//
//     UPDATE_EXPECTED=1 NODE_OPTIONS=--experimental-vm-modules npx jest test/ingest
//
// and read the difference before you commit it.

import { expect, test } from '@jest/globals';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { caseFolder } from '../support/content-case.ts';
import { expectedFile } from '../support/expected-file.ts';

test('the small agreement gives the clauses that stand in small.expected.json', async () => {
  const actual = `${JSON.stringify(summary(await smallAgreement()), null, 2)}\n`;
  expect(actual).toBe(await expectedFile(caseFolder('good/small.expected.json'), actual));
});

test('the words of the small agreement are those of its source, the scanning errors mended', async () => {
  const { editions } = await smallAgreement();
  const pay = editions[0]?.readings.find(({ path }) => path === 'art-2/A');
  expect(pay?.ownParts).toMatchObject([
    {
      text: 'A lamplighter shall be paid $20.50 for each evening of the work year. (See Article 1, C.)',
    },
  ]);
});

test('flush words after the sub-provisions keep their printed place', async () => {
  const { editions } = await smallAgreement();
  const care = editions[0]?.readings.find(({ path }) => path === 'art-1/A/2');
  expect(care?.ownParts).toMatchObject([
    { text: 'Of these evenings, two (2) are for the care of lamps:' },
    { text: 'Neither may be a Sunday.' },
  ]);
  expect(care?.layout).toEqual([0, 2]);
});

async function smallAgreement(): Promise<Agreement> {
  const diagnostics = new Diagnostics();
  return makeAgreement(await readContent(caseFolder('good/small'), diagnostics), diagnostics);
}

/** What a reader of the content can check against the files: no keys, no words. */
function summary(agreement: Agreement) {
  return {
    clauses: agreement.editions.flatMap(({ head, readings }) =>
      readings.map(({ path, citation, kind, label, change, source }) => ({
        year: head.year,
        path,
        citation,
        kind,
        label,
        change,
        lines: `${source.firstLine}-${source.lastLine}`,
      })),
    ),
    notes: agreement.notes.map(({ year, path, kind, text }) => ({ year, path, kind, text })),
    parameters: agreement.parameters.map(({ name, year, value, words, unit, path }) => ({
      name,
      year,
      value,
      words,
      unit,
      path,
    })),
    events: agreement.events.map(({ kind, date, source }) => ({
      kind,
      date,
      lines: `${source.firstLine}-${source.lastLine}`,
    })),
  };
}
