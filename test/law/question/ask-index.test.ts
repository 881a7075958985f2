// What is asked in words that are not the agreement's, and what the edition has of it.

import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { AskIndex } from '../../../src/law/question/ask-index.ts';
import { findAsked } from '../../../src/law/question/asked.ts';
import { searchLine } from '../../../src/law/words/search-words.ts';
import { stemOf } from '../../../src/law/words/stem.ts';
import { LIMITS } from '../../../src/limits.ts';
import { askedEdition, askIndexOf, type SmallQuestion } from '../../support/asked-edition.ts';
import type { SmallClause } from '../../support/small-edition.ts';

const CLAUSES: readonly SmallClause[] = [
  {
    provision: '1',
    path: 'A',
    heading: 'Bereavement',
    under: [
      { provision: '2', path: 'A/1', text: 'Three evenings are granted without loss of pay.' },
      { provision: '3', path: 'A/2', text: 'More evenings may be granted.' },
    ],
  },
  { provision: '4', path: 'B', heading: 'Oil', text: 'Oil is bought by the town in casks of 120 pounds.' },
  { provision: '5', path: 'C', text: 'Lamps are lit at dusk by the lamplighter.' },
];

const QUESTIONS: readonly SmallQuestion[] = [
  {
    name: 'funeral',
    question: 'How many evenings do I get for a funeral?',
    alsoAsked: ['A funeral evening: is it paid?', 'my father died, is there a funeral leave'],
    answer: 'Three evenings (Art. A.1), with sick pay besides.',
  },
  { name: 'oil', question: 'Who buys the oil?', answer: 'The town does (Oil and casks).' },
  {
    name: 'dusk',
    question: 'When do we light lamps?',
    alsoAsked: ['lamp lighting hours'],
    answer: 'At dusk.',
  },
];

const questions = askedEdition(CLAUSES, QUESTIONS);
let index: AskIndex;
beforeEach(() => {
  index = askIndexOf(questions);
});
const wordsOf = (text: string) => searchLine(text).split(' ');
const ask = (text: string, ...foreign: readonly string[]) => index.ask(wordsOf(text), new Set(foreign));
const stems = (text: string, ...foreign: readonly string[]) => [
  ...index.stemsOf(wordsOf(text), new Set(foreign)),
];
const nameOf = (question: number | undefined) => questions.all[question ?? -1]?.name;
const matches = (text: string) => ask(text).matches.map(({ question }) => nameOf(question));

describe('the questions that are like what is asked', () => {
  test('are those that have its words, the likest first', () => {
    expect(matches('evenings for a funeral')).toEqual(['funeral']);
    expect(matches('is oil lit in lamps')).toEqual(['dusk', 'oil']);
    expect(matches('a ladder')).toEqual([]);
  });

  test('are as like as can be where they are asked in their own words, three times alike', () => {
    const thrice = askedEdition([], [{ name: 'oil', question: 'oil', alsoAsked: ['the oil', 'oil?'] }]);
    const [match] = askIndexOf(thrice).ask(['oil'], new Set()).matches;
    expect(match?.score).toBeCloseTo(1);
  });

  test.each([
    [1, 0.6 * 0.6 + 0.4],
    [2, 0.6 * 0.8 + 0.4],
    [3, 1],
    [4, 1],
  ])('are the more like the more ways of putting them have a word: %i', (count, score) => {
    const ways = Array.from({ length: count }, () => 'oil');
    const some = askedEdition([], [{ name: 'oil', question: 'oil', alsoAsked: ways.slice(1) }]);
    const [match] = askIndexOf(some).ask(['oil'], new Set()).matches;
    expect(match?.score).toBeCloseTo(score);
  });

  test('count a word of their answers alone half, but none in its citations', () => {
    const [match] = ask('sick').matches;
    expect(nameOf(match?.question)).toBe('funeral');
    expect(match?.score).toBeCloseTo(0.6 * 0.5);
    expect(matches('casks')).toEqual([]);
    const [both] = ask('funeral').matches;
    expect(both?.score).toBeGreaterThan(0.6);
  });

  test('are the less like the more is said beside', () => {
    const [alone] = ask('funeral').matches;
    const [among] = ask('funeral ladder').matches;
    expect(among?.score).toBeLessThan(alone?.score ?? 0);
    expect(ask('who buys oil').matches[0]?.score).toBeGreaterThan(ask('oil').matches[0]?.score ?? 1);
  });

  test('are ten at most', () => {
    const many = Array.from({ length: 15 }, (_, i) => ({
      name: `oil-${i}`,
      question: i === 12 ? 'oil' : `oil of lamp ${i}`,
    }));
    const asked = askedEdition([], many);
    const found = askIndexOf(asked).ask(['oil'], new Set()).matches;
    expect(found).toHaveLength(10);
    expect(found[0]?.question).toBe(12);
  });

  test('are the same whenever it is asked', () => {
    const first = ask('who buys oil');
    expect(ask('who buys oil')).toBe(first);
    expect(ask('who buys oil', 'oil')).not.toBe(first);
  });
});

