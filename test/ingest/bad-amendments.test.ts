// Addenda with mistakes, and what is said of them: a folder under `bad-amendments/` holds the files that differ from
// `good/amended/`, and `expected.txt`, which is what the person who made the mistake is told. After a change that is
// meant to change a message, or for a new case:
//
//     UPDATE_EXPECTED=1 NODE_OPTIONS=--experimental-vm-modules npx jest test/ingest
//
// and read the difference before you commit it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ContentError, type Diagnostic, Diagnostics } from '../../src/ingest/diagnostic.ts';
import { formatDiagnostics } from '../../src/ingest/format-diagnostics.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import { badAmendments, withAmendedContent } from '../support/amended-content.ts';
import { caseFolder } from '../support/content-case.ts';
import { expectedFile } from '../support/expected-file.ts';

describe.each(await badAmendments())('an addendum with %s', (name) => {
  test('is refused with the message in expected.txt', async () => {
    const actual = `${formatDiagnostics(await withAmendedContent(name, diagnose), false)}\n`;
    expect(actual).toBe(await expectedFile(caseFolder(`bad-amendments/${name}/expected.txt`), actual));
  });

  test('is told by a line of the addendum that is there, with what was found and expected and a way out', async () => {
    await withAmendedContent(name, async (folder) => {
      for (const { file, line, column, found, expected, help } of await diagnose(folder)) {
        const words = (await readFile(join(folder, file), 'utf8')).split('\n')[line - 1];
        expect(file).toMatch(/^2002-addendum\/.*\.md$/);
        expect(words).toBeDefined();
        expect(column).toBeLessThanOrEqual(String(words).length + 1);
        expect([found, expected, help]).not.toContain('');
      }
    });
  });
});

async function diagnose(folder: string): Promise<readonly Diagnostic[]> {
  const diagnostics = new Diagnostics();
  try {
    makeAgreement(await readContent(folder, diagnostics), diagnostics);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.diagnostics;
    throw error;
  }
}
