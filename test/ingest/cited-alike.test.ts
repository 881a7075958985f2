import { expect, test } from '@jest/globals';
import { CitedAlike } from '../../src/ingest/check/cited-alike.ts';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { citatorOf } from '../../src/law/citation/citator.ts';
import type { Clause } from '../../src/law/document/clause.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { realAgreement } from '../support/real-agreement.ts';

const editions = editionsOf(await realAgreement());
const citedAlike = new CitedAlike(
  new Map(editions.map((edition) => [edition.head.year, citatorOf(edition)])),
);
const [first, now] = editions.map((edition) => edition.under('App. G')[0] as Clause) as [Clause, Clause];

function warningsOf(written: string): readonly (readonly [string, string])[] {
  const diagnostics = new Diagnostics();
  const place = { file: 'notes.yaml', line: 1, column: 1 };
  const isAlike = citedAlike.check(written, { first, now }, { code: 'note-unread', place }, diagnostics);
  expect(isAlike).toBe(diagnostics.warnings.length === 0);
  expect(diagnostics.list).toEqual(diagnostics.warnings);
  return diagnostics.warnings.map(({ found, expected }) => [found, expected]);
}

test('a note that cites 6.C.5.b leads astray in 2006-07, where the addendum has another paragraph there', () => {
  expect(warningsOf('The pay is that of 6.C.5.b.')).toEqual([
    [
      'Art. 6.C.5.b, which is another provision in 2006-07, or none',
      expect.stringMatching(/^the clause that is \/aps-atf\/2006-07\/art-6\/C\/5.+ then$/),
    ],
  ]);
});

test('one that names the year beside it does not, nor one whose citation leads to the same paragraph', () => {
  expect(warningsOf('The pay is that of 6.C.5.b in 2005-06.')).toEqual([]);
  expect(warningsOf('The pay is that of 6.C.8.a, and of Article 9, L.3.b.')).toEqual([]);
});

test('one that cites what is relettered is told where that went', () => {
  expect(warningsOf('Mentors meet monthly (9.O).')).toEqual([
    [
      'Art. 9.O, which is another provision in 2006-07, or none',
      'the clause that is /aps-atf/2006-07/art-9/P then',
    ],
  ]);
});
