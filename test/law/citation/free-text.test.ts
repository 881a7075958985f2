import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Citator } from '../../../src/law/citation/citator.ts';
import type { ContractYear } from '../../../src/law/document/contract-year.ts';
import type { FoundReference } from '../../../src/law/reference/reference.ts';
import { referencesIn } from '../../../src/law/reference/references-of.ts';
import { realCitators } from '../../support/real-citator.ts';

/** Where a text is read; without more in 2005-06, and in no clause. */
interface Asked {
  readonly year?: string;
  readonly within?: string;
}

type Row = readonly [text: string, found: readonly string[], asked?: Asked];

let citators: ReadonlyMap<ContractYear, Citator>;

beforeAll(async () => {
  citators = await realCitators();
});

/** The references in a text, each as `words → what they come to`. */
function found(text: string, { year = '2005-06', within }: Asked = {}): readonly string[] {
  const citator = citators.get(year as ContractYear) as Citator;
  const clause = within === undefined ? null : citator.index.edition.atPath(within);
  if (within !== undefined && !clause) throw new RangeError(`no ${within}`);
  const references = [...referencesIn({ text, citator, within: clause, others: citators })];
  for (const each of references) expect(text.slice(each.start, each.end)).toBe(each.text);
  return references.map((reference) => `${reference.text} → ${outcomeOf(reference, year)}`);
}

function expectFound(...[text, expected, asked]: Row): void {
  expect(found(text, asked)).toEqual(expected);
}

/** A clause by its citation, with its year where that is another than was asked for. */
function outcomeOf({ status, target, candidates, external, reason }: FoundReference, year: string): string {
  if (target) {
    const other = target.edition.head.year;
    return `${target.reading.citation}${other === year ? '' : ` ${other}`}`;
  }
  const cited = candidates.map(({ reading }) => reading.citation).join('|');
  return `${status} ${status === 'AMBIGUOUS' ? cited : (external ?? reason)}`;
}

describe('a label needs no word after it', () => {
  test.each<Row>([
    ['Under Article 16.L.1.c employees get twelve days.', ['Article 16.L.1.c → Art. 16.L.1.c']],
    ['Article 16.A gives', ['Article 16.A → Art. 16.A']],
    ['Art. 16.L.1.c employees', ['Art. 16.L.1.c → Art. 16.L.1.c']],
    ['Under Article 16.L.1.c (twelve days) you get', ['Article 16.L.1.c → Art. 16.L.1.c']],
    ['Article 16.L.1.c—teachers', ['Article 16.L.1.c → Art. 16.L.1.c']],
    ['Article 16.L.1.a teacher gets', ['Article 16.L.1.a → Art. 16.L.1.a']],
    ['Article 16(L)(1)(a) teachers', ['Article 16(L)(1)(a) → Art. 16.L.1.a']],
    ['16.L.1.c people', ['16.L.1.c → Art. 16.L.1.c']],
    ['See 24.P.3 teachers', ['24.P.3 → Art. 24.P.3']],
    [
      'Does Article 16.A apply to Article 16.I employees?',
      ['Article 16.A → Art. 16.A', 'Article 16.I → Art. 16.I'],
    ],
    ['Article 16.L.1.c, which grants', ['Article 16.L.1.c → Art. 16.L.1.c']],
  ])('%j', (...row) => expectFound(...row));
});

describe('what is not understood is never dropped', () => {
  test.each<Row>([
    ['Art. 16.L.1.iv', ['Art. 16.L.1.iv → DANGLING Art. 16.L.1 has no iv in 2005-06.']],
    ['Art. 16.L.1.zz', ['Art. 16.L.1.zz → DANGLING Art. 16.L.1 has no zz in 2005-06.']],
    ['Art. 5.E.1.a(iii)', ['Art. 5.E.1.a(iii) → DANGLING Art. 5.E.1.a has no iii in 2005-06.']],
    ['Article 16, L.1.a & b', ['Article 16, L.1.a → Art. 16.L.1.a', 'b → Art. 16.L.1.b']],
    ['Art. 16 . L', ['Art. 16 . L → Art. 16.L']],
    ['Article 24 P 3', ['Article 24 P 3 → Art. 24.P.3']],
    ['Art 5 E 1 a 3', ['Art 5 E 1 a 3 → Art. 5.E.1.a.3']],
    ['Art. 24, sub. H', ['Art. 24, sub. H → Art. 24.H']],
    ['Art. 16.L.1.xyz', ['Art. 16.L.1.xyz → DANGLING Art. 16.L.1 has no xyz in 2005-06.']],
    ['Art. 16.L.1.50', ['Art. 16.L.1.50 → DANGLING Art. 16.L.1 has no 50 in 2005-06.']],
    ['16.L.99', ['16.L.99 → DANGLING Art. 16.L has no 99 in 2005-06.']],
    ['Art. 16.LL', ['Art. 16.LL → DANGLING Art. 16 has no LL in 2005-06.']],
    ['Art. 16.L.1.c.d.e', ['Art. 16.L.1.c.d.e → DANGLING Art. 16.L.1.c has no d.e in 2005-06.']],
    ['Art. 16.L.1(zz)', ['Art. 16.L.1(zz) → DANGLING Art. 16.L.1 has no zz in 2005-06.']],
    ['Art 16 L 9', ['Art 16 L 9 → DANGLING Art. 16.L has no 9 in 2005-06.']],
    ['Art 16 L 1 z', ['Art 16 L 1 z → DANGLING Art. 16.L.1 has no z in 2005-06.']],
    ['Art. 24, para. H', ['Art. 24, para. H → Art. 24.H']],
    ['Art. 24, subsec. H', ['Art. 24, subsec. H → Art. 24.H']],
    ['Article 16, Part L', ['Article 16, Part L → Art. 16.L']],
    ['Article 16, clause L.1', ['Article 16, clause L.1 → Art. 16.L.1']],
    ['Article 24 (H)', ['Article 24 (H) → Art. 24.H']],
    ['Article 24, letter H', ['Article 24, letter H → Art. 24.H']],
    ['Article 16 (Leaves), Section L', ['Article 16 (Leaves), Section L → Art. 16.L']],
    ['Article 16, LEAVES, L.1', ['Article 16, LEAVES, L.1 → Art. 16.L.1']],
    ['Article 16 : L', ['Article 16 : L → Art. 16.L']],
    ['Article 16/L', ['Article 16/L → Art. 16.L']],
    ['Art. 25, subpar. C', ['Art. 25, subpar. C → Art. 25.C']],
    ['Art. 25, subd. C', ['Art. 25, subd. C → Art. 25.C']],
    ['Art. 25, subpgh. C', ['Art. 25, subpgh. C → Art. 25.C']],
    ['Art. 25, sg. Z', ['Art. 25, sg. Z → DANGLING Art. 25 has no Z in 2005-06.']],
    ['Art. 25, etc. C', ['Art. 25 → Art. 25']],
    ['Article 16, L. 3. a. 1)', ['Article 16, L. 3. a. 1) → Art. 16.L.3.a.1']],
    ['Article 16, L. 3. a. says so', ['Article 16, L. 3. a. → Art. 16.L.3.a']],
    ['Art. 16. L. 1. c.', ['Art. 16. L. 1. c. → Art. 16.L.1.c']],
    ['under Article 16. A. 10 days', ['Article 16 → Art. 16']],
    ['as in Article 5. e.g. this', ['Article 5 → Art. 5']],
    ["Article 5's Section C", ["Article 5's Section C → Art. 5.C"]],
    ['Article 16’s section L, paragraph 1', ['Article 16’s section L, paragraph 1 → Art. 16.L.1']],
    ['Art. 16-L-1', ['Art. 16-L-1 → Art. 16.L.1']],
    ['16-L-1-a', ['16-L-1-a → Art. 16.L.1.a']],
    ['Section 22-10A-20', ['Section 22-10A-20 → EXTERNAL Section 22-10A-20']],
    ['on 2005-06-30 Article 5', ['Article 5 → Art. 5']],
    ['Article 16-L-1-1', ['Article 16-L-1-1 → DANGLING Art. 16.L.1 has no 1 in 2005-06.']],
    ['Article 16-L-1-zz', ['Article 16-L-1-zz → DANGLING Art. 16.L.1 has no zz in 2005-06.']],
    ['Art. 16:L:1:9', ['Art. 16:L:1:9 → DANGLING Art. 16.L.1 has no 9 in 2005-06.']],
    ['Art. 16:L:1:c', ['Art. 16:L:1:c → Art. 16.L.1.c']],
    ['Art. 16.L.1:zz', ['Art. 16.L.1:zz → DANGLING Art. 16.L.1 has no zz in 2005-06.']],
    ['Art. 16L1zz', ['Art. 16L1zz → DANGLING Art. 16.L has no 1zz in 2005-06.']],
    ['Art. 16.L+1zz1', ['Art. 16.L+1zz1 → DANGLING Art. 16.L has no 1zz.1 in 2005-06.']],
    ['Article 16.L.1.c+d', ['Article 16.L.1.c+d → DANGLING Art. 16.L.1.c has no d in 2005-06.']],
    ['Article 16.L.1[z]', ['Article 16.L.1[z] → DANGLING Art. 16.L.1 has no z in 2005-06.']],
    ['Article 16.L.1[c]', ['Article 16.L.1[c] → Art. 16.L.1.c']],
    ['Article 16.L.1[2]', ['Article 16.L.1 → Art. 16.L.1']],
    ['Article 16>L>1', ['Article 16>L>1 → Art. 16.L.1']],
    ['Article 16_L', ['Article 16_L → Art. 16.L']],
    ['Article 16..L', ['Article 16..L → Art. 16.L']],
    ['Art. 16.L.1-1', ['Art. 16.L.1-1 → DANGLING Art. 16.L.1 has no 1 in 2005-06.']],
    ['art 1 b-zz', ['art 1 b-zz → DANGLING Art. 1.B has no zz in 2005-06.']],
    [
      'Article 16, Section L-99-99',
      ['Article 16, Section L-99-99 → DANGLING Art. 16.L has no 99.99 in 2005-06.'],
    ],
    ['Article 16 L 1/99', ['Article 16 L 1 → Art. 16.L.1', '99 → DANGLING Art. 16.L has no 99 in 2005-06.']],
    ['Article 7, 1,99', ['Article 7, 1 → Art. 7.1', '99 → DANGLING Art. 7 has no 99 in 2005-06.']],
    ['Article 16 - L.', ['Article 16 - L. → Art. 16.L']],
    ['Schedule A-3.5', ['Schedule A-3.5 → DANGLING App. A, A-3 has no 5 in 2005-06.']],
    ['App. A, A-1B', ['App. A, A-1B → DANGLING App. A, A-1 has no B in 2005-06.']],
    ['MOU on Time', ['MOU on Time → DANGLING There is no memorandum of understanding on Time in 2005-06.']],
  ])('%j', (...row) => expectFound(...row));
});

