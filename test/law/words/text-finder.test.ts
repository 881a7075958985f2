import { describe, expect, test } from '@jest/globals';
import { sayingStems, stemOf } from '../../../src/law/words/stem.ts';
import { TextFinder } from '../../../src/law/words/text-finder.ts';

const SAID = ['Sick leave', 'Leave without pay', 'The pay of a teacher on sick leave', 'Grievances'];
const finder = new TextFinder(SAID, (said) => said);

/** What is found for a text, every stem of it counting as told, else 1. */
function found(text: string, weights: Readonly<Record<string, number>> = {}): readonly string[] {
  return finder.find(new Set(sayingStems(text)), (stem) => weights[stem] ?? 1);
}

describe('things said in few words are found', () => {
  test('by the stems that they have, the one that says less beside them first', () => {
    expect(found('sick leaves')).toEqual(['Sick leave', 'The pay of a teacher on sick leave']);
    expect(found('grievance')).toEqual(['Grievances']);
  });

  test('the shorter of two that have as much first, whichever was said first', () => {
    const said = ['leave of the teacher who is sick', 'sick leave', 'leave when sick at home'];
    const stems = new Set(sayingStems('sick leave'));
    const of = (texts: readonly string[]) => new TextFinder(texts, (text) => text).find(stems, () => 1);
    expect(of(said)).toEqual(['sick leave', 'leave of the teacher who is sick', 'leave when sick at home']);
    expect(of(said.toReversed())[0]).toBe('sick leave');
  });

  test('with most of what is asked, the one that has more first', () => {
    expect(found('pay on sick leave')).toEqual([
      'The pay of a teacher on sick leave',
      'Sick leave',
      'Leave without pay',
    ]);
  });

  test('with six tenths of it and not with less', () => {
    const text = 'sick leave days';
    expect(found(text, { sick: 3, leav: 3, day: 4 })).toContain('Sick leave');
    expect(found(text, { sick: 3, leav: 2.9, day: 4.1 })).toEqual([]);
  });

  test('not at all where nothing is asked', () => {
    expect(found('what is the')).toEqual([]);
    expect(found('sick', { sick: 0 })).toEqual([]);
  });

  test('and take memory for each of their stems', () => {
    const none = new TextFinder<string>([], () => '').bytes;
    const one = new TextFinder(['sick leave, sick leave'], (said) => said).bytes;
    expect((one - none) / none).toBe(2);
  });
});

describe('the stem', () => {
  test.each([
    ['grievances', 'grievanc'],
    ['grievance', 'grievanc'],
    ['at1', 'at1'],
    ['2500', '2500'],
    ['señores', 'señores'],
    ['l', 'l'],
  ])('of “%s” is “%s”', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });

  test('of each word that says something is given in order, and kept for those who read more', () => {
    const known = new Map([['leaves', 'kept']]);
    expect(sayingStems('What are the leaves of a teacher on leave?', known)).toEqual([
      'kept',
      'teacher',
      'leav',
    ]);
    expect([...known]).toEqual([
      ['leaves', 'kept'],
      ['teacher', 'teacher'],
      ['leave', 'leav'],
    ]);
  });
});
