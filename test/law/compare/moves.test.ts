import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../../src/law/compare/changes.ts';
import { compareEditions } from '../../../src/law/compare/compare-editions.ts';
import { redline } from '../../../src/law/text/redline.ts';
import { earlierText, laterText, marked } from '../../support/segments.ts';
import { type SmallClause, smallEdition } from '../../support/small-edition.ts';

const OIL = 'Every lamplighter shall be given a pint of oil a night.';
const WICKS = 'Wicks are trimmed before the lamp is lit, and not after.';
const LADDER = 'A ladder is lent to whoever lights a lamp that is higher than a door.';
const WHISTLE = 'No whistle shall be blown after midnight in a street with a school.';
/** Ten words. */
const TEN = 'Every owl of the old tower is fed at dusk.';

function compared(before: readonly SmallClause[], after: readonly SmallClause[]) {
  return compareEditions(smallEdition('2001-02', before), smallEdition('2002-03', after));
}

function changes(before: readonly SmallClause[], after: readonly SmallClause[]): readonly Change[] {
  return compared(before, after).provisions.filter(({ kind }) => kind !== 'UNCHANGED');
}

function clause(name: string, text: string, ...more: readonly string[]): SmallClause {
  return { provision: name, path: name, text, more };
}

function segmentsOf(change: Change | undefined): string {
  return marked(change?.segments() ?? []);
}

describe('a new sentence', () => {
  test.each([
    [
      'before one that it resembles',
      `Every gardener shall be given a pint of water a night. ${OIL}`,
      `{+Every gardener shall be given a pint of water a night. +}${OIL}`,
    ],
    [
      'after one that it resembles',
      `${OIL} Every gardener shall be given a pint of water a night.`,
      `${OIL}{+ Every gardener shall be given a pint of water a night.+}`,
    ],
    ['between two', `${OIL} Every lamplighter shall be given a wick a night. ${WICKS}`, null],
  ])('%s is new, and its neighbour is as it was', (_, now, expected) => {
    const then = expected === null ? `${OIL} ${WICKS}` : OIL;
    const [change] = changes([clause('1', then)], [clause('1', now)]);
    const text = segmentsOf(change);
    expect(text).toBe(expected ?? `${OIL} {+Every lamplighter shall be given a wick a night. +}${WICKS}`);
  });

  test('in a paragraph of its own leaves the paragraph that it resembles as it was', () => {
    const gardener = 'Every gardener shall be given a pint of water a night.';
    const [change] = changes([clause('1', OIL, WICKS)], [clause('1', gardener, OIL, WICKS)]);
    expect(segmentsOf(change)).toBe(`{+${gardener}\n\n+}${OIL}\n\n${WICKS}`);
  });
});

describe('a paragraph', () => {
  test('that was split into two is both of them, and nothing came or went', () => {
    const { provisions } = compared(
      [clause('1', `${OIL} ${WICKS} ${LADDER}`)],
      [clause('1', `${OIL} ${WICKS}`, LADDER)],
    );
    expect(provisions.map(({ kind }) => kind)).toEqual(['UNCHANGED']);
    const [change] = changes(
      [clause('1', `${OIL} ${WICKS}`, LADDER)],
      [clause('1', OIL, WICKS, `${LADDER} Or two.`)],
    );
    expect(segmentsOf(change)).toBe(`${OIL}\n\n${WICKS}\n\n${LADDER}{+ Or two.+}`);
  });

  test('that was split and changed shows what changed in each piece', () => {
    const [change] = changes(
      [clause('1', `${OIL} ${WICKS}`)],
      [clause('1', OIL.replace('pint', 'quart'), WICKS.replace(', and not after', ''))],
    );
    expect(segmentsOf(change)).toBe(
      'Every lamplighter shall be given a [-pint -]{+quart +}of oil a night.\n\nWicks are trimmed before the lamp is lit[-, and not after-].',
    );
  });

  test('that was merged with the next is in the one that holds both', () => {
    const [change] = changes(
      [clause('1', OIL, WICKS, LADDER)],
      [clause('1', `${OIL} ${WICKS}`, `${LADDER} Or two.`)],
    );
    expect(segmentsOf(change)).toBe(`${OIL} ${WICKS}\n\n${LADDER}{+ Or two.+}`);
  });

  test('that is new beside one that has half its words is new', () => {
    const [change] = changes([clause('1', OIL)], [clause('1', OIL, 'Every lamp shall be given a name.')]);
    expect(segmentsOf(change)).toBe(
      `${OIL}{+\n\nEvery lamp shall be given a name.+}`.replace('{+\n\n', '\n\n{+'),
    );
  });
});