describe('what only looks joined to a citation is no part of it', () => {
  test.each<Row>([
    ['Article 16.L—a teacher must', ['Article 16.L → Art. 16.L']],
    ['Article 16.L—A teacher must', ['Article 16.L → Art. 16.L']],
    ['Article 16, L--teachers', ['Article 16, L → Art. 16.L']],
    ['Article 16.L.1—30 days', ['Article 16.L.1 → Art. 16.L.1']],
    ['Article 5-7 teachers', ['Article 5 → Art. 5']],
    ['Article 16 L 1/2 day', ['Article 16 L → Art. 16.L']],
    ['Article 16.L/2006-07', ['Article 16.L → Art. 16.L']],
    ['Article 16.L:10am', ['Article 16.L → Art. 16.L']],
    ['Article 16.L/30min sessions', ['Article 16.L → Art. 16.L']],
    ['paragraph a--which says', ['paragraph a → Art. 16.L.1.a'], { within: 'art-16/L/1' }],
    ['Article 16.L/2006 terms', ['Article 16.L → Art. 16.L']],
    ['Article 16.L=5%', ['Article 16.L → Art. 16.L']],
    ['Article 16.L/or another', ['Article 16.L → Art. 16.L']],
    ['Article 16 A-level courses', ['Article 16 → Art. 16']],
    ['A-3.5 percent', ['A-3 → App. A, A-3']],
    ['[Article 16.L](https://example.org/5)', ['Article 16.L → Art. 16.L']],
    ['score 9:5, 16:9, page 3-1-1', []],
  ])('%j', (...row) => expectFound(...row));
});

describe('A and I are sections unless they are words', () => {
  test.each<Row>([
    ['paragraph i think', [], { within: 'art-16' }],
    ['the Section I believe applies', [], { within: 'art-16' }],
    ['Article 16, paragraph i think', ['Article 16 → Art. 16']],
    ['paragraph i of it', ['paragraph i → Art. 16.I'], { within: 'art-16' }],
    ['Article 16 A', ['Article 16 A → Art. 16.A']],
    ['Article 16 I', ['Article 16 I → Art. 16.I']],
    ['Article 16 A says', ['Article 16 A → Art. 16.A']],
    ['Article 16 I.1 says', ['Article 16 I.1 → Art. 16.I.1']],
    ['Section A of Article 16 applies', ['Section A of Article 16 → Art. 16.A']],
    ['Section I of Article 16 applies', ['Section I of Article 16 → Art. 16.I']],
    ['within Article 16, Section I, paragraph 1', ['Article 16, Section I, paragraph 1 → Art. 16.I.1']],
    ['Under Article 16 I get twelve days', ['Article 16 → Art. 16']],
    ['Under Article 16, I get twelve days', ['Article 16 → Art. 16']],
    ['Under Article 16, a teacher gets', ['Article 16 → Art. 16']],
    ['Under Article 16 a teacher gets', ['Article 16 → Art. 16']],
    ['Under Art. 16 L 1 a teacher gets', ['Art. 16 L 1 a → AMBIGUOUS Art. 16.L.1|Art. 16.L.1.a']],
    ['Under Art. 16 L 2 a teacher gets', ['Art. 16 L 2 → Art. 16.L.2']],
    ['article 16 a says', ['article 16 a → Art. 16.A']],
  ])('%j', (...row) => expectFound(...row));
});

