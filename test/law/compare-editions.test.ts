import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/law/compare/changes.ts';
import { type Comparison, compareEditions } from '../../src/law/compare/compare-editions.ts';
import type { Clause } from '../../src/law/document/clause.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import { ownWords } from '../../src/law/text/printed-words.ts';
import { realEdition } from '../support/real-agreement.ts';
import { earlierText, laterText, marked, tokensOf } from '../support/segments.ts';
import { smallEdition } from '../support/small-edition.ts';

let before: Edition;
let after: Edition;
let whole: Comparison;

beforeAll(async () => {
  before = await realEdition('2005-06');
  after = await realEdition('2006-07');
  whole = compareEditions(before, after);
});

describe('the whole agreement of 2005-06 and of 2006-07', () => {
  test('counts add up: what was kept, changed or came is the later year; kept, changed or gone the earlier', () => {
    const count = (...kinds: readonly Change['kind'][]) =>
      whole.provisions.filter(({ kind }) => kinds.includes(kind)).length;
    expect(count('UNCHANGED', 'REVISED', 'RENUMBERED', 'INSERTED')).toBe(after.clauses.length);
    expect(count('UNCHANGED', 'REVISED', 'RENUMBERED', 'REPEALED')).toBe(before.clauses.length);
    expect(count('REPEALED')).toBe(1);
  });

  test('every clause of either year is in it once, those of the later year in printed order', () => {
    expect(whole.provisions.flatMap((change) => change.after ?? [])).toEqual(after.clauses);
    const earlier = whole.provisions.flatMap((change) => change.before ?? []);
    expect(new Set(earlier)).toEqual(new Set(before.clauses));
    expect(earlier).toHaveLength(before.clauses.length);
  });

  test('a clause that was only renumbered has the same words: all its segments are EQUAL', () => {
    const renumbered = whole.provisions.filter(({ kind }) => kind === 'RENUMBERED');
    expect(renumbered).toHaveLength(11);
    for (const change of renumbered) {
      expect(change.segments().every(({ operation }) => operation === 'EQUAL')).toBe(true);
      expect(change.before?.reading.citation).not.toBe(change.after?.reading.citation);
    }
  });

  test('so has one that is unchanged; one that is revised has words that came or went', () => {
    for (const change of whole.provisions.filter(({ kind }) => kind === 'UNCHANGED' || kind === 'REVISED')) {
      const isSame = change.segments().every(({ operation }) => operation === 'EQUAL');
      expect([change.after?.reading.citation, isSame ? 'UNCHANGED' : 'REVISED']).toEqual([
        change.after?.reading.citation,
        change.kind,
      ]);
    }
  });

  test('the segments of every change join to its words in the later year, and in the earlier', () => {
    for (const change of whole.provisions) {
      const segments = change.segments();
      expect(tokensOf(laterText(segments))).toEqual(tokensOf(wordsOf(change.after)));
      expect(tokensOf(earlierText(segments))).toEqual(tokensOf(wordsOf(change.before)));
    }
  });

  test('6.A.3 gains the counselors and the schedules it is for; 6.A.3.a cites another paragraph', () => {
    const text = marked(changeTo('Art. 6.A.3').segments());
    expect(text).toMatch(
      /^For teachers\{\+ on the AT1, AT2 and AT3 Salary Schedules\+\}, one year of qualified/,
    );
    expect(text).toContain(
      '{+Counselors will receive credit on the AT1, AT2 and AT3 salary schedules for each year',
    );
    expect(marked(changeTo('Art. 6.A.3.a').segments())).toMatch(
      /^Article \[-6\.A\.2\.a-\]\{\+6, 3\+\}\. shall not be applicable/,
    );
  });

  test('9.C gets a heading, and keeps the words it had', () => {
    const text = marked(changeTo('Art. 9.C').segments());
    expect(text).toMatch(/^\{\+Leadership Team\n\n\+\}\{\+A joint leadership team will guide/);
    expect(text).toMatch(/Leadership Team consists of the District Superintendent, Federation President/);
  });

  test('6.A.6.e of 2005-06, 20 dollars an hour for summer school, is 6.A.6.f, renumbered', () => {
    const change = changeTo('Art. 6.A.6.f');
    expect(change.kind).toBe('RENUMBERED');
    expect(change.before?.reading.citation).toBe('Art. 6.A.6.e');
    expect(laterText(change.segments())).toContain('$20.00 per hour');
  });
});

describe('the comparison the other way round', () => {
  test('mirrors: what came has gone, what went has come, and the segments are exchanged', () => {
    const reversed = compareEditions(after, before);
    const mirrored = new Map(reversed.provisions.map((change) => [change.before ?? change.after, change]));
    const kinds = { INSERTED: 'REPEALED', REPEALED: 'INSERTED' } as const;
    expect(reversed.provisions).toHaveLength(whole.provisions.length);
    for (const change of whole.provisions) {
      const mirror = mirrored.get(change.after ?? change.before) as Change;
      const { kind } = change;
      expect(mirror.kind).toBe(kind === 'INSERTED' || kind === 'REPEALED' ? kinds[kind] : kind);
      expect([mirror.before, mirror.after]).toEqual([change.after, change.before]);
      expect(tokensOf(laterText(mirror.segments()))).toEqual(tokensOf(earlierText(change.segments())));
    }
  });

  test('stands in printed order of 2005-06, what that year does not have after what it follows', () => {
    const { provisions } = compareEditions(after, before);
    expect(provisions.flatMap((change) => change.after ?? [])).toEqual(before.clauses);
    const at = (citation: string) =>
      provisions.findIndex((change) => change.before?.reading.citation === citation && !change.after);
    expect(provisions[at('Art. 14.C') - 1]?.after?.reading.citation).toBe('Art. 14.B.3');
    expect(provisions[at('Art. 14.D') - 1]?.before?.reading.citation).toBe('Art. 14.C.3');
  });
});

test('the same year twice has no changes', () => {
  const { provisions } = compareEditions(after, after);
  expect(provisions).toHaveLength(after.clauses.length);
  expect(provisions.filter(({ kind }) => kind !== 'UNCHANGED')).toEqual([]);
});

describe('a part of the agreement', () => {
  test('an article is compared with all that stands under it', () => {
    const article = compareEditions(before, after, inBoth('Art. 9'));
    expect(article.provisions.map((change) => change.after)).toEqual(clausesUnder(after, 'art-9'));
    expect(changed(article)).toEqual(changed(whole).filter((line) => line.includes('Art. 9.')));
  });

  test('any clause is compared as it is when all are, with what stands under it in either year', () => {
    const isIn = (clause: Clause | null, scope: Clause | null) =>
      clause !== null && scope !== null && [scope, ...scope.descendants].includes(clause);
    for (const clause of after.clauses) {
      const scope = { before: before.ofProvision(clause.reading.provision), after: clause };
      const of = (comparison: Comparison) =>
        comparison.provisions.map((change) => [change.before, change.after]);
      const within = whole.provisions.filter(
        (change) => isIn(change.before, scope.before) || isIn(change.after, scope.after),
      );
      expect(of(compareEditions(before, after, scope))).toEqual(of({ ...whole, provisions: within }));
    }
  });

  test('a clause is compared with itself, whatever its number was', () => {
    const clause = after.under('Art. 9.O')[0] as Clause;
    const scope = { before: before.ofProvision(clause.reading.provision), after: clause };
    expect(changed(compareEditions(before, after, scope))).toEqual(['RENUMBERED Art. 9.N > Art. 9.O']);
  });

  test('a clause that only the later year has is all inserted', () => {
    const scope = { before: null, after: after.under('Art. 14.C')[0] as Clause };
    const { provisions } = compareEditions(before, after, scope);
    expect(provisions).toHaveLength(13);
    expect(provisions.every(({ kind }) => kind === 'INSERTED')).toBe(true);
  });

  test('a clause that only the earlier year has is all repealed', () => {
    const scope = { before: before.under('App. A, A-1')[0] as Clause, after: null };
    expect(changed(compareEditions(before, after, scope))).toEqual(['REPEALED App. A, A-1 > none']);
  });

  test('what left it is no repeal: 6.C.3.c became 6.C.5, which the comparison of 6.C.3 says', () => {
    expect(changed(compareEditions(before, after, inBoth('Art. 6.C.3'))).slice(-4)).toEqual([
      'REVISED Art. 6.C.3.c > Art. 6.C.5',
      'RENUMBERED Art. 6.C.3.c.1 > Art. 6.C.5.a',
      'RENUMBERED Art. 6.C.3.c.2 > Art. 6.C.5.b',
      'RENUMBERED Art. 6.C.3.c.3 > Art. 6.C.5.c',
    ]);
  });

  test('what came into it is no insertion', () => {
    const then = compareEditions(after, before, {
      before: after.under('Art. 6.C.3')[0] as Clause,
      after: before.under('Art. 6.C.3')[0] as Clause,
    });
    expect(changed(then)).toContain('REVISED Art. 6.C.5 > Art. 6.C.3.c');
    expect(changed(then).filter((line) => line.startsWith('INSERTED'))).toEqual([]);
  });
});

describe('what was repealed', () => {
  const then = smallEdition('2001-02', [
    {
      provision: 'one',
      path: '1',
      under: [
        { provision: 'b', path: '1/b', under: [{ provision: 'b1', path: '1/b/1' }] },
        { provision: 'c', path: '1/c', under: [{ provision: 'c1', path: '1/c/1' }] },
        { provision: 'd', path: '1/d' },
      ],
    },
    { provision: 'two', path: '2', under: [{ provision: 'two-a', path: '2/a' }] },
  ]);

  test('stands after all of the neighbour it followed, also what is new there', () => {
    const now = smallEdition('2002-03', [
      {
        provision: 'one',
        path: '1',
        under: [
          {
            provision: 'b',
            path: '1/b',
            under: [
              { provision: 'b1', path: '1/b/1' },
              { provision: 'b2', path: '1/b/2' },
            ],
          },
          { provision: 'd', path: '1/c' },
        ],
      },
      { provision: 'two', path: '2', under: [{ provision: 'two-b', path: '2/b' }] },
    ]);
    expect(compareEditions(then, now).provisions.map(inShort)).toEqual([
      ...['UNCHANGED 1 > 1', 'UNCHANGED 1.b > 1.b', 'UNCHANGED 1.b.1 > 1.b.1', 'INSERTED none > 1.b.2'],
      ...['REPEALED 1.c > none', 'REPEALED 1.c.1 > none', 'RENUMBERED 1.d > 1.c'],
      ...['UNCHANGED 2 > 2', 'REPEALED 2.a > none', 'INSERTED none > 2.b'],
    ]);
  });

  test('stands first when it came first, and may be all there was', () => {
    const now = smallEdition('2002-03', [
      { provision: 'two', path: '1', under: [{ provision: 'two-a', path: '1/a' }] },
    ]);
    expect(compareEditions(then, now).provisions.map(inShort)).toEqual([
      ...['REPEALED 1 > none', 'REPEALED 1.b > none', 'REPEALED 1.b.1 > none', 'REPEALED 1.c > none'],
      ...['REPEALED 1.c.1 > none', 'REPEALED 1.d > none', 'RENUMBERED 2 > 1', 'RENUMBERED 2.a > 1.a'],
    ]);
    expect(compareEditions(then, smallEdition('2002-03', [])).provisions).toHaveLength(8);
  });

  test('stays where it stood when the neighbour it followed was put elsewhere', () => {
    const now = smallEdition('2002-03', [
      { provision: 'one', path: '1', under: [{ provision: 'd', path: '1/a' }] },
      { provision: 'two', path: '2', under: [{ provision: 'b', path: '2/a' }] },
    ]);
    expect(compareEditions(then, now).provisions.map(inShort)).toEqual([
      ...['UNCHANGED 1 > 1', 'REPEALED 1.c > none', 'REPEALED 1.c.1 > none', 'RENUMBERED 1.d > 1.a'],
      ...['UNCHANGED 2 > 2', 'REPEALED 2.a > none', 'RENUMBERED 1.b > 2.a', 'REPEALED 1.b.1 > none'],
    ]);
  });

  test('leaves what was taken out of it and put elsewhere', () => {
    const now = smallEdition('2002-03', [
      { provision: 'two', path: '2', under: [{ provision: 'c1', path: '2/a' }] },
    ]);
    expect(compareEditions(then, now).provisions.map(inShort)).toContain('RENUMBERED 1.c.1 > 2.a');
  });
});

describe('the level at which words differ', () => {
  const text = 'The work year is 183 days.';

  test('is that of the clause whose own words they are, not of those above it', () => {
    const year = (name: string, words: string) =>
      smallEdition(name, [
        {
          provision: 'one',
          path: '1',
          heading: 'WORK',
          under: [{ provision: 'a', path: '1/a', text: words }],
        },
      ]);
    const { provisions } = compareEditions(
      year('2001-02', text),
      year('2002-03', 'The work year is 184 days.'),
    );
    expect(provisions.map(inShort)).toEqual(['UNCHANGED 1 > 1', 'REVISED 1.a > 1.a']);
    expect(marked(provisions[1]?.segments() ?? [])).toBe('The work year is [-183 -]{+184 +}days.');
  });

  test('is none where line breaks and spaces differ', () => {
    const year = (name: string, words: string) =>
      smallEdition(name, [{ provision: 'one', path: '1', text: words }]);
    const { provisions } = compareEditions(
      year('2001-02', text),
      year('2002-03', 'The work\nyear  is 183 days. '),
    );
    expect(provisions.map(inShort)).toEqual(['UNCHANGED 1 > 1']);
    expect(provisions[0]?.segments().map(({ operation }) => operation)).toEqual(['EQUAL']);
  });

  test('is none where one paragraph was printed as two', () => {
    const flush = 'Neither may be a Sunday.';
    const one = smallEdition('2001-02', [{ provision: 'one', path: '1', text: `${text} ${flush}` }]);
    const two = smallEdition('2002-03', [{ provision: 'one', path: '1', text, flush }]);
    const { provisions } = compareEditions(one, two);
    expect(provisions.map(inShort)).toEqual(['UNCHANGED 1 > 1']);
    expect(marked(provisions[0]?.segments() ?? [])).toBe(`${text}\n\n${flush}`);
  });

  test('is that of a heading that changed', () => {
    const year = (name: string, heading: string) =>
      smallEdition(name, [{ provision: 'one', path: '1', heading, text }]);
    const { provisions } = compareEditions(year('2001-02', 'WORK'), year('2002-03', 'WORK YEAR'));
    expect(marked(provisions[0]?.segments() ?? [])).toBe(`WORK{+ YEAR+}\n\n${text}`);
  });
});

function inBoth(citation: string): { before: Clause; after: Clause } {
  return { before: before.under(citation)[0] as Clause, after: after.under(citation)[0] as Clause };
}

function clausesUnder(edition: Edition, path: string): readonly Clause[] {
  return edition.clauses.filter(
    ({ reading }) => reading.path === path || reading.path.startsWith(`${path}/`),
  );
}

function changeTo(citation: string): Change {
  const change = whole.provisions.find(({ after: clause }) => clause?.reading.citation === citation);
  if (!change) throw new RangeError(`no ${citation}`);
  return change;
}

function wordsOf(clause: Clause | null): string {
  return clause ? ownWords(clause.heading, clause.reading.ownParts) : '';
}

function changed({ provisions }: Comparison): readonly string[] {
  return provisions.filter(({ kind }) => kind !== 'UNCHANGED').map(inShort);
}

function inShort({ kind, before: then, after: now }: Change): string {
  return `${kind} ${then?.reading.citation ?? 'none'} > ${now?.reading.citation ?? 'none'}`;
}
