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

/** What people ask of the amended agreement: an answer that holds in both years, two whose words or citations do not. */
const ASKED: Texts = new Map([
  [
    'questions/work.yaml',
    `topic: Work
questions:
  - id: ladders
    question: Who buys the ladders?
    alsoAsked: [must I bring a ladder, who pays for steps, own ladder, ladder from home, do I buy one]
    answers:
      - from: "2001-02"
        answer: The Board provides them (Art. 3.A).
        quotes:
          - clause: Art. 3.A
            quote: The Board provides ladders
  - id: evenings
    question: For how many evenings are the lamps cared for?
    alsoAsked: [how often do we clean, nights for cleaning, care of lamps, wick duty, when are lamps cleaned]
    answers:
      - from: "2001-02"
        answer: Two (Art. 1.A.2), of which one is at midwinter (Art. 1.A.2.b).
        quotes:
          - clause: Art. 1.A.2
            quote: two (2) are for the care of lamps
          - clause: Art. 1.A.2.b
            quote: one at midwinter
`,
  ],
  [
    'questions/pay.yaml',
    `topic: Pay
questions:
  - id: tower
    question: What is a climb paid?
    alsoAsked: [tower money, climb pay, extra for the tower, paid per climb, what do climbers get]
    answers:
      - from: "2001-02"
        answer: $2.00 more (Art. 2.B), as the owl of Article 4 knows.
        quotes:
          - clause: Article 2, Section B
            quote: $2.00 more for each climb
`,
  ],
  ['vocabulary.yaml', '- [ladder, steps]\n- [pay, wage]\n- [owl, bird]\n'],
]);

/** Edits content again and again; half of what is wrong is taken back, as an editor would. */
async function expectAlike(first: Texts, slug: string, seed: number, steps: number) {
  const remembered = new Remembered();
  const editor = new Editor(seed);
  let right = first;
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
    ['good/small', 'small', new Map()],
    ['good/amended', 'amended', ASKED],
    ['good/ferry', 'ferry', new Map()],
  ])('of %s, in every agreement and every diagnostic', async (name, slug, more) => {
    const texts = new Map([...(await textsOf(caseFolder(name))), ...more]);
    expect(made(slug, texts, new Remembered()).told.filter(({ severity }) => severity === 'ERROR')).toEqual(
      [],
    );
    const all = [];
    for (let seed = 1; seed <= 8; seed += 1) all.push(await expectAlike(texts, slug, seed, 40));
    expect(all.reduce((sum, { right }) => sum + right, 0)).toBeGreaterThan(50);
    expect(all.reduce((sum, { wrong }) => sum + wrong, 0)).toBeGreaterThan(50);
  });

  test('of answers, whose words and later words are printed otherwise', async () => {
    const remembered = new Remembered();
    const texts = new Map([...(await textsOf(caseFolder('good/amended'))), ...ASKED]);
    const codes = new Set<string>();
    for (let seed = 1; seed <= 200; seed += 1) {
      const edited = new Editor(seed).edit(texts, 'a word wherever it is printed');
      const incremental = made('amended', edited, remembered);
      expectSame(incremental, made('amended', edited, new Remembered()));
      for (const { code, file } of incremental.told) if (file.startsWith('questions/')) codes.add(code);
    }
    expect([...codes].sort()).toEqual(['question-quote', 'question-unread']);
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