describe('a number may be written in words', () => {
  test.each<Row>([
    ['Article Sixteen', ['Article Sixteen → Art. 16']],
    ['under article sixteen, Section L', ['article sixteen, Section L → Art. 16.L']],
    ['Article Twenty-Four, paragraph P', ['Article Twenty-Four, paragraph P → Art. 24.P']],
    ['Articles Sixteen and Twenty-four', ['Articles Sixteen → Art. 16', 'Twenty-four → Art. 24']],
    ['Article Sixteen (16), Section L', ['Article Sixteen (16), Section L → Art. 16.L']],
    ['Section L of Article Sixteen', ['Section L of Article Sixteen → Art. 16.L']],
    ['Article One Hundred', ['Article One Hundred → DANGLING There is no Article 100 in 2005-06.']],
    ['Section Two of the Act', ['Section Two of the Act → EXTERNAL Section Two of the Act']],
    ['paragraph two applies', ['paragraph two → Art. 24.P.2'], { within: 'art-24/P' }],
    ['an article two authors wrote', []],
    ['articles two years old', []],
    ['Article 16, one day of leave', ['Article 16 → Art. 16']],
  ])('%j', (...row) => expectFound(...row));
});

describe('the article may be named after the label', () => {
  test.each<Row>([
    [
      'subsection 1, paragraph P, of Article 24',
      ['subsection 1, paragraph P, of Article 24 → Art. 24.P.1'],
      { within: 'art-16' },
    ],
    ['paragraph H, Article 24', ['paragraph H, Article 24 → Art. 24.H'], { within: 'art-16' }],
    ['paragraph H in Article 24', ['paragraph H in Article 24 → Art. 24.H'], { within: 'art-16' }],
    ['Section L (Article 16)', ['Section L (Article 16) → Art. 16.L'], { within: 'art-24' }],
    ['paragraph H of Article 24', ['paragraph H of Article 24 → Art. 24.H'], { within: 'art-16' }],
    ['paragraph H, of Article 24', ['paragraph H, of Article 24 → Art. 24.H'], { within: 'art-16' }],
    ['paragraph H under Article 24', ['paragraph H under Article 24 → Art. 24.H'], { within: 'art-16' }],
    [
      'paragraphs H and I of Article 24',
      ['paragraphs H → Art. 24.H', 'I of Article 24 → Art. 24.I'],
      { within: 'art-16' },
    ],
    [
      'paragraph 3, Section P, Article 24',
      ['paragraph 3, Section P, Article 24 → Art. 24.P.3'],
      { within: 'art-16' },
    ],
    [
      'paragraph 3 of Section P (Article 24)',
      ['paragraph 3 of Section P (Article 24) → Art. 24.P.3'],
      { within: 'art-16' },
    ],
    ['section L of this Article', ['section L of this Article → Art. 16.L'], { within: 'art-16' }],
    [
      'Section L of App. A',
      ['Section L of App. A → DANGLING App. A has no L in 2005-06.'],
      { within: 'art-24' },
    ],
    ['P.3 of Article 24', ['P.3 of Article 24 → Art. 24.P.3'], { within: 'art-24' }],
    ['L.1.c of Article 16', ['L.1.c of Article 16 → Art. 16.L.1.c'], { within: 'art-24' }],
    ['subparagraph c of 16.L.1', ['subparagraph c of 16.L.1 → Art. 16.L.1.c'], { within: 'art-24' }],
    [
      'paragraph M, and Article 16, N.2.a.4.',
      ['paragraph M → Art. 16.M', 'Article 16, N.2.a.4. → DANGLING Art. 16.N.2 has no a.4 in 2005-06.'],
      { within: 'art-16' },
    ],
    ['paragraph 1 (Section L)', ['paragraph 1 (Section L) → Art. 16.L.1'], { within: 'art-16' }],
    [
      'paragraph 1 (Section L',
      ['paragraph 1 → DANGLING No 1 stands around Art. 16 in Art. 16 in 2005-06.', 'Section L → Art. 16.L'],
      { within: 'art-16' },
    ],
    ['paragraph 1 under Section L', ['paragraph 1 under Section L → Art. 16.L.1'], { within: 'art-16' }],
    ['paragraph 1 from Section L', ['paragraph 1 from Section L → Art. 16.L.1'], { within: 'art-16' }],
    [
      'paragraph 1 off Section L',
      ['paragraph 1 → DANGLING No 1 stands around Art. 16 in Art. 16 in 2005-06.', 'Section L → Art. 16.L'],
      { within: 'art-16' },
    ],
    ['paragraph 1 of the Section L', ['paragraph 1 of the Section L → Art. 16.L.1'], { within: 'art-16' }],
    [
      'paragraph 1 of that Article',
      ['paragraph 1 → Art. 16.L.1', 'that Article → Art. 16'],
      { within: 'art-16/L' },
    ],
    ['paragraph 1 of 16.L', ['paragraph 1 of 16.L → Art. 16.L.1']],
    ['paragraph 1 (16.L)', ['paragraph 1 (16.L) → Art. 16.L.1']],
    ['item a of L.1', ['item a of L.1 → Art. 16.L.1.a'], { within: 'art-16' }],
    [
      'paragraph a of paragraph 1 of section L of Article 16',
      ['paragraph a of paragraph 1 of section L of Article 16 → Art. 16.L.1.a'],
    ],
    ['§ L.1 of Article 16', ['§ L.1 of Article 16 → Art. 16.L.1']],
    [
      'Section L of Article 16 of the classified agreement',
      [
        'Section L of Article 16 of the classified agreement → EXTERNAL Section L of Article 16 of the classified agreement',
      ],
    ],
  ])('%j', (...row) => expectFound(...row));
});

