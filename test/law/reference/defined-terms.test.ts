import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Edition } from '../../../src/law/document/edition.ts';
import type { DefinedTerm } from '../../../src/law/term/defined-term.ts';
import { definedTerms } from '../../../src/law/term/defined-terms.ts';
import { findDefinitions } from '../../../src/law/term/find-definitions.ts';
import { findTerms, termsHoldingIn, termsUsedIn } from '../../../src/law/term/find-terms.ts';
import { ownWords } from '../../../src/law/text/printed-words.ts';
import { realEdition } from '../../support/real-agreement.ts';

let first: Edition;
let terms: readonly DefinedTerm[];

beforeAll(async () => {
  first = await realEdition('2005-06');
  terms = definedTerms(first);
});

function line({ term, clause, scope }: DefinedTerm): string {
  return `${term}: ${clause.reading.citation}, ${scope ? `in ${scope.reading.citation}` : 'throughout'}`;
}

/** The words of a clause that use terms, each with the citation of the clause that defines it. */
function used(path: string): readonly string[] {
  const clause = first.atPath(path);
  if (!clause) throw new RangeError(`no ${path}`);
  return termsUsedIn(clause, terms).map(({ text, term }) => `${text} (${term.clause.reading.citation})`);
}

test('in 2005-06 these terms are defined, and hold there', () => {
  expect(terms.map(line)).toEqual([
    'Board: Agreement, throughout',
    'Federation: Agreement, throughout',
    'teacher: Art. 1.A.1, throughout',
    'District: Art. 1.A.2, throughout',
    'school: Art. 1.A.3, throughout',
    'site: Art. 1.A.3, throughout',
    'building: Art. 1.A.3, throughout',
    'Superintendent: Art. 1.A.4, throughout',
    'administration: Art. 1.A.5, throughout',
    'principal: Art. 1.A.6, throughout',
    'President: Art. 1.A.7, throughout',
    'full-time teacher: Art. 5.A.6, throughout',
    'part-time teacher: Art. 5.A.7, throughout',
    'short-term teacher: Art. 5.A.8, throughout',
    'accept: Art. 5.A.8.a, in Art. 5.A.8',
    'compensatory time: Art. 5.C.12, in Art. 5',
    'year of qualified experience: Art. 6.A.3, in Art. 6',
    'year of qualified experience: Art. 6.A.4, in Art. 6',
    'year of additional certified employment: Art. 6.A.4.c, in Art. 6',
    'part-time teacher: Art. 6.A.5, in Art. 6',
    'Instructional Council: Art. 7, in Art. 7',
    'consensus: Art. 7, Instructional Councils: Decision-Making Processes, A Definition of Consensus Decision-Making, in Art. 7',
    'Professional Development: Art. 7, Instructional Councils: Time for Professional Development, in Art. 7',
    'Student-Based Budgeting: Art. 7, Instructional Councils: Connection to Student-Based Budgeting, in Art. 7',
    'Professional Development Plan: Art. 11.B.2, in Art. 11',
    'immediate family: Art. 16.A.1, in Art. 16',
    'assault: Art. 16.B, in Art. 16',
    'serious illness: Art. 16.E, in Art. 16',
    'uniformed services: Art. 16.N.1, in Art. 16',
    'corporal punishment: Art. 19.I, in Art. 19',
    'grievance: Art. 24.B, throughout',
    'workday: Art. 24.B.1, in Art. 24',
    'aggrieved party: Art. 24.B.2, in Art. 24',
    'assault: App. C, LEAVES, in App. C',
    'serious illness: App. C, LEAVES, in App. C',
    'Student Based Budgeting: App. D, in App. D',
    'Special Education: App. J, MOU SPECIAL EDUCATION CONTINUUM OF SERVICE DELIVERY OPTIONS, DEFINITIONS, in App. J, MOU SPECIAL EDUCATION CONTINUUM OF SERVICE DELIVERY OPTIONS',
    'Least Restrictive Environment: App. J, MOU SPECIAL EDUCATION CONTINUUM OF SERVICE DELIVERY OPTIONS, DEFINITIONS, in App. J, MOU SPECIAL EDUCATION CONTINUUM OF SERVICE DELIVERY OPTIONS',
    'Inclusion: App. J, MOU SPECIAL EDUCATION CONTINUUM OF SERVICE DELIVERY OPTIONS, DEFINITIONS, in App. J, MOU SPECIAL EDUCATION CONTINUUM OF SERVICE DELIVERY OPTIONS',
  ]);
});

