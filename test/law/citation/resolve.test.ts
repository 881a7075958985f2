import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Citator } from '../../../src/law/citation/citator.ts';
import type { Clause } from '../../../src/law/document/clause.ts';
import type { ContractYear } from '../../../src/law/document/contract-year.ts';
import type { Edition } from '../../../src/law/document/edition.ts';
import type { FoundReference } from '../../../src/law/reference/reference.ts';
import { referencesIn } from '../../../src/law/reference/references-of.ts';
import { realCitators } from '../../support/real-citator.ts';

let citators: ReadonlyMap<ContractYear, Citator>;
let first: Edition;
let second: Edition;

beforeAll(async () => {
  citators = await realCitators();
  [first, second] = [...citators.values()].map(({ index }) => index.edition) as [Edition, Edition];
});

function references(text: string, edition: Edition, within: Clause | null = null): readonly FoundReference[] {
  const citator = citators.get(edition.head.year) as Citator;
  return [...referencesIn({ text, citator, within, others: citators })];
}

/** The only reference in a text that stands in the clause at a path; in free text when there is no path. */
function reference(edition: Edition, path: string | null, text: string): FoundReference {
  const within = path === null ? null : edition.atPath(path);
  if (path !== null && !within) throw new RangeError(`no ${path}`);
  const found = references(text, edition, within);
  expect(found).toHaveLength(1);
  return found[0] as FoundReference;
}

function target(edition: Edition, path: string | null, text: string): string | null | undefined {
  return reference(edition, path, text).target?.reading.citation;
}

function candidates({ candidates }: FoundReference): readonly string[] {
  return candidates.map(({ reading }) => reading.citation);
}

describe('labels are looked for from where they stand outward', () => {
  test.each([
    ['art-16/L/1/f', 'paragraph M', 'Art. 16.M'],
    ['art-16/L/1/f', 'paragraph e above', 'Art. 16.L.1.e'],
    ['art-16/L/1/f', 'paragraph 3 below', 'Art. 16.L.3'],
    ['art-16/L/3/a', 'item 1 and paragraph 1 below', 'Art. 16.L.3.a.1'],
    ['art-16/L/3/a/2', 'in 1 above', 'Art. 16.L.3.a.1'],
    ['art-16/L/3/b', 'in 1 above', 'Art. 16.L.1'],
    ['art-16/L/3', 'subparagraph c below', 'Art. 16.L.3.c'],
    ['art-2/B/1', 'in B.4. below', 'Art. 2.B.4'],
    ['art-1/B/3', 'paragraph B.2. above', 'Art. 1.B.2'],
    ['art-13/B/2/c', 'paragraph 1.d. above', 'Art. 13.B.1.d'],
    ['art-16/O/2/a/2', 'the O, 2.a.(1) requirement', 'Art. 16.O.2.a.1'],
    ['art-16/L/1/f', 'paragraph A of this Article', 'Art. 16.A'],
    ['art-16/L/1/f', 'paragraph 3 of this Section', 'Art. 16.L.3'],
    [
      'app-j/mou-jrotc-instructor-compensation/5',
      'paragraph 2 above',
      'App. J, MOU JROTC INSTRUCTOR COMPENSATION, 2',
    ],
  ])('in %s “%s” is %s', (path, text, expected) => {
    const { status, target: found, reason } = reference(first, path, text);
    expect([status, found?.reading.citation, reason]).toEqual(['RESOLVED', expected, null]);
  });

  test('by the labels as printed, then in other letters', () => {
    expect(target(first, 'art-16/L/1/f', 'Section m')).toBe('Art. 16.M');
    expect(target(first, 'art-16/L/1/a', 'paragraph d')).toBe('Art. 16.L.1.d');
    expect(target(first, 'art-16/L/1/a', 'paragraph D')).toBe('Art. 16.D');
  });

  test('what is printed on the other side is told', () => {
    const told = reference(first, 'art-16/L/1/f', 'paragraph a below');
    expect(told.target?.reading.citation).toBe('Art. 16.L.1.a');
    expect(told.reason).toBe('Art. 16.L.1.a is printed above these words in 2005-06.');
    const below = reference(first, 'art-16/L/1/a', 'paragraph L.3 above');
    expect(below.target?.reading.citation).toBe('Art. 16.L.3');
    expect(below.reason).toBe('Art. 16.L.3 is printed below these words in 2005-06.');
  });

  test('where a year prints the labels twice both are meant', () => {
    const { status, reason, ...rest } = reference(second, 'art-6/C/1', 'paragraph C.4');
    expect([status, reason]).toEqual(['AMBIGUOUS', '2 provisions are printed as C.4 there in 2006-07.']);
    expect(candidates({ ...rest, status, reason })).toEqual(['Art. 6.C.4', 'Art. 6.C.4']);
  });

  test.each([
    [
      'art-16/L/1/f',
      'paragraph 1 of this Appendix',
      'No 1 stands around Art. 16.L.1.f in Art. 16 in 2005-06.',
    ],
    ['art-16/L/1/f', 'paragraph Z.1 of this Article', 'Art. 16 has no Z.1 in 2005-06.'],
  ])('nowhere where what is cited is no part around the words: in %s “%s”', (path, text, expected) => {
    const { status, target: none, reason } = reference(first, path, text);
    expect([status, none, reason]).toEqual(['DANGLING', null, expected]);
  });
});