describe('words that were moved', () => {
  test('to another clause are said to be from there, and nothing else is', () => {
    const before = [clause('1', OIL, WHISTLE), clause('2', WICKS), clause('3', LADDER)];
    const all = changes(before, [clause('1', OIL), clause('2', WICKS, WHISTLE), clause('3', LADDER)]);
    expect(
      all.map((change) => [change.after?.reading.path, change.movedFrom()?.reading.path ?? null]),
    ).toEqual([
      ['1', null],
      ['2', '1'],
    ]);
    expect(all[1]?.movedFrom()?.edition.head.year).toBe('2001-02');
  });

  test('into a clause of their own are said to be from where they were', () => {
    const all = changes([clause('1', `${OIL} ${WHISTLE}`)], [clause('1', OIL), clause('2', WHISTLE)]);
    expect(all.map((change) => [change.kind, change.movedFrom()?.reading.path ?? null])).toEqual([
      ['REVISED', null],
      ['INSERTED', '1'],
    ]);
  });

  test('from a clause that is gone are said to be from it', () => {
    const all = changes([clause('1', OIL), clause('2', WHISTLE)], [clause('1', `${OIL} ${WHISTLE}`)]);
    expect(all.map((change) => [change.kind, change.movedFrom()?.reading.path ?? null])).toEqual([
      ['REVISED', '2'],
      ['REPEALED', null],
    ]);
  });

  test('and touched on the way are moved all the same', () => {
    const touched = WHISTLE.replace('a street', 'any street');
    const all = changes(
      [clause('1', OIL, WHISTLE), clause('2', WICKS)],
      [clause('1', OIL), clause('2', WICKS, touched)],
    );
    expect(all[1]?.movedFrom()?.reading.path).toBe('1');
  });

  test('from one of two clauses are from the one that has less beside them', () => {
    const [wide, narrow] = [clause('1', `${WHISTLE} ${OIL}`), clause('2', WHISTLE)];
    const from = (before: readonly SmallClause[]) =>
      changes([...before, clause('9', WICKS)], [clause('9', WICKS, WHISTLE)])
        .find(({ after }) => after?.reading.path === '9')
        ?.movedFrom()?.reading.path;
    expect(from([wide, narrow])).toBe('2');
    expect(
      from([
        { ...narrow, path: '1' },
        { ...wide, path: '2' },
      ]),
    ).toBe('1');
  });

  test('from two clauses are from the one of which more came, be it in one paragraph or in two', () => {
    const from = (before: readonly SmallClause[], ...came: readonly string[]) =>
      changes([...before, clause('9', WICKS)], [clause('9', WICKS, ...came)])
        .find(({ after }) => after?.reading.path === '9')
        ?.movedFrom()?.reading.path ?? null;
    // The ladder is a word longer.
    const both = [clause('1', WHISTLE), clause('2', LADDER)];
    for (const came of [[`${WHISTLE} ${LADDER}`], [WHISTLE, LADDER], [LADDER, WHISTLE]]) {
      expect(from(both, ...came)).toBe('2');
      expect(from([clause('1', LADDER), clause('2', WHISTLE)], ...came)).toBe('1');
    }
  });

  test('are said to be from nowhere when less than half of what came was there', () => {
    const fresh =
      'New lamps are bought by the town each spring, and old ones are mended where they can be mended.';
    const [change] = changes([clause('1', OIL), clause('2', WHISTLE)], [clause('1', OIL, WHISTLE, fresh)]);
    expect(change?.movedFrom()).toBeNull();
    const [some] = changes(
      [clause('1', OIL), clause('2', WHISTLE)],
      [clause('1', OIL, WHISTLE, fresh.slice(0, 45))],
    );
    expect(some?.movedFrom()?.reading.path).toBe('2');
  });

  test.each([
    ['six words', 'No lamp is lit by day.', 'No lamp is lit by day.', '1'],
    ['five words, which may stand anywhere', 'No lamps are lit here.', 'No lamps are lit here.', null],
    ['ten words of which one is another', TEN, TEN.replace('owl', 'moth'), '1'],
    ['ten words of which two are others', TEN, TEN.replace('owl', 'moth').replace('tower', 'mill'), null],
    ['ten words of which one is gone', TEN, TEN.replace(' old', ''), '1'],
    ['ten words of which two are gone', TEN, TEN.replace(' old', '').replace('Every owl', 'Owls'), null],
  ])('are followed where they are %s', (_, was, is, from) => {
    const all = changes(
      [clause('1', OIL, was), clause('2', WICKS)],
      [clause('1', OIL), clause('2', WICKS, is)],
    );
    expect(all.map((change) => change.movedFrom()?.reading.path ?? null)).toEqual([null, from]);
    const ends = all.flatMap((change) =>
      change
        .parts()
        .slice(1)
        .map((part) => change.movedPart(part)?.reading.path ?? null),
    );
    expect(ends).toEqual(from === null ? [null, null] : ['2', from]);
  });

  test('are told at both ends of a part that is all of them, and of no other part', () => {
    const ends = (before: readonly SmallClause[], after: readonly SmallClause[]) =>
      changes(before, after).map((change) =>
        change
          .parts()
          .map((part) => [part.words.length, change.movedPart(part)?.reading.path ?? null].join(' '))
          .join(', '),
      );
    expect(
      ends([clause('1', OIL, WHISTLE), clause('2', WICKS)], [clause('1', OIL), clause('2', WICKS, WHISTLE)]),
    ).toEqual(['1 , 1 2', '1 , 1 1']);
    // Into the midst of a paragraph, and out of it.
    expect(
      ends(
        [clause('1', OIL, WHISTLE), clause('2', WICKS)],
        [clause('1', OIL), clause('2', `${WICKS} ${WHISTLE}`)],
      ),
    ).toEqual(['1 , 1 2', '2 ']);
    expect(
      ends(
        [clause('1', `${OIL} ${WHISTLE}`), clause('2', WICKS)],
        [clause('1', OIL), clause('2', WICKS, WHISTLE)],
      ),
    ).toEqual(['2 ', '1 , 1 1']);
  });

  test('of a table are not followed', () => {
    const table = { headings: [], rows: [[WHISTLE, LADDER]] };
    const all = changes(
      [{ ...clause('1', OIL), table }, clause('2', WICKS)],
      [clause('1', OIL), { ...clause('2', WICKS), table }],
    );
    for (const change of all) {
      expect(change.movedFrom()).toBeNull();
      for (const part of change.parts()) expect(change.movedPart(part)).toBeNull();
    }
  });

  test('are from where half of what came was', () => {
    const fresh = 'New lamps are bought by the town each spring, and old ones are mended.';
    expect([WHISTLE, fresh].map((text) => text.split(' ').length)).toEqual([13, 14]);
    const from = (came: string) =>
      changes(
        [clause('1', OIL, WHISTLE), clause('2', WICKS)],
        [clause('1', OIL), clause('2', WICKS, WHISTLE, came)],
      )
        .find(({ after }) => after?.reading.path === '2')
        ?.movedFrom()?.reading.path ?? null;
    expect([from(fresh.replace('New ', '')), from(fresh)]).toEqual(['1', null]);
  });

  test('within a clause are said to be from that clause', () => {
    const [change] = changes([clause('1', WHISTLE, OIL, WICKS)], [clause('1', OIL, WICKS, WHISTLE)]);
    expect(change?.movedFrom()?.reading.path).toBe('1');
  });

  test('that are few, or other words, are not said to be moved', () => {
    const few = changes(
      [clause('1', OIL, 'No lamps.'), clause('2', WICKS)],
      [clause('1', OIL), clause('2', WICKS, 'No lamps.')],
    );
    const other = changes(
      [clause('1', OIL, WHISTLE), clause('2', WICKS)],
      [clause('1', OIL), clause('2', WICKS, LADDER)],
    );
    for (const change of [...few, ...other]) expect(change.movedFrom()).toBeNull();
  });

  test('with their clause, to stand under another, are from where the clause was', () => {
    const under = (top: string, path: string): SmallClause => {
      return { provision: top, path: top, under: [{ provision: 'moved', path, text: OIL }] };
    };
    const bare = (top: string): SmallClause => ({ provision: top, path: top, heading: 'LAMPS' });
    const all = changes(
      [under('1', '1/a'), bare('2')],
      [{ ...bare('1') }, { ...under('2', '2/a'), heading: 'LAMPS' }],
    );
    const moved = all.find(({ after }) => after?.reading.path === '2/a');
    expect([moved?.kind, moved?.movedFrom()?.reading.path]).toEqual(['RENUMBERED', '1/a']);
  });

  test('are marked in a redline, at both places, with the place at the other end', () => {
    const before = [clause('1', OIL, WHISTLE), clause('2', WICKS)];
    const text = redline(compared(before, [clause('1', OIL), clause('2', WICKS, WHISTLE)]), 'HTML');
    expect(text).toContain(`<p><del class="moved" title="moved to 2">${WHISTLE}</del></p>`);
    expect(text).toContain(`<p><ins class="moved" title="moved from 1">${WHISTLE}</ins></p>`);
  });

  test('join to the words of both years as all others do', () => {
    const [then, now] = [
      clause('1', `${WHISTLE} ${OIL}`, WICKS, LADDER),
      clause('1', LADDER, OIL, `${WICKS} ${WHISTLE}`),
    ];
    const [change] = changes([then], [now]);
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    expect(words(laterText(change?.segments() ?? []))).toEqual(
      words([now.text, ...(now.more ?? [])].join(' ')),
    );
    expect(words(earlierText(change?.segments() ?? []))).toEqual(
      words([then.text, ...(then.more ?? [])].join(' ')),
    );
  });
});

