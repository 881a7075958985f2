import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect } from '@jest/globals';
import type { ReferenceReport } from '../../src/law/reference/reference-report.ts';
import { caseFolder } from '../support/content-case.ts';
import { buildProgram, type Outcome, runScript } from '../support/run-program.ts';
import { temporaryFolder } from '../support/test-database.ts';
import { TestsTogether } from '../support/tests-together.ts';

beforeAll(() => buildProgram());

function report(options: readonly string[], contentDir?: string): Promise<Outcome> {
  return runScript('report-references', options, contentDir ? { CONTENT_DIR: contentDir } : {});
}

const together = new TestsTogether(3);

let reported: Promise<Outcome> | null = null;

/** What is told of the real content as JSON, which takes seconds. */
async function reports(): Promise<readonly ReferenceReport[]> {
  reported ??= report(['--json']);
  return JSON.parse((await reported).stdout) as readonly ReferenceReport[];
}

/**
 * The small agreement with two references to what is not there: of the one, in Art. 2.A, a note speaks; of the other, in
 * Art. 2.B, none.
 */
async function contentWithOneUnexplained(): Promise<string> {
  const folder = await temporaryFolder('content');
  const small = join(folder, 'small');
  await cp(caseFolder('good/small'), small, { recursive: true });
  const edit = async (file: string, change: (text: string) => string) => {
    const text = await readFile(join(small, file), 'utf8');
    expect(change(text)).not.toBe(text);
    await writeFile(join(small, file), change(text));
  };
  const referring = (text: string) => text.replace('September 1, 2001.', '$& (See Article 1, D.)');
  await edit('2001-agreement/article-2-pay.md', referring);
  await edit('sources/lakeside.txt', referring);
  const source = await readFile(join(small, 'sources/lakeside.txt'));
  const sha256 = createHash('sha256').update(source).digest('hex');
  await edit('sources/lakeside.yaml', (text) => text.replace(/^sha256: .*$/m, `sha256: ${sha256}`));
  await edit('notes.yaml', (text) => text.replace(/text: .*/, 'text: There is no Article 1, C.'));
  return folder;
}

describe('the report on the references of the agreement', () => {
  together.test(
    'tells as text how many there are of each status, and each dangling one with its place',
    async () => {
      const { exitCode, stdout, stderr } = await report([]);
      expect([exitCode, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^2005-06: \d+ resolved, \d+ ambiguous, 4 dangling, \d+ external$/m);
      expect(stdout).toMatch(/^2006-07: \d+ resolved, \d+ ambiguous, 8 dangling, \d+ external$/m);
      expect(stdout).toMatch(
        /^ {2}Art\. 13\.A\.1\.a “Article 16, N\.2\.a\.4\.” \(\S+\.txt:\d+\): Art\. 16\.N\.2 has no a\.4 in 2005-06\. Likely: Art\. 16\.O\.2\.a\.4.*\. A note says so\.$/m,
      );
      expect(stdout).toMatch(/^ {2}Art\. 16\.A\.2 “Article 20” .* leads to Art\. 20 /m);
      expect(stdout).not.toContain('NO NOTE SAYS SO');
    },
  );

  together.test('tells the same as JSON', async () => {
    const [before, after, ...more] = await reports();
    expect([before?.year, after?.year, more]).toEqual(['2005-06', '2006-07', []]);
    for (const { counts, dangling } of [before, after] as readonly ReferenceReport[]) {
      expect(Object.keys(counts)).toEqual(['RESOLVED', 'AMBIGUOUS', 'DANGLING', 'EXTERNAL']);
      expect(dangling).toHaveLength(counts.DANGLING);
    }
    expect(before?.dangling).toContainEqual({
      text: 'Article 16, N.2.a.4.',
      source: 'Art. 13.A.1.a',
      file: expect.stringMatching(/\.txt$/) as unknown as string,
      line: 891,
      reason: 'Art. 16.N.2 has no a.4 in 2005-06.',
      candidates: expect.arrayContaining(['Art. 16.O.2.a.4']) as unknown as readonly string[],
      explained: true,
    });
  });

  together.test('finds every dangling one explained by a note', async () => {
    const dangling = (await reports()).flatMap((each) => each.dangling);
    expect(dangling.filter(({ explained }) => !explained)).toEqual([]);
  });
});

together.test(
  'the report ends with 1 when a dangling reference is not explained, and says which',
  async () => {
    const content = await contentWithOneUnexplained();
    const [{ exitCode, stdout, stderr }, json] = await Promise.all([
      report([], content),
      report(['--json'], content),
    ]);
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(stdout.split('\n').filter((line) => line.startsWith('  Art. '))).toEqual([
      expect.stringMatching(/^ {2}Art\. 2\.A “Article 1, C\.” .* A note says so\.$/),
      expect.stringMatching(/^ {2}Art\. 2\.B “Article 1, D\.” .* NO NOTE SAYS SO\.$/),
    ]);
    expect(json.exitCode).toBe(1);
    const dangling = (JSON.parse(json.stdout) as readonly ReferenceReport[]).flatMap((each) => each.dangling);
    expect(dangling.map(({ source, explained }) => [source, explained])).toEqual([
      ['Art. 2.A', true],
      ['Art. 2.B', false],
    ]);
  },
);

together.test('the report ends with 1 on content that is not there, and says what to do', async () => {
  const { exitCode, stdout, stderr } = await report([], join(await temporaryFolder('none'), 'content'));
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toContain('CONTENT_DIR');
  expect(stderr).not.toContain('    at ');
});