test('in 2006-07 a mentor is defined as well', async () => {
  const later = definedTerms(await realEdition('2006-07'));
  expect(later.filter(({ term }) => !terms.some((each) => each.term === term)).map(line)).toEqual([
    'mentor: Art. 9.I, in Art. 9',
  ]);
});

describe('a definition is the words of the agreement', () => {
  test('“workday” has two sentences', () => {
    expect(terms.find(({ term }) => term === 'workday')?.definition).toBe(
      'The term "workday" when used in this Article shall mean working school days. During the summer months, "workday" shall be defined as Monday through Friday excluding Independence Day.',
    );
  });

  test('each stands in the clause that defines it', () => {
    for (const { clause, sentences } of terms) {
      const own = ownWords(clause.heading, clause.reading.ownParts);
      for (const sentence of sentences) expect(own).toContain(sentence);
    }
  });

  test.each([
    ['Assault shall mean an intentional act.', ['Assault']],
    ['The term "school," "site" or "building" shall mean any work location.', ['school', 'site', 'building']],
    [
      'A short-term teacher shall be defined as a teacher who accepts after 9:00 a.m. on the date.',
      ['short-term teacher'],
    ],
    ['It is a means of enhancing the capacity of the system.', []],
    ['One of the purposes is to establish a means to verify that teachers teach.', []],
    ['This definition does not mean unanimity of thought.', []],
    ['Teaching time as defined by the Public Education Department', []],
  ])('%s', (text, expected) => {
    expect(findDefinitions(text).flatMap((definition) => definition.terms)).toEqual(expected);
  });
});

describe('a term is marked where its definition holds', () => {
  test('“workday” as Article 24 means it only there', () => {
    expect(used('art-24/F/2')).toContain('workdays (Art. 24.B.1)');
    expect(used('art-5/B/1').filter((each) => each.startsWith('workday'))).toEqual([]);
  });

  test('“assault” of 16.B not in student discipline', () => {
    expect(used('art-16/B')).toContain('assault (Art. 16.B)');
    expect(used('art-19/H').filter((each) => each.startsWith('assault'))).toEqual([]);
  });

  test('the narrower definition goes before: Article 6 has its own part-time teacher', () => {
    expect(used('art-6/A/5')).toContain('Part-time teacher (Art. 6.A.5)');
    expect(used('art-16/M/2')).toContain('Part-time teachers (Art. 5.A.7)');
  });

  test('the longer term goes before: 13.B.1.b has a short-term teacher, and no mere one', () => {
    expect(used('art-13/B/1/b')).toEqual(['District (Art. 1.A.2)', 'short-term teachers (Art. 5.A.8)']);
  });

  test('not in the sentence that defines it', () => {
    expect(used('art-24/B/2').filter((each) => each.startsWith('aggrieved'))).toEqual([]);
  });

  test('at its offsets', () => {
    for (const clause of first.clauses) {
      const own = ownWords(clause.heading, clause.reading.ownParts);
      for (const { text, start, end } of termsUsedIn(clause, terms)) expect(own.slice(start, end)).toBe(text);
    }
  });
});

describe('words in a text are the term', () => {
  test.each([
    ['Teachers and the teacher’s principal', ['Teachers', 'teacher', 'principal']],
    ['the District-wide plan of a school-based team', []],
    ['the union president and the President', ['President']],
    ['the Executive Vice-President', []],
    ['school years, school days and schools', ['schools']],
    ['National Board Certification, a Board certified teacher and the Board', ['teacher', 'Board']],
    ['on the web site and at the site', ['site']],
    ['Albuquerque Public Schools and each school', ['school']],
    ['Del Norte High School, and every high school', ['school']],
    ['the Educational Retirement Board, or the APS Board', ['Board']],
    [
      'the American Federation of Teachers and the Albuquerque Teachers Federation',
      ['Teachers', 'Federation'],
    ],
    [
      'the Federation President or the District Superintendent',
      ['Federation', 'President', 'District', 'Superintendent'],
    ],
    ['aggrieved parties', []],
    ['the grievances of full-time teachers', ['grievances', 'full-time teachers']],
  ])('%s', (text, expected) => {
    expect(findTerms(text, termsHoldingIn(terms, null)).map((each) => each.text)).toEqual(expected);
  });

  test('in the plural of every kind', () => {
    const holding = termsHoldingIn(terms, first.atPath('art-24/C'));
    expect(findTerms('aggrieved parties', holding).map((each) => each.text)).toEqual(['aggrieved parties']);
  });
});
