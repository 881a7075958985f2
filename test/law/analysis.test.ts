import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Analysis } from '../../src/law/analysis.ts';
import { topOf } from '../../src/law/citation/clause-labels.ts';
import { Edition } from '../../src/law/document/edition.ts';
import type { QuestionIndex } from '../../src/law/question/question-index.ts';
import { questionsOf } from '../../src/law/question/questions-of.ts';
import { ClauseHtml } from '../../src/law/text/clause-html.ts';
import { clauseText } from '../../src/law/text/clause-text.ts';
import { TextFinder } from '../../src/law/words/text-finder.ts';
import { analysisOf } from '../support/analysis-of.ts';
import { memoryTakenBy } from '../support/memory-in-use.ts';
import { realAgreement } from '../support/real-agreement.ts';

const AMPLE = 1_000_000_000;

/** Without references and terms, which only mark what stands there. */
const PLAINLY = { hrefOf: () => null, referencesOf: () => [], termsIn: () => [], level: 1 };

let before: Edition;
let after: Edition;
let asked: QuestionIndex;

beforeAll(async () => {
  const years = questionsOf(await realAgreement());
  [before, after] = years.map(({ edition }) => edition) as [Edition, Edition];
  asked = years[1] as QuestionIndex;
});

/** What finds the clauses whose headings have what is asked. */
const headingsFinder = () =>
  new TextFinder(
    after.clauses.filter(({ heading }) => heading !== null),
    ({ heading }) => heading ?? '',
  );

/** Everything that can be found in two editions, each with the name that a failure shows. */
const FINDINGS: readonly (readonly [name: string, find: (analysis: Analysis) => unknown])[] = [
  ['references', (analysis) => analysis.references(after)],
  ['citator', (analysis) => analysis.citator(after).index.sharedByClause(new Set(['leave']))],
  ['terms', (analysis) => analysis.terms(after)],
  ['uses of terms', (analysis) => analysis.termUses(after)],
  ['words', (analysis) => analysis.words(after)],
  ['own words', (analysis) => analysis.ownWords(after)],
  ['what it offers', (analysis) => analysis.suggestions(asked, [])],
  ['a finder', (analysis) => analysis.finder(after, 'headings', headingsFinder)],
  ['HTML', htmlOfAll],
  ['changes', (analysis) => analysis.changes(before, after).all.map((change) => change.segments())],
  ['text', (analysis) => analysis.text([after], 'x', () => inPieces(300_000))],
];

/** Each clause by itself, those at the top last. */
function htmlOfAll(analysis: Analysis): void {
  const make = () => new ClauseHtml(PLAINLY);
  for (const clause of after.clauses.toReversed()) analysis.html(topOf(clause), 'plain', make).of(clause);
}

describe('what is found in an edition', () => {
  test('is found once, for all who ask', () => {
    const analysis = analysisOf(AMPLE);
    expect(analysis.references(after)).toBe(analysis.references(after));
    expect(analysis.words(after)).toBe(analysis.words(after));
    expect(analysis.uses).toEqual({ hits: 2, misses: 2 });
    expect(analysis.changes(before, after)).toBe(analysis.changes(before, after));
    let made = 0;
    const text = () => analysis.text([before, after], 'redline', () => `text ${++made}`);
    expect([text(), text()]).toEqual(['text 1', 'text 1']);
  });

  test('is counted as it grows', () => {
    const analysis = analysisOf(AMPLE);
    const changes = analysis.changes(before, after);
    const few = analysis.bytes;
    const scope = { before: before.atPath('art-9'), after: after.atPath('art-9') };
    const within = changes.within(scope).length;
    expect(analysis.bytes - few).toBe(within * 2_100);
    expect(changes.within(scope)).toHaveLength(within);
    expect(analysis.bytes - few).toBe(within * 2_100);
    expect(changes.all.length).toBeGreaterThan(within);
    expect(analysis.bytes - few).toBe(changes.length * 2_100);
  });

  test('is of that edition, and of that order of two', () => {
    const analysis = analysisOf(AMPLE);
    expect(analysis.words(before)).not.toBe(analysis.words(after));
    expect(analysis.changes(before, after).length).toBeGreaterThan(0);
    expect(analysis.changes(after, before)).not.toBe(analysis.changes(before, after));
  });

  test('is never more than the budget, and is found again when it was forgotten', () => {
    const analysis = analysisOf(AMPLE);
    for (const [, find] of FINDINGS) find(analysis);
    const all = analysis.bytes;
    const tight = analysisOf(Math.ceil(all / 2));
    for (let i = 0; i < 2; i += 1) {
      for (const [, find] of FINDINGS) {
        find(tight);
        expect(tight.bytes).toBeLessThanOrEqual(all / 2);
      }
    }
    const none = analysisOf(1);
    const defined = (of: Analysis) => of.terms(after).map(({ term, definition }) => [term, definition]);
    expect(defined(none)).toEqual(defined(analysis));
    expect(none.bytes).toBeLessThanOrEqual(1);
  });

  test('is let go of with the edition, but for texts, which are those of any that is the same', () => {
    const analysis = analysisOf(AMPLE);
    for (const [name, find] of FINDINGS) if (name !== 'text') find(analysis);
    const kept = analysis.terms(before);
    analysis.forget(after);
    expect(analysis.terms(before)).toBe(kept);
    analysis.forget(before);
    expect(analysis.bytes).toBe(0);
    const read = (name: string) => new Edition(after.head, [], undefined, after.numbering, name);
    const text = (edition: Edition, made: string) => analysis.text([edition], 'x', () => made);
    const once = read('release 1');
    expect([text(once, 'one'), text(once, 'other')]).toEqual(['one', 'one']);
    analysis.forget(once);
    expect([text(read('release 1'), 'other'), text(read('release 2'), 'other')]).toEqual(['one', 'other']);
  });

  test.each(FINDINGS)('takes as much memory as is said: %s', (_, find) => {
    const { made: analysis, taken } = memoryTakenBy(() => {
      const finding = analysisOf(AMPLE);
      find(finding);
      return finding;
    });
    // What remembers findings is there whether anything was found or not.
    const found = taken - memoryTakenBy(() => analysisOf(AMPLE)).taken;
    expect(found).toBeLessThan(1.3 * analysis.bytes + 100_000);
    expect(found).toBeGreaterThan(0.3 * analysis.bytes - 100_000);
  });
});

test('the length of a text is known before it is made: of each clause nearly, of an edition together', () => {
  for (const clause of after.clauses) {
    const { length } = clauseText(clause, 'PLAIN', PLAINLY);
    const guess = after.textLength(clause);
    expect(guess).toBeLessThanOrEqual(length);
    expect(length).toBeLessThan(1.6 * guess + 40);
  }
  const sum = after.roots.reduce((total, clause) => total + after.textLength(clause), 0);
  expect(after.textLength(null)).toBe(sum);
});

/** A text of so many letters, put together piece by piece. */
function inPieces(length: number): string {
  let text = '“';
  while (text.length < length) text += String(text.length);
  return text;
}
