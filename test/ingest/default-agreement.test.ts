import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { defaultAgreement } from '../../src/ingest/default-agreement.ts';
import { temporaryFolder } from '../support/test-database.ts';

async function content(agreementsYaml: string | null, ...slugs: readonly string[]): Promise<string> {
  const folder = await temporaryFolder('content');
  for (const slug of slugs) await mkdir(join(folder, slug));
  if (agreementsYaml !== null) await writeFile(join(folder, 'agreements.yaml'), agreementsYaml);
  return folder;
}

test('the agreement that agreements.yaml names is meant when a client names none', async () => {
  expect(await defaultAgreement(await content('default: ferry\n', 'bakers', 'ferry'))).toBe('ferry');
});

test('without agreements.yaml it is the first there is', async () => {
  expect(await defaultAgreement(await content(null, 'ferry', 'bakers'))).toBe('bakers');
});

test('content without any agreement is told, and has none by default', async () => {
  await expect(defaultAgreement(await content(null))).rejects.toMatchObject({
    diagnostics: [{ code: 'content-missing' }],
  });
});

test('a slug without a folder is told with its line', async () => {
  const folder = await content('# which\ndefault: ferries\n', 'ferry');
  await expect(defaultAgreement(folder)).rejects.toMatchObject({
    diagnostics: [{ file: 'agreements.yaml', line: 2, found: 'ferries', expected: 'one of ferry' }],
  });
});
