import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import type { ReferenceReport } from '../../src/law/reference/reference-report.ts';
import { REAL_CONTENT } from '../support/real-agreement.ts';
import { buildProgram, type Outcome, runScript } from '../support/run-program.ts';
import { temporaryFolder } from '../support/test-database.ts';

beforeAll(() => buildProgram());

function report(options: readonly string[], contentDir?: string): Promise<Outcome> {
  return runScript('report-references', options, contentDir ? { CONTENT_DIR: contentDir } : {});
}

let reported: Promise<Outcome> | null = null;

/** What is told of the real content as JSON, which takes seconds. */
async function reports(): Promise<readonly ReferenceReport[]> {
  reported ??= report(['--json']);
  return JSON.parse((await reported).stdout) as readonly ReferenceReport[];
}

/** A copy of the real content in which no REFERENCE note stands on a clause. */
async function contentWithoutNoteOn(citation: string): Promise<string> {
  const folder = await temporaryFolder('content');
  await cp(REAL_CONTENT, join(folder, 'aps-atf'), { recursive: true });
  const file = join(folder, 'aps-atf', 'notes.yaml');
  const notes = parse(await readFile(file, 'utf8')) as readonly { clause: string; kind: string }[];
  const left = notes.filter(({ clause, kind }) => clause !== citation || kind !== 'REFERENCE');
  expect(left.length).toBeLessThan(notes.length);
  await writeFile(file, stringify(left));
  return folder;
}

describe('the report on the references of the agreement', () => {
  test.concurrent('tells as text how many there are of each status, and each dangling one with its place', async () => {
    const { exitCode, stdout, stderr } = await report([]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^2005-06: \d+ resolved, \d+ ambiguous, 4 dangling, \d+ external$/m);
    expect(stdout).toMatch(/^2006-07: \d+ resolved, \d+ ambiguous, 8 dangling, \d+ external$/m);
    expect(stdout).toMatch(
      /^ {2}Art\. 13\.A\.1\.a “Article 16, N\.2\.a\.4\.” \(\S+\.txt:\d+\): Art\. 16\.N\.2 has no a\.4 in 2005-06\. Likely: Art\. 16\.O\.2\.a\.4.*\. A note says so\.$/m,
    );
    expect(stdout).toMatch(/^ {2}Art\. 16\.A\.2 “Article 20” .* leads to Art\. 20 /m);
    expect(stdout).not.toContain('NO NOTE SAYS SO');
  });

  test.concurrent('tells the same as JSON', async () => {
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

  test.concurrent('finds every dangling one explained by a note', async () => {
    const dangling = (await reports()).flatMap((each) => each.dangling);
    expect(dangling.filter(({ explained }) => !explained)).toEqual([]);
  });
});

test.concurrent('the report ends with 1 when a dangling reference is not explained, and says which', async () => {
  const content = await contentWithoutNoteOn('Art. 13.A.1.a');
  const [{ exitCode, stdout, stderr }, json] = await Promise.all([
    report([], content),
    report(['--json'], content),
  ]);
  expect([exitCode, stderr]).toEqual([1, '']);
  const lines = stdout.split('\n').filter((line) => line.endsWith('NO NOTE SAYS SO.'));
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toContain('Art. 13.A.1.a “Article 16, N.2.a.4.”');
  expect(json.exitCode).toBe(1);
  const unexplained = (JSON.parse(json.stdout) as readonly ReferenceReport[]).flatMap(({ dangling }) =>
    dangling.filter(({ explained }) => !explained).map(({ source }) => source),
  );
  expect(unexplained).toEqual(['Art. 13.A.1.a', 'Art. 13.A.1.a']);
});

test.concurrent('the report ends with 1 on content that is not there, and says what to do', async () => {
  const { exitCode, stdout, stderr } = await report([], join(await temporaryFolder('none'), 'content'));
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toContain('CONTENT_DIR');
  expect(stderr).not.toContain('    at ');
});
