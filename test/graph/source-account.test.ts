import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { REAL_CONTENT } from '../support/real-agreement.ts';

interface Accounted {
  readonly slug: string;
  readonly text: string;
  readonly account: {
    readonly characters: number;
    readonly served: number;
    readonly mended: number;
    readonly leftOut: readonly { readonly characters: number; readonly reason: string }[];
  };
}

let app: TestApp;
let instruments: readonly Accounted[];
beforeAll(async () => {
  app = await createTestApp();
  const { agreement } = await app.data<{ agreement: { instruments: readonly Accounted[] } }>(
    '{ agreement(slug: "aps-atf") { instruments { slug text account { characters served mended leftOut { characters reason } } } } }',
  );
  instruments = agreement.instruments;
});
afterAll(() => app.close());

const SOURCES = {
  '2005-agreement': '003_e95df812710c4457.txt',
  '2006-addendum': '003_e95df812710c4457.txt',
  'successor-statement': '000_ca971e31ac8be9b0.txt',
};

test('every character of each document is served, mended or left out with a reason', () => {
  for (const [slug, file] of Object.entries(SOURCES)) {
    const { account } = instruments.find((each) => each.slug === slug) as Accounted;
    const document = readFileSync(join(REAL_CONTENT, 'sources', file), 'utf8');
    const left = account.leftOut.reduce((sum, { characters }) => sum + characters, 0);
    expect([slug, account.characters]).toEqual([slug, document.length]);
    expect([slug, account.served + account.mended + left]).toEqual([slug, document.length]);
    for (const { characters } of account.leftOut) expect(characters).toBeGreaterThan(0);
  }
});

test('what is served are the words of the instrument, but for those that corrections put there and for list glyphs', () => {
  for (const { slug, text, account } of instruments) {
    const words = text.replaceAll(/[\s•\t|]/g, '').length;
    expect([slug, Math.abs(words - account.served) < 0.02 * words + account.mended]).toEqual([slug, true]);
  }
});

test('of the one document no line belongs to nobody: the agreement leaves out the addendum, and it the agreement', () => {
  const reasons = instruments.map(({ account }) => account.leftOut.map(({ reason }) => reason));
  expect(reasons[0]).toContain('the table of contents, scanned several times over');
  expect(reasons[0]?.some((reason) => /printed with it/.test(reason))).toBe(true);
  expect(reasons[1]?.some((reason) => /printed with it/.test(reason))).toBe(true);
});