describe('an article of another document is none of ours', () => {
  test.each<Row>([
    [
      'Article 5 of the U.S. Constitution',
      ['Article 5 of the U.S. Constitution → EXTERNAL Article 5 of the Constitution of the United States'],
    ],
    [
      'Article 8 of the classified agreement',
      ['Article 8 of the classified agreement → EXTERNAL Article 8 of the classified agreement'],
    ],
    [
      'Article 6 of the APS-AFSCME contract',
      ['Article 6 of the APS-AFSCME contract → EXTERNAL Article 6 of the APS-AFSCME contract'],
    ],
    [
      'Section 3 of the Act',
      ['Section 3 of the Act → EXTERNAL Section 3 of the Act'],
      { within: 'art-16/L' },
    ],
    [
      'Article XIV of the Constitution',
      ['Article XIV of the Constitution → EXTERNAL Article XIV of the Constitution'],
    ],
    [
      'Article I, Section 8 of the United States Constitution',
      [
        'Article I, Section 8 of the United States Constitution → EXTERNAL Article I, Section 8 of the Constitution of the United States',
      ],
    ],
    ['the Employee Handbook, Article 5', ['Article 5 → EXTERNAL Article 5 of the Employee Handbook']],
    ['see the Union Bylaws, Article 5, B', ['Article 5, B → EXTERNAL Article 5, B of the Union Bylaws']],
    ['in the Handbook, Article 5', ['Article 5 → Art. 5']],
    ['by state charter, Article 5 applies', ['Article 5 → EXTERNAL Article 5 of the state charter']],
    [
      'Section 3 of the handbook of the State Board says',
      [
        'Section 3 of the handbook of the State Board → EXTERNAL Section 3 of the handbook of the State Board',
      ],
    ],
    ['Article 5 of the bylaws of teachers', ['Article 5 of the bylaws → EXTERNAL Article 5 of the bylaws']],
    ['Article 5 of a contract', ['Article 5 of a contract → EXTERNAL Article 5 of the contract']],
    ["the AFSCME handbook's Article 6", ['Article 6 → EXTERNAL Article 6 of the AFSCME handbook']],
    ['Article 12 of our lease', ['Article 12 of our lease → EXTERNAL Article 12 of the lease']],
    [
      'Section 7 of the National Labor Relations Act',
      [
        'Section 7 of the National Labor Relations Act → EXTERNAL Section 7 of the National Labor Relations Act (NLRA)',
      ],
    ],
    [
      "Article 3 of the Federation's bylaws",
      ["Article 3 of the Federation's bylaws → EXTERNAL Article 3 of the Federation's bylaws"],
    ],
    ["the classified agreement's Article 8", ['Article 8 → EXTERNAL Article 8 of the classified agreement']],
    [
      'the U.S. Constitution, Article 5',
      ['U.S. Constitution, Article 5 → EXTERNAL Constitution of the United States, Article 5'],
    ],
    ['the AFSCME contract, Article 6, says', ['Article 6 → EXTERNAL Article 6 of the AFSCME contract']],
    ['under the AFSCME contract Article 6 says', ['Article 6 → EXTERNAL Article 6 of the AFSCME contract']],
    [
      'Section 5 of that law',
      ['Section 5 of that law → EXTERNAL Section 5 of the law'],
      { within: 'art-16/L' },
    ],
    [
      'paragraph 2 of the job description',
      ['paragraph 2 of the job description → EXTERNAL paragraph 2 of the job description'],
    ],
    [
      'Article 5 in the U.S. Constitution',
      ['Article 5 in the U.S. Constitution → EXTERNAL Article 5 of the Constitution of the United States'],
    ],
    [
      'Article 9.O of the previous agreement',
      ['Article 9.O of the previous agreement → EXTERNAL Article 9.O of the previous agreement'],
    ],
    [
      'N.M. Const. art. XII, § 6',
      ['N.M. Const. art. XII, § 6 → EXTERNAL Constitution of the State of New Mexico, art. XII, § 6'],
    ],
    [
      'New Mexico Constitution, Article XII, Section 6',
      [
        'New Mexico Constitution, Article XII, Section 6 → EXTERNAL Constitution of the State of New Mexico, Article XII, Section 6',
      ],
    ],
  ])('%j', (...row) => expectFound(...row));
});

describe('this agreement is called by many names', () => {
  test.each<Row>([
    ['Article 9 of this Agreement', ['Article 9 → Art. 9']],
    ['Article 9 of the collective bargaining agreement', ['Article 9 → Art. 9']],
    ["Article 9 of the teachers' contract", ['Article 9 → Art. 9']],
    ['Article 9 of the APS/ATF Negotiated Agreement', ['Article 9 → Art. 9']],
    ['Article 9 of the Albuquerque Teachers Federation contract', ['Article 9 → Art. 9']],
    ['Article 9.O of the current agreement', ['Article 9.O → Art. 9.O']],
  ])('%j', (...row) => expectFound(...row));
});

