import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ContentError, Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import { REAL_CONTENT } from '../support/real-agreement.ts';

const QUESTION = `topic: Mileage
questions:
  - id: mileage-for-120-miles
    question: What do I get for 120 miles?
    alsoAsked: [120 miles what now, is it 36 for 120, driving 120 miles, miles 120 cash, one twenty on the odometer]
    answers:
      - from: 2005-06
        answer: For 120 miles you get $36.00 (Art. 6.A.10).
        quotes:
          - clause: Art. 6.A.10
            quote: thirty cents ($.30) per mile
        computed:
          - rule: mileage
            facts: { miles: '120' }
            gives: { amount: '36.00' }
    rules: [mileage]
`;

/** What is wrong with the real content when it has the question, too. */
async function mistakes(question: string): Promise<readonly string[]> {
  const above = await mkdtemp(join(tmpdir(), 'content-'));
  const folder = join(above, 'aps-atf');
  try {
    await cp(REAL_CONTENT, folder, { recursive: true });
    await writeFile(join(folder, 'questions/mileage-in-a-test.yaml'), question);
    const diagnostics = new Diagnostics();
    makeAgreement(await readContent(folder, diagnostics), diagnostics);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.diagnostics.map(
      ({ file, line, code, found, expected }) => `${file}:${line} ${code} ${found} / ${expected}`,
    );
  } finally {
    await rm(above, { recursive: true });
  }
}

test('a figure that a rule computes needs no quotation, and is computed anew in every year', async () => {
  expect(await mistakes(QUESTION)).toEqual([]);
});

test('a figure that the rule does not come to is a mistake in each of the years', async () => {
  const wrong = QUESTION.replaceAll('36.00', '63.00');
  expect(await mistakes(wrong)).toEqual(
    ['2005-06', '2006-07'].map(
      (year) =>
        `questions/mileage-in-a-test.yaml:13 question-computed amount: "63.00" / amount: "36.00", as mileage comes to in ${year}`,
    ),
  );
});

test('a rule that is not there is a mistake, and so are facts that it refuses', async () => {
  expect(await mistakes(QUESTION.replace('rules: [mileage]', 'rules: [milage]'))).toEqual([
    expect.stringMatching(
      /^questions\/mileage-in-a-test\.yaml:16 question-rule milage, which is no computed rule \/ one of .*mileage/,
    ),
  ]);
  expect(await mistakes(QUESTION.replace("miles: '120'", "miles: '-1'"))).toContainEqual(
    expect.stringMatching(/^questions\/mileage-in-a-test\.yaml:13 question-computed miles: -1 \/ .*from 0/),
  );
});
