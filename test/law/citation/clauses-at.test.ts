import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Citation } from '../../../src/law/citation/citation.ts';
import { citatorOf } from '../../../src/law/citation/citator.ts';
import { clausesAt } from '../../../src/law/citation/clauses-at.ts';
import type { Grammar } from '../../../src/law/citation/grammar.ts';
import { nearestClauses } from '../../../src/law/citation/nearest-clauses.ts';
import { parseCitations } from '../../../src/law/citation/parse.ts';
import type { Edition } from '../../../src/law/document/edition.ts';
import { realEdition, realEditions } from '../../support/real-agreement.ts';

let edition: Edition;
let grammar: Grammar;

beforeAll(async () => {
  edition = await realEdition('2005-06');
  ({ grammar } = citatorOf(edition));
});

function parseCitation(written: string, by = grammar): Citation | null {
  return parseCitations(written, by)[0]?.citation ?? null;
}

/** The canonical citation of the clause that the words point at in 2005-06. */
function found(written: string): string | null {
  const citation = parseCitation(written);
  if (!citation) return null;
  return clausesAt(edition, citation)[0]?.reading.citation ?? null;
}

function nearest(written: string): readonly string[] {
  const citation = parseCitation(written);
  return citation ? nearestClauses(edition, citation).map((clause) => clause.reading.citation) : [];
}

test('the canonical citation of every clause finds that very clause', async () => {
  for (const each of await realEditions()) {
    const byCitation = Map.groupBy(each.clauses, (clause) => clause.reading.citation);
    const lost = [...byCitation].filter(([written, clauses]) => {
      const citation = parseCitation(written, citatorOf(each).grammar);
      const [clause] = citation ? clausesAt(each, citation) : [];
      return !clause || !clauses.includes(clause);
    });
    expect(lost.map(([written]) => written)).toEqual([]);
  }
});

test('in 2005-06 no two clauses have one citation', () => {
  const citations = edition.clauses.map((clause) => clause.reading.citation);
  expect(new Set(citations).size).toBe(citations.length);
});

test('the path of every clause finds that very clause', async () => {
  for (const each of await realEditions()) {
    expect(each.clauses.filter((clause) => each.atPath(clause.reading.path) !== clause)).toEqual([]);
  }
});

describe('in 2005-06', () => {
  test.each([
    ['Art 16.L', 'Art. 16.L'],
    ['16.L.1(c)', 'Art. 16.L.1.c'],
    ['article 16, l.1.C', 'Art. 16.L.1.c'],
    ['16 l', 'Art. 16.L'],
    ['Article 16, O.2.a.4.', 'Art. 16.O.2.a.4'],
    ['ART. 6 C 10', 'Art. 6.C.10'],
    ['appendix b', 'App. B'],
    ['AT2', 'App. A, AT-2'],
    ['App. A, at-2', 'App. A, AT-2'],
    ['preamble, a', 'Preamble, A'],
    ['MOU JROTC', 'App. J, MOU JROTC INSTRUCTOR COMPENSATION'],
    ['Memorandum of Understanding JROTC', 'App. J, MOU JROTC INSTRUCTOR COMPENSATION'],
    ['Appendix J, MOU JROTC, 5', 'App. J, MOU JROTC INSTRUCTOR COMPENSATION, 5'],
    [
      'App. D, Student Weighted Formula, at-risk factor, 2',
      'App. D, STUDENT WEIGHTED FORMULA*, At-Risk Factor, 2',
    ],
    [
      'App. F, additional $2,500 differential for bilingual',
      'App. F, Additional $2,500 Differential for Bilingual',
    ],
    ['Agreement Signatures', 'Agreement Signatures'],
  ])('%s is %s', (written, expected) => {
    expect(found(written)).toBe(expected);
  });

  test.each([
    // Article 13.A.1.a cites it; N is military leave and has no such paragraph.
    ['Article 16, N.2.a.4.'],
    // Appendix C sends personal leave there.
    ['Article 22, Paragraph A. 10.'],
    ['Art 16.Z'],
    ['Art 99'],
    ['Art 16.L.9'],
    ['App. Z'],
    ['AT-3'],
    ['MOU Time'],
  ])('%s is nowhere', (written) => {
    expect(found(written)).toBeNull();
  });
});

describe('for a citation that is nowhere the nearest clauses are offered', () => {
  test('beside a section that is not there, the last sections and their article', () => {
    expect(nearest('Art 16.Z')).toEqual(['Art. 16.O', 'Art. 16.N', 'Art. 16.M', 'Art. 16']);
  });

  test('beside an article that is not there, the last articles', () => {
    expect(nearest('Art 99')).toEqual(['Art. 28', 'Art. 27', 'Art. 26', 'Art. 25', 'Art. 24']);
  });

  test('beside a paragraph that is not there, its neighbours and their section', () => {
    expect(nearest('Art 16.L.9')).toEqual(['Art. 16.L.3', 'Art. 16.L.2', 'Art. 16.L.1', 'Art. 16.L']);
  });

  test('for the cross-reference that the parties got wrong, N.2, and the clauses of Article 16 labelled 4', () => {
    expect(nearest('Article 16, N.2.a.4.')).toContain('Art. 16.N.2');
  });

  test('each of them is found by its citation', () => {
    for (const written of ['Art 16.Z', 'Art 99', 'Art 16.L.9', 'App. Z', 'AT-9', 'MOU Time', 'Preamble, Z']) {
      const offered = nearest(written);
      expect(offered.length).toBeGreaterThan(0);
      expect(offered.map(found)).toEqual(offered);
    }
  });
});