describe('each member of a range or a list is a reference', () => {
  test.each<Row>([
    ['Art. 16.L.1-3', ['Art. 16.L.1 → Art. 16.L.1', 'Art. 16.L.1 → Art. 16.L.2', '3 → Art. 16.L.3']],
    ['Art. 16.L.1–3', ['Art. 16.L.1 → Art. 16.L.1', 'Art. 16.L.1 → Art. 16.L.2', '3 → Art. 16.L.3']],
    ['Art. 16.L.1—3', ['Art. 16.L.1 → Art. 16.L.1', 'Art. 16.L.1 → Art. 16.L.2', '3 → Art. 16.L.3']],
    ['Art. 16.L.1−3', ['Art. 16.L.1 → Art. 16.L.1', 'Art. 16.L.1 → Art. 16.L.2', '3 → Art. 16.L.3']],
    ['Art. 16.L.1 to 3', ['Art. 16.L.1 → Art. 16.L.1', 'Art. 16.L.1 → Art. 16.L.2', '3 → Art. 16.L.3']],
    [
      'L.1.a through c',
      ['L.1.a → Art. 16.L.1.a', 'L.1.a → Art. 16.L.1.b', 'c → Art. 16.L.1.c'],
      { within: 'art-16' },
    ],
    [
      'Appendix A, A-1, A-2 and AT-1 say',
      ['Appendix A, A-1 → App. A, A-1', 'A-2 → App. A, A-2', 'AT-1 → App. A, AT-1'],
    ],
    [
      'Appendix A, A-1 to A-3',
      ['Appendix A, A-1 → App. A, A-1', 'Appendix A, A-1 → App. A, A-2', 'A-3 → App. A, A-3'],
    ],
    [
      '16.L.1.a-16.L.1.c',
      ['16.L.1.a → Art. 16.L.1.a', '16.L.1.a → Art. 16.L.1.b', '16.L.1.c → Art. 16.L.1.c'],
    ],
    ['16.L.1 through L.3', ['16.L.1 → Art. 16.L.1', '16.L.1 → Art. 16.L.2', 'L.3 → Art. 16.L.3']],
    ['24, P.3-4', ['24, P.3 → Art. 24.P.3', '4 → DANGLING Art. 24.P has no 4 in 2005-06.']],
    ['16.L.1 through 16.L.3', ['16.L.1 → Art. 16.L.1', '16.L.1 → Art. 16.L.2', '16.L.3 → Art. 16.L.3']],
    ['Articles 5, B and 6, C', ['Articles 5, B → Art. 5.B', '6, C → Art. 6.C']],
    [
      'Article 16, L.1.a, 1.c and 3.a.',
      ['Article 16, L.1.a → Art. 16.L.1.a', '1.c → Art. 16.L.1.c', '3.a. → Art. 16.L.3.a'],
    ],
    ['Art. 16.L.1, 2 and 3', ['Art. 16.L.1 → Art. 16.L.1', '2 → Art. 16.L.2', '3 → Art. 16.L.3']],
    ['Articles 16.L.1, 2, and 3', ['Articles 16.L.1 → Art. 16.L.1', '2 → Art. 16.L.2', '3 → Art. 16.L.3']],
    ['Articles 5-8', ['Articles 5 → Art. 5', 'Articles 5 → Art. 6', 'Articles 5 → Art. 7', '8 → Art. 8']],
    ['Article 5-8', ['Article 5 → Art. 5', 'Article 5 → Art. 6', 'Article 5 → Art. 7', '8 → Art. 8']],
    ['Articles 5, 6, and 7', ['Articles 5 → Art. 5', '6 → Art. 6', '7 → Art. 7']],
    [
      'Art. 16.L.1.a-c',
      ['Art. 16.L.1.a → Art. 16.L.1.a', 'Art. 16.L.1.a → Art. 16.L.1.b', 'c → Art. 16.L.1.c'],
    ],
    [
      'Art. 16.L.1(a)-(c)',
      ['Art. 16.L.1(a) → Art. 16.L.1.a', 'Art. 16.L.1(a) → Art. 16.L.1.b', '(c) → Art. 16.L.1.c'],
    ],
    [
      'Art. 16.L.1(a), (b) and (c)',
      ['Art. 16.L.1(a) → Art. 16.L.1.a', '(b) → Art. 16.L.1.b', '(c) → Art. 16.L.1.c'],
    ],
    ['Art. 16.L.1.a/b', ['Art. 16.L.1.a → Art. 16.L.1.a', 'b → Art. 16.L.1.b']],
    [
      'Sections A through C of Article 16',
      ['Sections A → Art. 16.A', 'Sections A → Art. 16.B', 'C of Article 16 → Art. 16.C'],
    ],
    ['16.A-C', ['16.A → Art. 16.A', '16.A → Art. 16.B', 'C → Art. 16.C']],
    ['16.L and M', ['16.L → Art. 16.L', 'M → Art. 16.M']],
    [
      'Article 16, Sections L-N',
      ['Article 16, Sections L → Art. 16.L', 'Article 16, Sections L → Art. 16.M', 'N → Art. 16.N'],
    ],
    ['Article 16, paragraphs L.1 and L.3', ['Article 16, paragraphs L.1 → Art. 16.L.1', 'L.3 → Art. 16.L.3']],
    ['Articles 16.L and 24.P', ['Articles 16.L → Art. 16.L', '24.P → Art. 24.P']],
    [
      'Articles 16.L, 24.P.1 and 25.C',
      ['Articles 16.L → Art. 16.L', '24.P.1 → Art. 24.P.1', '25.C → Art. 25.C'],
    ],
    ['Appendices A, B, and C', ['Appendices A → App. A', 'B → App. B', 'C → App. C']],
    ['Appendix A-C', ['Appendix A → App. A', 'Appendix A → App. B', 'C → App. C']],
    [
      'Article 16.L.1 through Article 16.L.3',
      ['Article 16.L.1 → Art. 16.L.1', 'Article 16.L.1 → Art. 16.L.2', 'Article 16.L.3 → Art. 16.L.3'],
    ],
    ['Articles V and VI', ['Articles V → Art. 5', 'VI → Art. 6']],
    ['Articles 16.C, 16.E and 16.H', ['Articles 16.C → Art. 16.C', '16.E → Art. 16.E', '16.H → Art. 16.H']],
    [
      'Articles 16(C), 16(E) and 16(H)',
      ['Articles 16(C) → Art. 16.C', '16(E) → Art. 16.E', '16(H) → Art. 16.H'],
    ],
    ['Sections 16.L, 16.M and 16.O', ['Sections 16.L → Art. 16.L', '16.M → Art. 16.M', '16.O → Art. 16.O']],
    ['Article 24, P and 10 days', ['Article 24, P → Art. 24.P']],
    ['Article 16.L and/or 24.P', ['Article 16.L → Art. 16.L', '24.P → Art. 24.P']],
    ['paragraphs 1 and/or 2 of 16.L', ['paragraphs 1 → Art. 16.L.1', '2 of 16.L → Art. 16.L.2']],
    ['Articles 16, L and 24', ['Articles 16, L → Art. 16.L', '24 → Art. 24']],
    ['16.L.1 and 2, and Article 5', ['16.L.1 → Art. 16.L.1', '2 → Art. 16.L.2', 'Article 5 → Art. 5']],
    ['16.L.1.a-c', ['16.L.1.a → Art. 16.L.1.a', '16.L.1.a → Art. 16.L.1.b', 'c → Art. 16.L.1.c']],
    ['16.L.1.a through 3', ['16.L.1.a → Art. 16.L.1.a', '3 → Art. 16.L.3']],
    ['16.L.1.c through a', ['16.L.1.c → Art. 16.L.1.c', 'a → Art. 16.L.1.a']],
    ['Articles 7 through 5', ['Articles 7 → Art. 7', '5 → Art. 5']],
    [
      'Salary Schedules A-1 through A-3',
      ['Salary Schedules A-1 → App. A, A-1', 'Salary Schedules A-1 → App. A, A-2', 'A-3 → App. A, A-3'],
    ],
    ['provided in B. and C. of it', ['B. → Art. 16.B', 'C. → Art. 16.C'], { within: 'art-16/L' }],
    ['Article 16.L.1/2/3', ['Article 16.L.1 → Art. 16.L.1', '2 → Art. 16.L.2', '3 → Art. 16.L.3']],
    ['Sections 16.L/16.M', ['Sections 16.L → Art. 16.L', '16.M → Art. 16.M']],
    ['Sections 16.L/M and 24.P', ['Sections 16.L → Art. 16.L', 'M → Art. 16.M', '24.P → Art. 24.P']],
    [
      'Sections 16.L through 16.N',
      ['Sections 16.L → Art. 16.L', 'Sections 16.L → Art. 16.M', '16.N → Art. 16.N'],
    ],
    ['Sections L.1/M.2', ['Sections L.1 → Art. 16.L.1', 'M.2 → Art. 16.M.2'], { within: 'art-16' }],
    ['Article 16.L.1/2', ['Article 16.L.1 → Art. 16.L.1', '2 → Art. 16.L.2']],
    ['Article 16.L.1/2 days', ['Article 16.L.1 → Art. 16.L.1']],
    ['Article 16/17', ['Article 16 → Art. 16', '17 → Art. 17']],
    ['Article 16.L/24.P', ['Article 16.L → Art. 16.L', '24.P → Art. 24.P']],
    ['16.L.1/16.L.2', ['16.L.1 → Art. 16.L.1', '16.L.2 → Art. 16.L.2']],
    ['Articles 5 and/or 6', ['Articles 5 → Art. 5', '6 → Art. 6']],
    ['Articles 5; 6', ['Articles 5 → Art. 5', '6 → Art. 6']],
    ['Articles 5 orders 6', ['Articles 5 → Art. 5']],
    ['Articles 5 band 6', ['Articles 5 → Art. 5']],
    ['Articles 5 towards 6', ['Articles 5 → Art. 5']],
    ['Articles 5 into 6', ['Articles 5 → Art. 5']],
    ['Articles 5 and/6', ['Articles 5 → Art. 5']],
    ['Articles 9 through 5', ['Articles 9 → Art. 9', '5 → Art. 5']],
    ['Articles 5 through 60', ['Articles 5 → Art. 5', '60 → DANGLING There is no Article 60 in 2005-06.']],
    [
      'Article 24.A.1 through B.3',
      [
        'Article 24.A.1 → DANGLING Art. 24.A has no 1 in 2005-06.',
        'B.3 → DANGLING Art. 24.B has no 3 in 2005-06.',
      ],
    ],
    ['16.L.1 through 16.M.1', ['16.L.1 → Art. 16.L.1', '16.M.1 → Art. 16.M.1']],
    ['Article 16.L.1 through M', ['Article 16.L.1 → Art. 16.L.1', 'M → Art. 16.M']],
    [
      'Article 16.L.1 through paragraph 3',
      ['Article 16.L.1 → Art. 16.L.1', 'Article 16.L.1 → Art. 16.L.2', 'paragraph 3 → Art. 16.L.3'],
    ],
    ['A-1 through A-3', ['A-1 → App. A, A-1', 'A-1 → App. A, A-2', 'A-3 → App. A, A-3']],
    ['Schedules A-1 through B-3', ['Schedules A-1 → App. A, A-1']],
    ['Article 5.E.1.a.1 through b', ['Article 5.E.1.a.1 → Art. 5.E.1.a.1', 'b → Art. 5.E.1.b']],
    ['Article 16.L.1.a and a teacher', ['Article 16.L.1.a → Art. 16.L.1.a']],
    ['Article 16.L and I think', ['Article 16.L → Art. 16.L']],
    ['Article 16.L or a day', ['Article 16.L → Art. 16.L']],
    ['Article 16.L.1 or 2 days', ['Article 16.L.1 → Art. 16.L.1']],
    ['Article 5 and 6 teachers', ['Article 5 → Art. 5']],
    ['Article 16, L and M', ['Article 16, L → Art. 16.L', 'M → Art. 16.M']],
    ['Article 16, L, M, and I', ['Article 16, L → Art. 16.L', 'M → Art. 16.M', 'I → Art. 16.I']],
    ['as in 2 above', ['2 above → Art. 16.L.2'], { within: 'art-16/L/1' }],
    ['as in 2 and 3 below', ['2 → Art. 16.L.2', '3 below → Art. 16.L.3'], { within: 'art-16/L' }],
    ['provided in B. and C.', ['B. → Art. 16.B', 'C. → Art. 16.C'], { within: 'art-16' }],
    ['provided in B and C', [], { within: 'art-16' }],
    ['by A. and B. Smith', [], { within: 'art-16' }],
  ])('%j', (...row) => expectFound(...row));
});

