// Content with mistakes, and what is said of them, in the manner of a compiler's tests: a folder under `bad/` holds
// the files that differ from `good/small/`, and `expected.txt`, which is what the person who made the mistake is told.
// After a change that is meant to change a message, or for a new case:
//
//     UPDATE_EXPECTED=1 NODE_OPTIONS=--experimental-vm-modules npx jest test/ingest
//
// and read the difference before you commit it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ContentError, type Diagnostic } from '../../src/ingest/diagnostic.ts';
import { formatDiagnostics } from '../../src/ingest/format-diagnostics.ts';
import { type AgreementStore, ingest } from '../../src/ingest/ingest.ts';
import { badCases, caseFolder, withContent } from '../support/content-case.ts';
import { expectedFile } from '../support/expected-file.ts';

const EMPTY_STORE: AgreementStore = {
  contentHash: async () => null,
  publish: async () => {
    throw new Error('content with mistakes was published');
  },
};

describe.each(await badCases())('content with %s', (name) => {
  test('is refused with the message in expected.txt', async () => {
    const told = await mistakesIn(name);
    const actual = `${formatDiagnostics(told, false)}\n`;
    expect(actual).toBe(await expectedFile(caseFolder(`bad/${name}/expected.txt`), actual));
  });

  test('is told with a line and a column that are there, what was found and expected, and a way out', async () => {
    await withContent(name, async (folder) => {
      for (const diagnostic of await diagnose(folder)) {
        expect(await placeExists(folder, diagnostic)).toBe(true);
        expect([diagnostic.found, diagnostic.expected, diagnostic.help]).not.toContain('');
      }
    });
  });
});

test('several mistakes in several files are told at once', async () => {
  const files = (await mistakesIn('several-at-once')).map(({ file }) => file);
  expect(new Set(files).size).toBeGreaterThanOrEqual(3);
});

function mistakesIn(name: string): Promise<readonly Diagnostic[]> {
  return withContent(name, diagnose);
}

async function diagnose(folder: string): Promise<readonly Diagnostic[]> {
  try {
    await ingest(folder, EMPTY_STORE);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.diagnostics;
    throw error;
  }
}

async function placeExists(folder: string, { file, line, column }: Diagnostic): Promise<boolean> {
  const text = (await readFile(join(folder, file), 'utf8')).split('\n')[line - 1];
  return text !== undefined && column >= 1 && column <= text.length + 1;
}
