// Laws and policies outside an agreement are known by the table of its content, and by their form. An invented table: what the
// real one has is claimed beside other citations, and would hide what is known by its form.

import { describe, expect, test } from '@jest/globals';
import { findCitations } from '../../../src/law/citation/find.ts';
import { agreementWords, Grammar } from '../../../src/law/citation/grammar.ts';
import { realNumbering } from '../../support/numbering.ts';

const grammar = new Grammar(
  agreementWords(realNumbering().scheme, {
    itself: ['agreement'],
    laws: [
      { name: 'Lamp Oil Act (LOA)', forms: ['Lamp Oil Act', 'LOA'] },
      { name: 'Harbour Code', forms: ['Harbour Code', 'Code of the Harbour'] },
    ],
    codes: ['U.S.C.', 'CFR', 'Public Law', 'NMSA 1978', 'NMSA', 'United States Code'],
    issuers: ['Board', 'Council'],
    policies: [{ code: 'H.1', name: 'Board Lamp Policy H.1' }],
  }),
);

/** What is found of outside documents: its words, and its name where that is another. */
function found(text: string): readonly string[] {
  return [...findCitations(text, grammar)].flatMap(({ text: words, cited }) => {
    if (cited.type !== 'outside') return [];
    return cited.name === words ? words : `${words} → ${cited.name}`;
  });
}

type Row = readonly [text: string, ...found: readonly string[]];

function expectFound(text: string, ...expected: readonly string[]): void {
  expect(found(text)).toEqual(expected);
}

describe('an act that no table has is known by its form', () => {
  test.each<Row>([
    ['under the Lantern Safety Act of Oregon and', 'Lantern Safety Act of Oregon'],
    ['under the Lantern Safety Act of the county', 'Lantern Safety Act'],
    ['the Charter Act of God', 'Charter Act'],
    ['the Lantern Safety Act of 1901 (LSA), Section 5', 'Lantern Safety Act of 1901 (LSA), Section 5'],
    ['the Lantern Safety Act (lamps) of 1901', 'Lantern Safety Act'],
    ['the Lantern Safety Act (LANTERNSAFE) in', 'Lantern Safety Act'],
    ['the Lantern Safety Act (L) in', 'Lantern Safety Act'],
    ['the Lantern Safety Act (LSA in', 'Lantern Safety Act'],
    ['the 1901 Lantern Safety Act', '1901 Lantern Safety Act'],
    ['the 3901 Lantern Safety Act', 'Lantern Safety Act'],
    ['the 19012 Lantern Safety Act', 'Lantern Safety Act'],
    ['the lantern Safety Act', 'Safety Act'],
    ['Lantern is Safety Act', 'Safety Act'],
    ['Any Lantern Act', 'Lantern Act'],
    [
      'the Lantern Safety Act, Part B, Section 4(c) (2003)',
      'Lantern Safety Act, Part B, Section 4(c) (2003)',
    ],
    ["the Lantern Safety Act's Article 5", "Lantern Safety Act's Article 5"],
    ['the Lantern Safety Act, and Section 5', 'Lantern Safety Act'],
    ['the Lantern Safety Act, Section ABCDE', 'Lantern Safety Act, Section ABCDE'],
    ['the Lantern Safety Act, Section ABCDEF', 'Lantern Safety Act'],
    ['the Lantern Safety Act, Section abc', 'Lantern Safety Act'],
    [
      'Lamps and Wicks and Oils and Fats and Tapers Safety Act',
      'Lamps and Wicks and Oils and Fats and Tapers Safety Act',
    ],
  ])('%j', expectFound);

  test.each<Row>([
    ['An Act of God'],
    ['an Act of 1901'],
    ['The Act'],
    ['This Act'],
    ['Lantern Safety Acts'],
    ['Act'],
    ['Lantern Safety act'],
  ])('%j is none', expectFound);
});

