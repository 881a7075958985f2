import { beforeAll, describe, expect, test } from '@jest/globals';
import { citatorOf } from '../../../src/law/citation/citator.ts';
import type { Clause } from '../../../src/law/document/clause.ts';
import type { Edition } from '../../../src/law/document/edition.ts';
import { citedClauses, type Reference } from '../../../src/law/reference/reference.ts';
import {
  referencesOf,
  referencesOfEdition,
  referencesUnder,
} from '../../../src/law/reference/references-of.ts';
import { passagesOf } from '../../../src/law/text/passage.ts';
import { ownWords } from '../../../src/law/text/printed-words.ts';
import { realEditions } from '../../support/real-agreement.ts';

let editions: readonly Edition[];
let first: Edition;
/** Of each edition, found once: to find them takes a while. */
let references: readonly (readonly Reference[])[];

beforeAll(async () => {
  editions = await realEditions();
  first = editions.find(({ head }) => head.year === '2005-06') as Edition;
  references = editions.map((edition) => referencesOfEdition(edition));
});

function ofFirst(): readonly Reference[] {
  return references[editions.indexOf(first)] ?? [];
}

function clauseAt(path: string): Clause {
  const clause = first.atPath(path);
  if (!clause) throw new RangeError(`no ${path}`);
  return clause;
}

test('every passage stands at its place in the own words of its clause', () => {
  for (const clause of editions.flatMap(({ clauses }) => clauses)) {
    const own = ownWords(clause.heading, clause.reading.ownParts);
    for (const { text, start } of passagesOf(clause)) {
      const there = own.slice(start, start + text.length);
      // Told apart before it is expected: there are thousands.
      if (there !== text) expect(there).toBe(text);
    }
  }
});

test('every reference stands at its offsets in the own words of its clause', () => {
  for (const { source, text, start, end } of references.flat()) {
    const own = source ? ownWords(source.heading, source.reading.ownParts) : '';
    expect(own.slice(start, end)).toBe(text);
  }
});

describe('references come in printed order', () => {
  test('words after the sub-clauses come after theirs: “Refer to Appendix C” closes 16.O', () => {
    const texts = referencesUnder(clauseAt('art-16/O'), citatorOf(first)).map(({ text }) => text);
    expect(texts).toEqual([
      'O, 2.a.(1)',
      'O, 2.e. above',
      '1999 Charter Schools Act',
      'Appendix C on pages 49-51',
    ]);
  });

  test('a clause alone has those of its own words', () => {
    expect(referencesOf(clauseAt('art-16/O'), citatorOf(first)).map(({ text }) => text)).toEqual([
      'Appendix C on pages 49-51',
    ]);
  });

  test('an edition has those of its clauses, no more and no fewer', () => {
    const citator = citatorOf(first);
    const all = referencesOfEdition(first, citator);
    expect(all.length).toBe(first.clauses.flatMap((clause) => referencesOf(clause, citator)).length);
    expect(
      new Set(all.map(({ source, start, text }) => `${source?.reading.path} ${start} ${text}`)).size,
    ).toBe(all.length);
  });
});

test('a heading refers to others, not to itself', () => {
  const inHeading = ofFirst().filter(({ source, end }) => end <= (source?.heading?.length ?? 0));
  expect(inHeading.map(({ source, text }) => `${source?.reading.citation} | ${text}`)).toEqual([]);
});

test('24.P is referred to by 25.C.1, and schedule A-3 by eight', () => {
  const to = (path: string) =>
    ofFirst().filter((reference) => citedClauses(reference).includes(clauseAt(path)));
  expect(to('art-24/P').map(({ source }) => source?.reading.citation)).toEqual(['Art. 25.C.1']);
  expect(to('app-a/A-3').map(({ source }) => source?.reading.citation)).toEqual([
    'Art. 1.A.1',
    'Art. 5.B.1',
    'Art. 5.C.1',
    'Art. 5.C.1',
    'Art. 6.A.1',
    'Art. 6.A.4.c',
    'Art. 16.L.1',
  ]);
});