describe('these are seen', () => {
  test.each<Row>([
    ['Article 16,L', ['Article 16,L → Art. 16.L']],
    ['Article 16:L', ['Article 16:L → Art. 16.L']],
    ['Article 16-L', ['Article 16-L → Art. 16.L']],
    ['16,L', ['16,L → Art. 16.L']],
    ['16:L', ['16:L → Art. 16.L']],
    ['16-L', ['16-L → Art. 16.L']],
    ['under sub-section L of Article 16', ['sub-section L of Article 16 → Art. 16.L']],
    ['Article 16, sub-section L', ['Article 16, sub-section L → Art. 16.L']],
    ['Article 16, subpgh. L', ['Article 16, subpgh. L → Art. 16.L']],
    ['Article 16, etc. 5', ['Article 16 → Art. 16']],
    ['Article one hundred', ['Article one hundred → DANGLING There is no Article 100 in 2005-06.']],
    ['(Article 16.L)', ['Article 16.L → Art. 16.L']],
    ['[see Article 16(L)]', ['Article 16(L) → Art. 16.L']],
    ['Article 16 (Leaves)', ['Article 16 → Art. 16']],
    ['Article 16, Leaves, Section L', ['Article 16, Leaves, Section L → Art. 16.L']],
    ['Article 16 L section 1', ['Article 16 L section 1 → Art. 16.L.1']],
    ['Article I', ['Article I → Art. 1']],
    ['Article 16.\n10. Next', ['Article 16 → Art. 16']],
    ['Article 16\nL. Sick Leave', ['Article 16 → Art. 16']],
    ['Article 16,\nSection L', ['Article 16,\nSection L → Art. 16.L']],
    ['Article 16 (Section L)', ['Article 16 (Section L) → Art. 16.L']],
    ["Article 16's Section L", ["Article 16's Section L → Art. 16.L"]],
    ['Article 16; Section L', ['Article 16; Section L → Art. 16.L']],
    ['Article 16 - Section L', ['Article 16 - Section L → Art. 16.L']],
    ['Article 16: L applies', ['Article 16: L → Art. 16.L']],
    ['Article 16: A teacher', ['Article 16 → Art. 16']],
    ['Article 16 (A)', ['Article 16 (A) → Art. 16.A']],
    ['Article 16 (leave)', ['Article 16 → Art. 16']],
    ['Article 16.L (10 days)', ['Article 16.L → Art. 16.L']],
    ['Article 16.L.1 (c) and (d)', ['Article 16.L.1 (c) → Art. 16.L.1.c', '(d) → Art. 16.L.1.d']],
    ['Article 16.L.1. a. one', ['Article 16.L.1. a. → Art. 16.L.1.a']],
    ['Article 16.L.1. A. one', ['Article 16.L.1. → Art. 16.L.1']],
    ['16. L.1 says', ['16. L.1 → Art. 16.L.1']],
    ['Article 16/L/1', ['Article 16/L/1 → Art. 16.L.1']],
    ['Article 16-17', ['Article 16 → Art. 16', '17 → Art. 17']],
    ['Article 16, section i', ['Article 16, section i → Art. 16.I']],
    ['Article 16L1', ['Article 16L1 → Art. 16.L.1']],
    ['leave—16.L.1 says', ['16.L.1 → Art. 16.L.1']],
    ['Article L', ['Article L → DANGLING There is no Article L in 2005-06.']],
    ["Appendix 'A'", ["Appendix 'A' → App. A"]],
    ['Appendix “AB”', ['Appendix “AB” → DANGLING There is no Appendix AB in 2005-06.']],
    ['Appendix c', ['Appendix c → App. C']],
    ['16.L A teacher', ['16.L → Art. 16.L']],
    ['16.L. A teacher may', ['16.L. → Art. 16.L']],
    ['Art. 16, L 1(a)', ['Art. 16, L 1(a) → Art. 16.L.1.a']],
    ['schedule AT-1 or AT-2', ['schedule AT-1 → App. A, AT-1', 'AT-2 → App. A, AT-2']],
    ['Article XVI', ['Article XVI → Art. 16']],
    ['Article XVI, Section L', ['Article XVI, Section L → Art. 16.L']],
    ['Art. IV.C', ['Art. IV.C → Art. 4.C']],
    ['Article 100', ['Article 100 → DANGLING There is no Article 100 in 2005-06.']],
    ['Article 1000', ['Article 1000 → DANGLING There is no Article 1000 in 2005-06.']],
    ['Appendix “A”', ['Appendix “A” → App. A']],
    ['Appendix (C)', ['Appendix (C) → App. C']],
    ['Appendix "Q"', ['Appendix "Q" → DANGLING There is no Appendix Q in 2005-06.']],
    ['paid on A-1 since', ['A-1 → App. A, A-1']],
    ['A-2 employees work', ['A-2 → App. A, A-2']],
    ['the preamble', ['preamble → Preamble']],
    ['The Preamble says', ['Preamble → Preamble']],
    ['the preceding paragraph', ['the preceding paragraph → Art. 16.L.1'], { within: 'art-16/L/2' }],
    [
      'the preceding paragraph',
      [
        'the preceding paragraph → DANGLING Nothing says where the words stand, and which paragraph is before them.',
      ],
    ],
    ['the previous section', ['the previous section → Art. 16.K'], { within: 'art-16/L/3' }],
    ['the preceding Article', ['the preceding Article → Art. 15'], { within: 'art-16' }],
    ['the above paragraph', ['the above paragraph → Art. 16.L.1'], { within: 'art-16/L/2' }],
    ['the next subparagraph', ['the next subparagraph → Art. 16.L.1.c'], { within: 'art-16/L/1/b' }],
    ['said Article', ['said Article → DANGLING Nothing says which one “said article” is.']],
    ['said Article', ['said Article → Art. 16'], { within: 'art-16/L' }],
    ['Article 24 sets the time. Said Article also', ['Article 24 → Art. 24', 'Said Article → Art. 24']],
    [
      'Article 24.P.2 applies. Said Article and that section',
      ['Article 24.P.2 → Art. 24.P.2', 'Said Article → Art. 24', 'that section → Art. 24.P'],
    ],
  ])('%j', (...row) => expectFound(...row));
});