describe('what is printed beside the part that the words stand in', () => {
  test.each([
    ['art-16/L/1/f', 'the preceding section', 'Art. 16.K'],
    ['art-16/L/1/f', 'the following section', 'Art. 16.M'],
    ['art-16/L/1/f', 'the preceding Article', 'Art. 15'],
    ['art-16/L/1/f', 'the next Article', 'Art. 17'],
  ])('in %s “%s” is %s', (path, text, expected) => {
    const { status, target: found, reason } = reference(first, path, text);
    expect([status, found?.reading.citation, reason]).toEqual(['RESOLVED', expected, null]);
  });

  test.each([
    ['art-16/A', 'the preceding section', 'No section is printed before Art. 16.A in 2005-06.'],
    ['art-1/A', 'the preceding Article', 'No article is printed before Art. 1 in 2005-06.'],
    ['art-16/A', 'the next Appendix', 'The words stand in Art. 16, in no appendix.'],
    [null, 'the preceding Article', 'Nothing says where the words stand, and which article is before them.'],
  ])('is nothing in %s for “%s”: %s', (path, text, expected) => {
    const { status, target: none, candidates: all, reason } = reference(first, path, text);
    expect([status, none, all, reason]).toEqual(['DANGLING', null, [], expected]);
  });
});

describe('“this section” is the part of the agreement the words stand in', () => {
  test.each([
    ['art-16/L/1/f', 'this section', 'Art. 16.L'],
    ['art-16/L/1/f', 'this Article', 'Art. 16'],
    ['art-16/L/1/f', 'this paragraph', 'Art. 16.L.1'],
    ['art-16/L/1/f', 'this provision', 'Art. 16.L.1.f'],
    ['art-16/L/1/f', 'For the purpose of this provision', 'Art. 16.L.1'],
    ['art-16/B', 'this section', 'Art. 16.B'],
    ['art-7/4', 'this section', 'Art. 7'],
    ['preamble/B', 'this Preamble', 'Preamble'],
    ['app-e', 'this Appendix', 'App. E'],
    [
      'app-j/mou-jrotc-instructor-compensation/5',
      'this Memorandum of Understanding',
      'App. J, MOU JROTC INSTRUCTOR COMPENSATION',
    ],
  ])('in %s “%s” is %s', (path, text, expected) => {
    expect(target(first, path, text)).toBe(expected);
  });

  test('an article holds no appendix', () => {
    const { status, reason } = reference(first, 'art-16/L', 'this Appendix');
    expect(status).toBe('DANGLING');
    expect(reason).toBe('“this appendix” stands in Art. 16, in no appendix.');
  });

  test('in free text it is the writer’s own', () => {
    expect(references('In this section we explain Article 5.', first)).toHaveLength(1);
  });
});

