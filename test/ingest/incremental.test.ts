import { describe, expect, test } from '@jest/globals';
import { ContentError, Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { Remembered } from '../../src/ingest/remembered.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { caseFolder } from '../support/content-case.ts';
import { contentOf, EDIT_KINDS, Editor, type Texts, textsOf } from '../support/edited-content.ts';
import { REAL_CONTENT } from '../support/real-agreement.ts';

/** What an ingest makes of content: the agreement, or its mistakes; and the warnings. */
interface Made {
  readonly agreement: Agreement | null;
  readonly told: Diagnostics['list'];
}

function made(slug: string, texts: Texts, remembered: Remembered): Made {
  const diagnostics = new Diagnostics();
  const make = () => makeAgreement(contentOf(slug, texts), diagnostics, () => {}, remembered);
  try {
    return { agreement: make(), told: diagnostics.list };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { agreement: null, told: diagnostics.list };
  }
}

/** Compared as texts first, for they are large. */
function expectSame(one: Made, other: Made): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

/** Edits content again and again; half of what is wrong is taken back, as an editor would. */
async function expectAlike(folder: string, slug: string, seed: number, steps: number) {
  const remembered = new Remembered();
  const editor = new Editor(seed);
  let right = await textsOf(folder);
  let texts = right;
  const seen = { right: 0, wrong: 0 };
  for (let step = 0; step < steps; step += 1) {
    const incremental = made(slug, texts, remembered);
    expectSame(incremental, made(slug, texts, new Remembered()));
    if (incremental.agreement) right = texts;
    seen[incremental.agreement ? 'right' : 'wrong'] += 1;
    const before = incremental.agreement || editor.isTime(0.5) ? texts : right;
    texts = before === texts || editor.isTime(0.3) ? editor.edit(before) : before;
  }
  return seen;
}

describe('what is made of content that was edited again and again is what is made of it from nothing', () => {
  test.each([
    ['good/small', 'small'],
    ['good/amended', 'amended'],
    ['good/ferry', 'ferry'],
  ])('of %s, in every agreement and every diagnostic', async (name, slug) => {
    const all = [];
    for (let seed = 1; seed <= 8; seed += 1) all.push(await expectAlike(caseFolder(name), slug, seed, 40));
    expect(all.reduce((sum, { right }) => sum + right, 0)).toBeGreaterThan(50);
    expect(all.reduce((sum, { wrong }) => sum + wrong, 0)).toBeGreaterThan(50);
  });

  test('of the real agreement, whatever is edited', async () => {
    const remembered = new Remembered();
    const texts = await textsOf(REAL_CONTENT);
    const editor = new Editor(1);
    for (const kind of EDIT_KINDS) {
      const edited = editor.edit(texts, kind);
      expectSame(made('aps-atf', edited, remembered), made('aps-atf', edited, new Remembered()));
    }
    expectSame(made('aps-atf', texts, remembered), made('aps-atf', texts, new Remembered()));
  });
});

describe('what has not changed is not made again', () => {
  const withNote = (texts: Texts, words: string): Texts =>
    new Map(texts).set('notes.yaml', `${texts.get('notes.yaml')}# ${words}\n`);

  test('of a change in the notes the editions are those there were', async () => {
    const remembered = new Remembered();
    const texts = await textsOf(caseFolder('good/small'));
    const before = made('small', texts, remembered).agreement;
    const after = made('small', withNote(texts, 'changed'), remembered).agreement;
    expect(before?.editions).toBeDefined();
    expect(after?.editions).toBe(before?.editions);
  });

  test('what was asked for by none of the last ingests is forgotten', async () => {
    const remembered = new Remembered();
    const texts = await textsOf(caseFolder('good/small'));
    const editions = made('small', texts, remembered).agreement?.editions;
    const changed = new Map(texts).set('numbering.yaml', `${texts.get('numbering.yaml')}# changed\n`);
    for (let times = 0; times < 3; times += 1) made('small', changed, remembered);
    expect(made('small', texts, remembered).agreement?.editions).not.toBe(editions);
  });
});