describe('how well an edition answers', () => {
  test('is wholly where one clause has all that is said, headings above it included', () => {
    expect(ask('bereavement pay').evidence.share).toBeCloseTo(1);
    expect(ask('bereavement dusk').evidence.share).toBeLessThan(0.9);
    expect(ask('bereavement dusk').evidence.share).toBeGreaterThan(0.3);
    expect(ask('ladder').evidence.share).toBe(0);
  });

  test('is the better the more is said, and the worse the less of it is known', () => {
    const strength = (text: string) => ask(text).evidence.strength;
    expect(strength('bereavement pay')).toBeGreaterThan(strength('pay'));
    expect(strength('bereavement ladder')).toBeLessThan(strength('bereavement'));
    expect(strength('xylophone')).toBe(0);
    const { said } = ask('dusk').evidence;
    expect(strength('dusk')).toBeCloseTo(Math.sqrt(said));
    expect(ask('funeral').evidence.strength).toBeGreaterThan(0);
  });

  test('falls by the share of what is said in words that it does not know', () => {
    const known = ask('dusk').evidence.said;
    const { matches, evidence } = ask('dusk ladder');
    const { share, said, strength } = evidence;
    expect(said).toBeGreaterThan(known);
    const likest = Math.max(share, matches[0]?.score ?? 0);
    expect(strength).toBeCloseTo(likest * Math.sqrt(said) * (known / said));
  });

  test('is not at all where nothing is said', () => {
    expect(ask('is it my').evidence).toEqual({ share: 0, strength: 0, said: 0 });
    expect(ask('').matches).toEqual([]);
  });

  test('weighs a rare word more than one that stands everywhere, and one that stands nowhere most', () => {
    const weight = (word: string) => index.weightOf(`${stemOf(word)}`);
    expect(weight('casks')).toBeGreaterThan(weight('evenings'));
    expect(weight('ladder')).toBeGreaterThan(weight('casks'));
    expect(ask('casks evening').evidence.said).toBeCloseTo(weight('casks') + weight('evening'));
    // In none of three questions, and in one of five clauses.
    expect(weight('casks')).toBeCloseTo((Math.log(1 + 3) + Math.log(1 + 5 / 2)) / 2);
  });
});

describe('words are understood', () => {
  test('in any form, if they say something', () => {
    expect(stems('Is there paying for an evening?')).toEqual([stemOf('pay'), stemOf('evening')]);
    expect(index.knows('oils')).toBe(true);
    expect(index.knows('ladder')).toBe(false);
  });

  test.each([
    ['twon', 'town'],
    ['ponuds', 'pound'],
    ['duskk', 'dusk'],
    ['lampilgt', 'lamplighter'],
  ])('%s as %s, with a slip or in a long word two', (typed, meant) => {
    expect(stems(typed)).toEqual([stemOf(meant)]);
  });

  test.each([
    ['oik', 'is too short'],
    ['oill', 'is like a word that is too short'],
    ['dusk2', 'has a digit'],
    ['tonwx', 'has two slips'],
    ['lamplgh', 'has two slips, and a letter too few for them'],
    ['lmpilgtx', 'has three slips'],
  ])('but not %s, which %s', (typed) => {
    expect(stems(typed)).toEqual([stemOf(typed)]);
  });

  test('as the word that is most like it', () => {
    expect(stems('lamplghtee')).toEqual([stemOf('lamplighter')]);
    const alike = askedEdition([{ provision: '1', path: 'A', text: 'harbored harborside harbors' }], []);
    const some = askIndexOf(alike);
    expect([...some.stemsOf(['harborsid'], new Set())]).toEqual([stemOf('harborside')]);
  });

  test('as the most used of those that are as like it', () => {
    const used = (text: string) =>
      askIndexOf(
        askedEdition(
          [
            { provision: '1', path: 'A', text },
            { provision: '2', path: 'B', text: 'lantern lanfern' },
          ],
          [],
        ),
      );
    const meant = (text: string) => [...used(text).stemsOf(['lanxern'], new Set())];
    expect(meant('lantern')).toEqual([stemOf('lantern')]);
    expect(meant('lanfern')).toEqual([stemOf('lanfern')]);
  });

  test('as was found before, of the same edition', () => {
    const asked = findAsked(askedEdition(CLAUSES, QUESTIONS));
    const spellings = new Map<string, string>();
    const meant = () => [...new AskIndex(asked, CLAUSES.length, spellings).stemsOf(['twon'], new Set())];
    expect([meant(), [...spellings]]).toEqual([['town'], [['twon', 'town']]]);
    const stems = jest.spyOn(asked.words, 'stems');
    expect(meant()).toEqual(['town']);
    expect(stems).not.toHaveBeenCalled();
  });

  test('not otherwise than they stand where they are known to be no slips', () => {
    expect(stems('twon', 'twon')).toEqual(['twon']);
  });

  test('as two where they are written together', () => {
    expect(stems('sickpay')).toEqual(['sick', 'pay']);
    expect(stems('sickladder')).toEqual([stemOf('sickladder')]);
  });

  test('of those that nobody knows, so many and no more', () => {
    const strange = Array.from({ length: LIMITS.misspelt.most }, (_, i) => `zz${'x'.repeat(i + 6)}`);
    expect(stems([...strange.slice(1), 'twon'].join(' '))).toContain('town');
    expect(stems([...strange, 'twon'].join(' '))).toContain('twon');
  });
});