describe('a citation whose last label fails is dangling, and is never bent to the clause above', () => {
  test.each([
    ['Article 16, N.2.a.4.', 'Art. 16.N.2 has no a.4 in 2005-06.'],
    ['Article 6.A.2.a.', 'Art. 6.A.2 has no a in 2005-06.'],
    ['Article 22, Paragraph A. 10.', 'Art. 22.A has no 10 in 2005-06.'],
    ['Article 31', 'There is no Article 31 in 2005-06.'],
    ['Appendix Q', 'There is no Appendix Q in 2005-06.'],
    ['Salary Schedule A-4', 'There is no salary schedule A-4 in 2005-06.'],
    ['Preamble, Q', 'Preamble has no Q in 2005-06.'],
    ['paragraph B.2. above', 'Nothing says in which article B.2 is to be looked for.'],
  ])('%s: %s', (text, expected) => {
    const { status, target: none, reason } = reference(first, null, text);
    expect([status, none, reason]).toEqual(['DANGLING', null, expected]);
  });

  test.each([
    ['art-16/L/1/f', 'paragraph Z.1', 'No Z.1 stands around Art. 16.L.1.f in Art. 16 in 2005-06.'],
    ['art-16/L/1/f', 'paragraph 3.q', 'Art. 16.L.3 has no q in 2005-06.'],
    ['art-16/L/1/f', 'paragraph 2 of this Article', 'Art. 16 has no 2 in 2005-06.'],
  ])('in %s “%s”: %s', (path, text, expected) => {
    const { status, reason } = reference(first, path, text);
    expect([status, reason]).toEqual(['DANGLING', expected]);
  });

  test('13.A.1.a cites N.2.a.4, military leave; advanced study is O.2.a.4', () => {
    const words = first.atPath('art-13/A/1/a')?.reading.ownParts[0];
    const text = words?.type === 'paragraph' ? words.text : '';
    expect(candidates(reference(first, 'art-13/A/1/a', text))[0]).toBe('Art. 16.O.2.a.4');
  });

  test('what gave a schedule its number is the likeliest in its place', () => {
    const { reason, ...rest } = reference(second, 'art-16/L/1', 'on Schedule A-1');
    expect(reason).toBe('There is no salary schedule A-1 in 2006-07.');
    expect(candidates({ ...rest, reason })[0]).toBe('App. A, AT-1');
  });

  test('offers what shares the beginning before what shares the end', () => {
    const all = candidates(reference(first, null, 'Article 3.A'));
    expect(all[0]).toBe('Art. 3');
    expect(all).toContain('Art. 1.A');
  });
});

describe('where a year prints one citation twice, both are meant', () => {
  test.each([['Article 6, C.4'], ['Art. 6.C.5'], ['6.C.5.a']])('%s in 2006-07', (text) => {
    const { status, target: none, candidates: both, reason } = reference(second, null, text);
    expect([status, none, both.length]).toEqual(['AMBIGUOUS', null, 2]);
    expect(new Set(both.map(({ reading }) => reading.citation)).size).toBe(1);
    expect(reason).toMatch(/^2 provisions are printed as Art\. 6\.C\.[45](?:\.a)? in 2006-07\.$/);
  });

  test('a label that only one of them has tells which', () => {
    expect(target(second, null, 'Article 6, C.5.b.1')).toBe('Art. 6.C.5.b.1');
  });

  test('in 2005-06 there is one', () => {
    expect(target(first, null, 'Article 6, C.4')).toBe('Art. 6.C.4');
  });
});

describe('a memorandum without a name is known by its subject', () => {
  test('where one has it', () => {
    const text =
      'JROTC Instructors shall have a salary as provided in the APS/ATF Memorandum of Understanding.';
    const { target: memorandum, reason } = reference(first, null, text);
    expect(memorandum?.reading.citation).toBe('App. J, MOU JROTC INSTRUCTOR COMPENSATION');
    expect(reason).toMatch(/not named/);
  });

  test('where none has, all are meant', () => {
    const { status, candidates: all } = reference(first, null, 'See the Memorandum of Understanding.');
    expect([status, all.length]).toEqual(['AMBIGUOUS', 4]);
  });

  test('the name needs not be whole', () => {
    expect(target(first, null, 'MOU JROTC Instructors must read')).toBe(
      'App. J, MOU JROTC INSTRUCTOR COMPENSATION',
    );
    expect(target(second, null, 'the Memorandum of Understanding on Time')).toBe('MOU Time');
  });
});

test('the canonical citation of every labelled clause, put in a sentence, leads to that clause', () => {
  for (const edition of [first, second]) {
    const labelled = edition.clauses.filter((clause) =>
      /^(?:Art|App)\. \w+(?:\.\w+)*$|^App\. A, AT?-\d$|^Preamble(?:, \w)?$/.test(clause.reading.citation),
    );
    expect(labelled.length).toBeGreaterThan(600);
    const lost = labelled.filter((clause) => {
      const { citation } = clause.reading;
      const [only, ...more] = references(`As ${citation} says, teachers shall`, edition);
      const reached = only?.target ? [only.target] : (only?.candidates ?? []);
      return more.length > 0 || !reached.includes(clause) || only?.text !== citation;
    });
    expect(lost.map(({ reading }) => reading.citation)).toEqual([]);
  }
});