describe('laws are cited by title, number and abbreviation', () => {
  test.each<Row>([
    ['42 U.S.C. § 1983', ['42 U.S.C. § 1983 → EXTERNAL 42 U.S.C. § 1983']],
    ['34 CFR 300.39(b)(3)', ['34 CFR 300.39(b)(3) → EXTERNAL 34 CFR 300.39(b)(3)']],
    ['6.67.2 NMAC', ['6.67.2 NMAC → EXTERNAL 6.67.2 NMAC']],
    ['Title IX', ['Title IX → EXTERNAL Title IX of the Education Amendments of 1972']],
    ['FMLA', ['FMLA → EXTERNAL Family and Medical Leave Act (FMLA)']],
    [
      'Section 504 of the Rehabilitation Act',
      ['Section 504 of the Rehabilitation Act → EXTERNAL Section 504 of the Rehabilitation Act of 1973'],
    ],
    ['20 U.S.C. § 1400 et seq.', ['20 U.S.C. § 1400 et seq. → EXTERNAL 20 U.S.C. § 1400 et seq.']],
    ['20 USC 1400', ['20 USC 1400 → EXTERNAL 20 USC 1400']],
    ['29 U.S.C. §§ 2601-2654', ['29 U.S.C. §§ 2601-2654 → EXTERNAL 29 U.S.C. §§ 2601-2654']],
    [
      'Title 29 of the United States Code',
      ['Title 29 of the United States Code → EXTERNAL Title 29 of the United States Code'],
    ],
    ['29 C.F.R. § 825.100', ['29 C.F.R. § 825.100 → EXTERNAL 29 C.F.R. § 825.100']],
    ['34 C.F.R. Part 300', ['34 C.F.R. Part 300 → EXTERNAL 34 C.F.R. Part 300']],
    ['Public Law 94-142', ['Public Law 94-142 → EXTERNAL Public Law 94-142']],
    ['Pub. L. No. 107-110', ['Pub. L. No. 107-110 → EXTERNAL Pub. L. No. 107-110']],
    ['NMSA 1978, § 22-10A-20', ['NMSA 1978, § 22-10A-20 → EXTERNAL NMSA 1978, § 22-10A-20']],
    ['§ 22-10A-20 NMSA 1978', ['§ 22-10A-20 NMSA 1978 → EXTERNAL § 22-10A-20 NMSA 1978']],
    ['6.69.4.10 NMAC', ['6.69.4.10 NMAC → EXTERNAL 6.69.4.10 NMAC']],
    ['6.67.2.8(A) NMAC', ['6.67.2.8(A) NMAC → EXTERNAL 6.67.2.8(A) NMAC']],
    ['NMAC 6.67.2', ['NMAC 6.67.2 → EXTERNAL NMAC 6.67.2']],
    [
      'Title VII of the Civil Rights Act of 1964',
      ['Title VII of the Civil Rights Act of 1964 → EXTERNAL Title VII of the Civil Rights Act of 1964'],
    ],
    ['Title VI', ['Title VI → EXTERNAL Title VI of the Civil Rights Act of 1964']],
    [
      'Title I, Part A',
      ['Title I, Part A → EXTERNAL Elementary and Secondary Education Act, Title I, Part A'],
    ],
    [
      'the ADA and FMLA',
      [
        'ADA → EXTERNAL Americans with Disabilities Act (ADA)',
        'FMLA → EXTERNAL Family and Medical Leave Act (FMLA)',
      ],
    ],
    ['Section 504', ['Section 504 → EXTERNAL Section 504 of the Rehabilitation Act of 1973']],
    [
      'Americans with Disabilities Act of 1990',
      ['Americans with Disabilities Act of 1990 → EXTERNAL Americans with Disabilities Act (ADA)'],
    ],
    [
      'the No Child Left Behind Act of 2001 (NCLB)',
      ['No Child Left Behind Act of 2001 (NCLB) → EXTERNAL No Child Left Behind Act (NCLB)'],
    ],
    [
      'Individuals with Disabilities Education Act, Part B',
      [
        'Individuals with Disabilities Education Act, Part B → EXTERNAL Individuals with Disabilities Education Act (IDEA), Part B',
      ],
    ],
    [
      'section 403(b) of the Internal Revenue Code',
      ['section 403(b) of the Internal Revenue Code → EXTERNAL section 403(b) of the Internal Revenue Code'],
    ],
    [
      'Fourteenth Amendment',
      ['Fourteenth Amendment → EXTERNAL Fourteenth Amendment to the Constitution of the United States'],
    ],
    ['House Bill 212', ['House Bill 212 → EXTERNAL House Bill 212']],
    [
      'the Public Employee Bargaining Act',
      ['Public Employee Bargaining Act → EXTERNAL Public Employee Bargaining Act (PEBA)'],
    ],
    ['Board Policy G.27', ['Board Policy G.27 → EXTERNAL Board Policy G.27']],
    ['Board policies', ['Board policies → EXTERNAL Board policy']],
  ])('%j', (...row) => expectFound(...row));
});

describe('both doors know these', () => {
  test.each<Row>([
    ['§16.L', ['§16.L → Art. 16.L']],
    ['Section L of Article 16', ['Section L of Article 16 → Art. 16.L']],
    ['Schedule AT-2', ['Schedule AT-2 → App. A, AT-2']],
    ['16L', ['16L → Art. 16.L']],
    ['art 16 l 1 c', ['art 16 l 1 c → Art. 16.L.1.c']],
    ['see art 16 l 1 c for', ['art 16 l 1 c → Art. 16.L.1.c']],
    ['(Art. 16.L)', ['Art. 16.L → Art. 16.L']],
  ])('%j', (...row) => expectFound(...row));
});

