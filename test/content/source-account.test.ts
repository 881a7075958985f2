// Every character of the sources: it is served, it was mended, or it is left out for a reason that is told.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import type { TracedInstrument } from '../../src/law/document/instrument.ts';
import { caseFolder } from '../support/content-case.ts';
import { REAL_CONTENT, realAgreement } from '../support/real-agreement.ts';

describe.each(['2005-agreement', '2006-addendum', 'successor-statement'])('the account of %s', (slug) => {
  test('comes to the length of its document', async () => {
    const { account, source } = await instrument(slug);
    const text = await readFile(join(REAL_CONTENT, 'sources', source), 'utf8');
    expect(account.characters).toBe(text.length);
    const left = account.leftOut.reduce((sum, { characters }) => sum + characters, 0);
    expect(account.served + account.mended + left).toBe(text.length);
  });

  test('has no part that is nothing, and a reason for each', async () => {
    const { leftOut } = (await instrument(slug)).account;
    for (const { characters, reason } of leftOut)
      expect([characters > 0, reason !== '']).toEqual([true, true]);
    expect(new Set(leftOut.map(({ reason }) => reason)).size).toBe(leftOut.length);
  });
});

test('two instruments of one document account for each other’s words, and serve no character both', async () => {
  const [agreement, addendum] = [await instrument('2005-agreement'), await instrument('2006-addendum')];
  const wordsOf = ({ account }: TracedInstrument, slug: string) =>
    account.leftOut.find(({ reason }) => reason === `the words of ${slug}`)?.characters ?? 0;
  const owned = ({ account }: TracedInstrument) => account.served + account.mended;
  expect(wordsOf(agreement, '2006-addendum')).toBeGreaterThanOrEqual(owned(addendum));
  expect(wordsOf(addendum, '2005-agreement')).toBeGreaterThanOrEqual(owned(agreement));
  expect(owned(agreement) + owned(addendum)).toBeLessThan(agreement.account.characters);
});

test('what is mended of the 2005 agreement is what its corrections took out', async () => {
  const { account } = await instrument('2006-addendum');
  // Lines 2115, 2581, 2660, 2661, 2665 and 2669: the words that stood there.
  const stood = [
    'members $-\\sin(6)$ appointed',
    'President, $\\sin(6)$ appointed',
    'University Dean',
    'ВА',
    'IO AII\tDOMENTAL',
    'LI\tEVEL ONE',
    'L\tEVEL TWO',
    'LE\tVEL THREE',
  ];
  expect(account.mended).toBe(stood.join('').length);
});

test('of a document as small as a page every part can be counted by hand', async () => {
  const diagnostics = new Diagnostics();
  const { instruments } = makeAgreement(
    await readContent(caseFolder('good/small'), diagnostics),
    diagnostics,
  );
  expect(instruments[0]?.account).toEqual({
    characters: 691,
    served: 561,
    // lamp1ighter, and the 24 characters from \\$2O.5O to evening.
    mended: 11 + 24,
    leftOut: [
      // Lakeside School Board, page 1; and page 2.
      { characters: 2 * 29, reason: 'page head' },
      { characters: 25, reason: 'white space: lines and indentation are set anew' },
      { characters: 4, reason: 'marks of bold type' },
      { characters: 4, reason: 'dashes that the scanner puts before the lines of a list' },
      { characters: 4, reason: 'the glyphs of bullets, which are set anew' },
    ],
  });
});

async function instrument(slug: string): Promise<TracedInstrument> {
  const { instruments } = await realAgreement();
  return instruments.find((one) => one.slug === slug) as TracedInstrument;
}