describe('a law of the table is known by each of its forms', () => {
  test.each<Row>([
    [
      'the 1901 Lamp Oil Act (LOA) of 1902 (LOA), § 5',
      '1901 Lamp Oil Act (LOA) of 1902 (LOA), § 5 → Lamp Oil Act (LOA), § 5',
    ],
    ['the Lamp Oil Act (loa)', 'Lamp Oil Act → Lamp Oil Act (LOA)'],
    ['the Lamp Oil Act of 190', 'Lamp Oil Act → Lamp Oil Act (LOA)'],
    ['LOA, Section 5 (190)', 'LOA, Section 5 → Lamp Oil Act (LOA), Section 5'],
    ['LOA, Section 5 (2003', 'LOA, Section 5 → Lamp Oil Act (LOA), Section 5'],
    ['LOA, Section 5 2003', 'LOA, Section 5 → Lamp Oil Act (LOA), Section 5'],
    ['LOA, Section 5 (2003), and', 'LOA, Section 5 (2003) → Lamp Oil Act (LOA), Section 5 (2003)'],
    ['Part B of the Lamp Oil Act', 'Part B of the Lamp Oil Act → Part B of the Lamp Oil Act (LOA)'],
    ['Part B of Lamp Oil Act', 'Part B of Lamp Oil Act → Part B of the Lamp Oil Act (LOA)'],
    ['Rule 5 of the Lantern Safety Act', 'Rule 5 of the Lantern Safety Act'],
    ['Chapter 3 in the Lantern Safety Act', 'Lantern Safety Act'],
    ['the Code of the Harbour', 'Code of the Harbour → Harbour Code'],
    ["the Harbour Code's Article 5", "Harbour Code's Article 5 → Harbour Code, Article 5"],
    ['the Harbour code', 'Harbour code → Harbour Code'],
  ])('%j', expectFound);

  test.each<Row>([['LOAs'], ['xLOA'], ['x-LOA'], ['loa'], ['the harbour Code'], ['Chapter 3 of the book']])(
    '%j is none',
    expectFound,
  );
});

describe('a compilation is cited by number', () => {
  test.each<Row>([
    ['42 U.S.C. § 1983', '42 U.S.C. § 1983'],
    ['42, U.S.C. § 1983', '42, U.S.C. § 1983'],
    ['42 U.S.C.', '42 U.S.C.'],
    ['CFR 300', 'CFR 300'],
    ['CFR, Part 300', 'CFR, Part 300'],
    ['CFR Part 300 et seq', 'CFR Part 300 et seq'],
    ['CFR Part 300 et seq. is', 'CFR Part 300 et seq.'],
    ['CFR Part 300 et al.', 'CFR Part 300'],
    ['Public Law No. 94-142', 'Public Law No. 94-142'],
    ['Public Law No 94-142', 'Public Law No 94-142'],
    ['Public Law 94-142 (1975)', 'Public Law 94-142 (1975)'],
    ['34 CFR 300.39(b) (3)', '34 CFR 300.39(b)'],
    ['34 CFR 300.39(bcde)', '34 CFR 300.39'],
    ['34 CFR 300.39.', '34 CFR 300.39'],
    ['34 CFR 300- and', '34 CFR 300'],
    ['§ 22-10A-20, NMSA 1978', '§ 22-10A-20, NMSA 1978'],
    ['Section 22-10A-20', 'Section 22-10A-20'],
    ['Title 29 of United States Code', 'Title 29 of United States Code'],
  ])('%j', expectFound);

  test.each<Row>([
    ['U.S.C.'],
    ['the U.S.C. is'],
    ['CFR, 300'],
    ['22-10A-20'],
    ['Section 22-10'],
    ['Section A-10-20'],
    ['Title of the United States Code'],
  ])('%j is none', expectFound);
});

describe('a policy is cited by its code, or by who issued it', () => {
  test.each<Row>([
    ['Board Policy H.1.', 'Board Policy H.1. → Board Lamp Policy H.1'],
    ["Board's policy H.1", "Board's policy H.1 → Board Lamp Policy H.1"],
    ['Policy H.1.2', 'Policy H.1.2 → Board Policy H.1.2'],
    ['Policy H.1.The', 'Policy H.1. → Board Lamp Policy H.1'],
    ['Council Policy G.2', 'Council Policy G.2'],
    ['Policy G.2', 'Policy G.2 → Board Policy G.2'],
    ['Board policies', 'Board policies → Board policy'],
    ['Board Lamp and Wick Procedures', 'Board Lamp and Wick Procedures'],
    ["Board's Lamp Regulations", "Board's Lamp Regulations → Board Lamp Regulations"],
    ['Board Lamp Rules H.1', 'Board Lamp Rules H.1 → Board Lamp Policy H.1'],
  ])('%j', expectFound);

  test.each<Row>([
    ['Board policymakers'],
    ['Policy G .2'],
    ['Policy G. 2'],
    ['Policy ABCD.2'],
    ['Policy g.2'],
    ['Policy G.x'],
    ['Board Procedures'],
    ['Board and Lamp Rules'],
    ['Board lamp Rules'],
    ['Board Lamp'],
  ])('%j is none', expectFound);
});
