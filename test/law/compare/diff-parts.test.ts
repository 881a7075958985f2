// The words of a clause in two years, part by part.

import { describe, expect, test } from '@jest/globals';
import { diffParts, joinSegments, type OwnWords, partSegments } from '../../../src/law/compare/diff-parts.ts';
import type { OwnPart, Words } from '../../../src/law/document/provision.ts';
import { earlierText, laterText, marked } from '../../support/segments.ts';

const OIL = 'Every lamplighter shall be given a pint of oil a night.';
const WICKS = 'Wicks are trimmed before the lamp is lit, and not after.';
const LADDER = 'A ladder is lent to whoever lights a lamp that is higher than a door.';

function words(text: string, more: Partial<Words> = {}): OwnPart {
  return { type: 'paragraph', depth: 0, marker: '', text, ...more };
}

function table(...rows: readonly (readonly string[])[]): OwnPart {
  return { type: 'table', table: { headings: [], rows } } as unknown as OwnPart;
}

/** The words of a clause; each part stands after as many sub-clauses as is told. */
function own(
  parts: readonly OwnPart[],
  layout = parts.map(() => 0),
  heading: string | null = null,
): OwnWords {
  return { heading, ownParts: parts, layout };
}

describe('a part is told with', () => {
  test.each([
    ['1)', '2)', '[-1)-]{+2)+}'],
    ['1)', '', '[-1)-]'],
    ['', '2)', '{+2)+}'],
    ['1)', '1)', '1)'],
    ['', '', ''],
  ])('the marker that it had and has: “%s” and “%s”', (then, now, expected) => {
    const [part] = diffParts(own([words(OIL, { marker: then })]), own([words(OIL, { marker: now })]));
    expect([marked(part?.marker ?? []), marked(part?.words ?? [])]).toEqual([expected, OIL]);
    expect(laterText(part ? partSegments(part) : [])).toBe(now === '' ? OIL : `${now} ${OIL}`);
  });

  test('the marker of one that is new or gone', () => {
    const one = own([words(OIL, { marker: '1)' })]);
    expect(marked(diffParts(null, one)[0]?.marker ?? [])).toBe('{+1)+}');
    expect(marked(diffParts(one, null)[0]?.marker ?? [])).toBe('[-1)-]');
  });

  test('what is printed in another type, where its words stayed', () => {
    const emphasis = [{ start: 0, end: 5, type: 'strong' as const }];
    const emphasisOf = (then: OwnPart, now: OwnPart) => diffParts(own([then]), own([now]))[0]?.emphasis;
    expect(emphasisOf(words(OIL), words(OIL, { emphasis }))).toEqual(emphasis);
    expect(emphasisOf(words(OIL, { emphasis }), words(OIL))).toEqual([]);
    expect(emphasisOf(words(OIL), words(OIL.replace('pint', 'quart'), { emphasis }))).toEqual([]);
  });

  test('how deep it stands and whether it is a bullet, as in the later year', () => {
    const shape = (then: OwnPart, now: OwnPart) =>
      diffParts(own([then]), own([now])).map(({ type, depth }) => [type, depth]);
    expect(shape(words(OIL), words(OIL, { type: 'bullet', depth: 2 }))).toEqual([['bullet', 2]]);
    expect(shape(words(OIL, { type: 'bullet', depth: 2 }), words(OIL))).toEqual([['paragraph', 0]]);
    expect(shape(table(['a']), table(['b']))).toEqual([['table', 0]]);
  });

  test('nothing else that it has not', () => {
    const [heading, paragraph, cells] = diffParts(null, own([words(OIL), table(['a'])], [0, 0], 'OIL'));
    expect(heading).toEqual({
      type: 'heading',
      depth: 0,
      before: 0,
      marker: [],
      words: [{ operation: 'INSERT', text: 'OIL' }],
      emphasis: [],
      rows: [],
    });
    expect(paragraph).toMatchObject({ marker: [], emphasis: [], rows: [] });
    expect(cells).toMatchObject({ type: 'table', marker: [], emphasis: [], rows: [expect.anything()] });
  });
});

describe('where a part stands among the sub-clauses', () => {
  const places = (then: OwnWords | null, now: OwnWords | null) =>
    diffParts(then, now).map(({ words: all, before }) => `${marked(all).slice(0, 9)} ${before}`);

  test('is where it stands in the later year', () => {
    expect(places(own([words(OIL), words(WICKS)], [0, 1]), own([words(OIL), words(WICKS)], [2, 3]))).toEqual([
      'Every lam 2',
      'Wicks are 3',
    ]);
  });

  test('of one that is gone is where the next one stands, or the last', () => {
    const then = own([words(OIL), words(WICKS), words(LADDER)], [0, 1, 2]);
    expect(places(then, own([words(OIL), words(LADDER)], [4, 5]))).toEqual([
      'Every lam 4',
      '[-Wicks a 5',
      'A ladder  5',
    ]);
    expect(places(then, own([words(OIL), words(WICKS)], [4, 5]))).toEqual([
      'Every lam 4',
      'Wicks are 5',
      '[-A ladde 5',
    ]);
  });

  test('of a clause that is gone is where it stood', () => {
    expect(places(own([words(OIL), words(WICKS), words(LADDER)], [0, 1, 3]), null)).toEqual([
      '[-Every l 0',
      '[-Wicks a 1',
      '[-A ladde 3',
    ]);
  });

  test('is after none where there is no part in the later year', () => {
    expect(places(own([words(OIL)], [3]), own([]))).toEqual(['[-Every l 0']);
  });

  test('of each piece of one that was split is its own', () => {
    const [then, now] = [own([words(`${OIL} ${WICKS}`)], [0]), own([words(OIL), words(WICKS)], [1, 2])];
    expect(places(then, now)).toEqual(['Every lam 1', 'Wicks are 2']);
  });
});

describe('parts in one run', () => {
  const run = (then: OwnWords | null, now: OwnWords | null) => joinSegments(diffParts(then, now));

  test.each([
    ['both years have', [OIL, WICKS], [OIL, WICKS]],
    ['came', [OIL], [OIL, WICKS]],
    ['went', [OIL, WICKS], [OIL]],
    ['came first', [WICKS], [OIL, WICKS]],
    ['went first', [OIL, WICKS], [WICKS]],
    ['changed at its end', [OIL, WICKS], [OIL.replace('a night.', 'a day'), WICKS]],
    ['lost its end', [OIL, WICKS], [OIL.replace(' a night.', ''), WICKS]],
    ['changed at its beginning', [OIL, WICKS], [OIL.replace('Every', 'No'), WICKS]],
  ])('are apart by a blank line in every year that has them: one that %s', (_, then, now) => {
    const of = (texts: readonly string[]) => own(texts.map((text) => words(text)));
    const segments = run(of(then), of(now));
    const paragraphs = (text: string) => text.split('\n\n').map((each) => each.trim());
    expect(paragraphs(laterText(segments)).filter(Boolean)).toEqual(now);
    expect(paragraphs(earlierText(segments)).filter(Boolean)).toEqual(then);
  });

  test('are nothing where neither year has words', () => {
    expect(run(own([]), own([]))).toEqual([]);
    expect(run(null, null)).toEqual([]);
    expect(run(own([words('')]), own([words(''), words('')]))).toEqual([]);
  });
});