describe('a change is editorial', () => {
  test.each([
    ['when a full stop was lost', OIL, OIL.slice(0, -1)],
    ['when capitals differ', OIL, OIL.toUpperCase()],
    ['when a hyphen was lost', 'A twelve-foot ladder is lent.', 'A twelve foot ladder is lent.'],
    ['when a comma came', WICKS, WICKS.replace('Wicks are', 'Wicks, are')],
    ['when a dash is another', 'Lamps 6-15 are lit.', 'Lamps 6–15 are lit.'],
  ])('%s', (_, then, now) => {
    const [change] = changes([clause('1', then)], [clause('1', now)]);
    expect([change?.kind, change?.isEditorial]).toEqual(['REVISED', true]);
  });

  test.each([
    ['when a word is another', OIL, OIL.replace('pint', 'quart')],
    ['when a number is another', 'Oil is $1.50 a pint.', 'Oil is $150 a pint.'],
    ['when a number is two', 'Lamps 15 are lit.', 'Lamps 1 5 are lit.'],
    ['when words came', OIL, `${OIL} ${WICKS}`],
  ])('but not %s', (_, then, now) => {
    const [change] = changes([clause('1', then)], [clause('1', now)]);
    expect([change?.kind, change?.isEditorial]).toEqual(['REVISED', false]);
  });

  test('but not when nothing differs, nor when a clause came or went', () => {
    const { provisions } = compared(
      [clause('1', OIL), clause('2', WICKS)],
      [clause('1', OIL), clause('3', LADDER)],
    );
    expect(provisions.map(({ isEditorial }) => isEditorial)).toEqual([false, false, false]);
  });
});