describe('the year in the words is meant', () => {
  test.each<Row>([
    ['Article 9.O of the 2006-07 agreement', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.N of the 2005-2006 contract', ['Article 9.N → Art. 9.N 2005-06'], { year: '2006-07' }],
    ['Art. 9.N (2005-06)', ['Art. 9.N → Art. 9.N 2005-06'], { year: '2006-07' }],
    ['Article 9.N in 2005-06', ['Article 9.N → Art. 9.N 2005-06'], { year: '2006-07' }],
    ['the 2005-06 agreement, Article 9.N, says', ['Article 9.N → Art. 9.N 2005-06'], { year: '2006-07' }],
    ["the 2005-06 agreement's Article 9.N", ['Article 9.N → Art. 9.N 2005-06'], { year: '2006-07' }],
    ['In 2005-06, Article 9.N said', ['Article 9.N → Art. 9.N 2005-06'], { year: '2006-07' }],
    [
      'Sections N and O of Article 9 of the 2005-06 agreement',
      ['Sections N → Art. 9.N 2005-06', 'O of Article 9 → Art. 9.O 2005-06'],
      { year: '2006-07' },
    ],
    ['A-1 (2005-06)', ['A-1 → App. A, A-1 2005-06'], { year: '2006-07' }],
    ['Article 9.O of the 2010-11 agreement', ['Article 9.O → DANGLING There is no edition of 2010-11.']],
    [
      'Article 9.O (2006-07) was Article 9.N (2005-06)',
      ['Article 9.O → Art. 9.O 2006-07', 'Article 9.N → Art. 9.N'],
    ],
    ['Article 9.O under the 2006-07 Agreement', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.O for 2006-07', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.O, 2006-07', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.O 2006-07', ['Article 9.O → Art. 9.O']],
    ['Article 9.O (2006/07)', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.O (2006-2007)', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.O (2006.07)', ['Article 9.O → Art. 9.O']],
    ['Article 9.O (2006-07', ['Article 9.O → Art. 9.O']],
    ['Article 9.O (2006-07 and later)', ['Article 9.O → Art. 9.O']],
    ['Article 9.O as it is Amended in 2006-07', ['Article 9.O → Art. 9.O']],
    ['Article 9.O as 12 in 2006-07', ['Article 9.O → Art. 9.O']],
    ['Article 9.N for the contract', ['Article 9.N → Art. 9.N']],
    ['Article 9.N for teachers', ['Article 9.N → Art. 9.N']],
    ['Article 9.N under the agreement', ['Article 9.N → Art. 9.N']],
    ['Article 14.C as amended in 2006-07', ['Article 14.C → Art. 14.C 2006-07']],
    ['Article 14.C, as it reads in 2006-07, says', ['Article 14.C → Art. 14.C 2006-07']],
    ['Article 9.O (in 2006-07)', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.O (2006-07 agreement)', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.O (of the 2006-07 agreement)', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.O (2006-07 school year)', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.O (in the 2006-07 school year)', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.O of the agreement of the 2006-07 school year', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 9.O of our contract in the 2006-07 year', ['Article 9.O → Art. 9.O 2006-07']],
    ['Article 14.D of the agreement for 2006-07', ['Article 14.D → Art. 14.D 2006-07']],
    ['MOU Time of the 2006-07 agreement', ['MOU Time → MOU Time 2006-07']],
  ])('%j', (...row) => expectFound(...row));
});

describe('what is joined to a label', () => {
  test.each<Row>([
    ['Article 16th is', []],
    ['the Article 30th day', []],
    ['Article 9:00 a.m.', []],
    ['Article 2,500 of', []],
    ['Article 5%', []],
    ['Article 5°', []],
    ['Article 5$', []],
    ["Article 16'll", []],
    ['Article sixteenth', []],
    ['paragraph 3-day', [], { within: 'art-16/L/1' }],
    ['Article nothing 16', []],
    [`Article "16'`, []],
    ['Article MM', []],
    ['of art 16', []],
    ['an art 16 piece', []],
    ['and art 16', []],
    ['article a', []],
    ['paragraph a teacher', [], { within: 'art-16/L/1' }],
    ['in A. A teacher', [], { within: 'art-16' }],
  ])('makes another word of %j', (...row) => expectFound(...row));

  test.each<Row>([
    ['Article 16:L', ['Article 16:L → Art. 16.L']],
    ['Article 16: L', ['Article 16: L → Art. 16.L']],
    ['Article 16,L', ['Article 16,L → Art. 16.L']],
    ["Article 16's", ['Article 16 → Art. 16']],
    ['Article 16&17', ['Article 16 → Art. 16', '17 → Art. 17']],
    ['Article 16 & 17', ['Article 16 → Art. 16', '17 → Art. 17']],
    ['Article 5-year terms', ['Article 5 → Art. 5']],
    ['Article 5-7 teachers', ['Article 5 → Art. 5']],
    ['Article 16-L-1-a', ['Article 16-L-1-a → Art. 16.L.1.a']],
    ['Article 16.L-1', ['Article 16.L-1 → Art. 16.L.1']],
    ['Article 16.L-teachers', ['Article 16.L → Art. 16.L']],
    ['Article 16 (L)', ['Article 16 (L) → Art. 16.L']],
    ['Article 16 [L]', ['Article 16 → Art. 16']],
    ['Article 16.L.1(abcd)', ['Article 16.L.1(abcd) → DANGLING Art. 16.L.1 has no abcd in 2005-06.']],
    ['Article 16.L.1(abcde)', ['Article 16.L.1 → Art. 16.L.1']],
    ['Article 16.L.Teachers', ['Article 16.L. → Art. 16.L']],
    ['Article 16.L.TEachers', ['Article 16.L.TEachers → DANGLING Art. 16.L has no TEachers in 2005-06.']],
    ['paragraph 3) and', ['paragraph 3) → Art. 16.L.3'], { within: 'art-16/L/1' }],
    ['(see paragraph a)', ['paragraph a → Art. 16.L.1.a'], { within: 'art-16/L/1' }],
    ['paragraph a gives', ['paragraph a → Art. 16.L.1.a'], { within: 'art-16/L/1' }],
    ['Section I get', ['Section I → Art. 16.I'], { within: 'art-16' }],
  ])('does not in %j', (...row) => expectFound(...row));
});

describe('an article is named in many ways', () => {
  test.each<Row>([
    ['Article No. 16', ['Article No. 16 → Art. 16']],
    ['Article Nos. 16 and 17', ['Article Nos. 16 → Art. 16', '17 → Art. 17']],
    ['Article number 16', ['Article number 16 → Art. 16']],
    ['Article #16', ['Article #16 → Art. 16']],
    ['Article "16"', ['Article "16" → Art. 16']],
    ["Article '16'", ["Article '16' → Art. 16"]],
    ['Article(s) 16 and 17', ['Article(s) 16 → Art. 16', '17 → Art. 17']],
    ['Art(s). 5', ['Art(s). 5 → Art. 5']],
    ['Article I.', ['Article I → Art. 1']],
    ['Article XVI, L', ['Article XVI, L → Art. 16.L']],
    ['Article 016', ['Article 016 → Art. 16']],
    ['Article 0016', ['Article 0016 → DANGLING There is no Article 0016 in 2005-06.']],
    ['Article 1600', ['Article 1600 → DANGLING There is no Article 1600 in 2005-06.']],
    ['Article 16a', ['Article 16a → Art. 16.A']],
    ['An art. 16', ['art. 16 → Art. 16']],
    ['Articles sixteen and seventeen', ['Articles sixteen → Art. 16', 'seventeen → Art. 17']],
    ['Article sixteen, L', ['Article sixteen, L → Art. 16.L']],
    ['Article B', ['Article B → DANGLING There is no Article B in 2005-06.']],
  ])('%j', (...row) => expectFound(...row));
});

describe('these are no citations', () => {
  test.each<Row>([
    ['an A-1 visa', []],
    ['a preamble to the meeting', []],
    ['the Act', []],
    ['a 504 plan', []],
    ['10K run and 3D printing', []],
    ['Article Zero', []],
    ['an Act of God', []],
    ['keys 16L110 and 16Lx', []],
    ['16-17 and 16. L says', []],
    ['form A-1-2, form A-1B and form A-2a', []],
    ['teachers on an H-1B visa or an O-1A visa', []],
    ['signed by A. and B. Smith', []],
    ['see 22-16L-1 there', []],
    ['22-10A-20', []],
    ['5-16.L.1', []],
    ['HH-1B', []],
    ['2005/16.L.1', []],
    ['$16.L.1', []],
    ['16.5 and 5.50', []],
    ['16 L days', []],
    ['16L110', []],
    ['Section 8 housing', [], { within: 'art-16' }],
  ])('%j', (...row) => expectFound(...row));
});
