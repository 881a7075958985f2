import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Citation, Cited } from '../../../src/law/citation/citation.ts';
import { cleanText } from '../../../src/law/citation/clean-text.ts';
import { findCitations } from '../../../src/law/citation/find.ts';
import type { Grammar } from '../../../src/law/citation/grammar.ts';
import { realGrammar } from '../../support/real-citator.ts';

let grammar: Grammar;

beforeAll(async () => {
  grammar = await realGrammar();
});

/** The citations of a text, each as `words → what they point at`. */
function found(text: string): readonly string[] {
  return [...findCitations(text, grammar)].map((each) => `${each.text} → ${described(each.cited)}`);
}

function described(cited: Cited): string {
  switch (cited.type) {
    case 'provision':
      return `${writtenOut(cited.citation)}${cited.year ? ` in ${cited.year}` : ''}`;
    case 'labels': {
      const side = cited.direction ? ` ${cited.direction}` : '';
      return `labels ${cited.labels.join(' > ')}${side}${cited.within ? ` within ${cited.within}` : ''}`;
    }
    case 'self':
      return `${cited.isSaid ? 'said' : 'this'} ${cited.part}${cited.isPurpose ? ' (purpose)' : ''}`;
    case 'beside':
      return `${cited.part} ${cited.direction}`;
    case 'memorandum':
      return ['memorandum', ...cited.words].join(' ');
    case 'outside':
      return `outside ${cited.name}`;
  }
}

function writtenOut({ root, steps }: Citation): string {
  const top =
    root.type === 'name'
      ? root.words
      : root.type === 'table'
        ? `schedule ${root.name}`
        : `${root.kind.toLowerCase()} ${root.label}`;
  return [top, ...steps.map((step) => (step.type === 'label' ? step.label : `"${step.words}"`))].join(' > ');
}

describe('a full citation is the same from wherever it is said', () => {
  test.each([
    ['noted in Article 16, paragraph H.1.', 'Article 16, paragraph H.1. → article 16 > H > 1'],
    ['as defined in Article 5, A.8.', 'Article 5, A.8. → article 5 > A > 8'],
    ['Article 6.A.2.a. shall not', 'Article 6.A.2.a. → article 6 > A > 2 > a'],
    ['of Article 16, N.2.a.4. shall', 'Article 16, N.2.a.4. → article 16 > N > 2 > a > 4'],
    ['in Article 24, P. if requested', 'Article 24, P. → article 24 > P'],
    ['in Article 1, B.2., shall', 'Article 1, B.2. → article 1 > B > 2'],
    ['Article 6, paragraph C.2.c, shall', 'Article 6, paragraph C.2.c → article 6 > C > 2 > c'],
    ['in Article 22, Paragraph A. 10. Except in', 'Article 22, Paragraph A. 10. → article 22 > A > 10'],
    ['REFER TO ARTICLE 16, N. OF THIS AGREEMENT', 'ARTICLE 16, N. → article 16 > N'],
    ['Article 6, 3. shall not', 'Article 6, 3. → article 6 > 3'],
    ['as defined in Article 7.', 'Article 7 → article 7'],
    ['the 2006-07 A-2 schedule', 'A-2 schedule → schedule A-2 in 2006-07'],
    ['the 2006/07 A-3 schedule', 'A-3 schedule → schedule A-3 in 2006-07'],
    ['twelve days (see Art. 16.L.1.a).', 'Art. 16.L.1.a → article 16 > L > 1 > a'],
    ['ten days (Art. 24.F.2), in writing', 'Art. 24.F.2 → article 24 > F > 2'],
    ['under Art. 16.L.3.a.1) and later', 'Art. 16.L.3.a.1) → article 16 > L > 3 > a > 1'],
    ['within Article 5, F. A copy of', 'Article 5, F. → article 5 > F'],
    ['Federation. Article 25, C. A request', 'Article 25, C. → article 25 > C'],
    ['"Article 24 herein"', 'Article 24 → article 24'],
    ['What does Art 16.L say?', 'Art 16.L → article 16 > L'],
    ['Art. 6.A.6.f', 'Art. 6.A.6.f → article 6 > A > 6 > f'],
    ['Art. 7.1 says', 'Art. 7.1 → article 7 > 1'],
    ['Article 16 L.1 says', 'Article 16 L.1 → article 16 > L > 1'],
    [
      'Article 16, Section L, paragraph 1, item c',
      'Article 16, Section L, paragraph 1, item c → article 16 > L > 1 > c',
    ],
    ['Art. 16 § L ¶ 1', 'Art. 16 § L ¶ 1 → article 16 > L > 1'],
    ['§ 16.L', '§ 16.L → article 16 > L'],
    ["Article 24's deadline", 'Article 24 → article 24'],
    ['see 24.P.', '24.P. → article 24 > P'],
    ['under 16.L.1(c)', '16.L.1(c) → article 16 > L > 1 > c'],
    ['under 16(L)(1)(c)', '16(L)(1)(c) → article 16 > L > 1 > c'],
    ['5, C.4. Lengthening of the duty day', '5, C.4. → article 5 > C > 4'],
    ['paragraph H.1 of Article 16', 'paragraph H.1 of Article 16 → article 16 > H > 1'],
    ['paragraph 2 of Section B of Article 5', 'paragraph 2 of Section B of Article 5 → article 5 > B > 2'],
    ['Article 16,\nparagraph H.1', 'Article 16,\nparagraph H.1 → article 16 > H > 1'],
    ['Refer to Appendix E on page 54', 'Appendix E on page 54 → appendix E'],
    ['Refer to Appendix A on pages 43-47', 'Appendix A on pages 43-47 → appendix A'],
    ['Understanding (Appendix I). JROTC', 'Appendix I → appendix I'],
    ['Refer to Appendix A.', 'Appendix A → appendix A'],
    ['App. A.3', 'App. A.3 → appendix A > 3'],
    ['App. A, AT-2', 'App. A, AT-2 → appendix A > AT-2'],
    ['item 2 and paragraph 3 of Appendix A', 'paragraph 3 of Appendix A → appendix A > 3'],
    ['the Preamble, A', 'Preamble, A → Preamble > A'],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('a relative citation says what is to be looked for, and where', () => {
  test.each([
    ['provided in paragraph B.2. above, the', 'paragraph B.2. above → labels B > 2 ABOVE'],
    ['except as provided for in paragraph M.', 'paragraph M. → labels M'],
    ['the layoff in paragraph 1.d. above.', 'paragraph 1.d. above → labels 1 > d ABOVE'],
    ['the layoff in paragraph l.d. above.', 'paragraph l.d. above → labels 1 > d ABOVE'],
    ['with paragraph 7 above.', 'paragraph 7 above → labels 7 ABOVE'],
    ['except as provided in 2 above, shall', '2 above → labels 2 ABOVE'],
    ['Except as provided in 1. above, materials', '1. above → labels 1 ABOVE'],
    ['as noted in B.4. below.', 'B.4. below → labels B > 4 BELOW'],
    ['see subparagraph c below', 'subparagraph c below → labels c BELOW'],
    ['see paragraph a shall', 'paragraph a → labels a'],
    ['outlined in O, 2.e. above, and', 'O, 2.e. above → labels O > 2 > e ABOVE'],
    ['to the O, 2.a.(1) requirement.', 'O, 2.a.(1) → labels O > 2 > a > 1'],
    ['paragraph C of this Article', 'paragraph C of this Article → labels C within ARTICLE'],
    ['Section B, paragraph 2', 'Section B, paragraph 2 → labels B > 2'],
    ['para. 3 below', 'para. 3 below → labels 3 BELOW'],
    ['benefits under this section.', 'this section → this SECTION'],
    ['under the terms of this Article, the', 'this Article → this ARTICLE'],
    ['This provision may be waived', 'This provision → this PROVISION'],
    ['For the purpose of this provision, "accept"', 'this provision → this PROVISION (purpose)'],
    ['Pursuant to this Preamble, the', 'this Preamble → this PREAMBLE'],
    ['teachers under this paragraph will', 'this paragraph → this PARAGRAPH'],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('each member of a list or a range is a citation', () => {
  test.each([
    ['paragraphs 4 and 7 above', ['paragraphs 4 → labels 4 ABOVE', '7 above → labels 7 ABOVE']],
    ['provided in B. and C., the', ['B. → labels B', 'C. → labels C']],
    [
      'on Schedules AT-1, AT-2, A-1, A-2 and A-3 will',
      [
        'Schedules AT-1 → schedule AT-1',
        'AT-2 → schedule AT-2',
        'A-1 → schedule A-1',
        'A-2 → schedule A-2',
        'A-3 → schedule A-3',
      ],
    ],
    [
      'on the A-1, AT-1 and AT-2 salary schedules, the',
      ['A-1 → schedule A-1', 'AT-1 → schedule AT-1', 'AT-2 salary schedules → schedule AT-2'],
    ],
    [
      'Salary Schedules (AT1, A2, A4), including',
      ['AT1 → schedule AT-1', 'A2 → schedule A-2', 'A4 → schedule A-4'],
    ],
    ['Salary Schedule A-3 shall', ['Salary Schedule A-3 → schedule A-3']],
    ['the AT-2 (Level 2 and 3 Teacher) Salary Schedule', ['AT-2 → schedule AT-2']],
    ['see AT1', ['AT1 → schedule AT-1']],
    ['2006/07 SALARY MATRIX AT-3', ['SALARY MATRIX AT-3 → schedule AT-3 in 2006-07']],
    [
      'Schedules AT-1 through AT-3',
      ['Schedules AT-1 → schedule AT-1', 'Schedules AT-1 → schedule AT-2', 'AT-3 → schedule AT-3'],
    ],
    ['Articles 5, 6 and 7', ['Articles 5 → article 5', '6 → article 6', '7 → article 7']],
    [
      'Articles 5 through 8',
      ['Articles 5 → article 5', 'Articles 5 → article 6', 'Articles 5 → article 7', '8 → article 8'],
    ],
    [
      'paragraphs a-c above',
      ['paragraphs a → labels a ABOVE', 'paragraphs a → labels b ABOVE', 'c above → labels c ABOVE'],
    ],
    ['paragraphs 9 through 1', ['paragraphs 9 → labels 9', '1 → labels 1']],
    ['Article 5, B. and C.', ['Article 5, B. → article 5 > B', 'C. → article 5 > C']],
    ['Article 5, C.5 and 6', ['Article 5, C.5 → article 5 > C > 5', '6 → article 5 > C > 6']],
    ['6.C.4 and 6.C.5', ['6.C.4 → article 6 > C > 4', '6.C.5 → article 6 > C > 5']],
    ['Appendices A and B', ['Appendices A → appendix A', 'B → appendix B']],
    ['Article 20 or as provided in Article 24.', ['Article 20 → article 20', 'Article 24 → article 24']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('what follows a list of labels that has no end is found', () => {
  expect(found(`${'L.1, M.2, '.repeat(60)}see 16.L.1`)).toEqual(['16.L.1 → article 16 > L > 1']);
});

test('of a tail that goes on and on ten labels are read', () => {
  expect(found(`Article 16${'_1'.repeat(30)}`)).toEqual([
    `Article 16${'_1'.repeat(10)} → article 16${' > 1'.repeat(10)}`,
  ]);
});

test('what follows the fortieth of a list is no part of it', () => {
  const numbers = Array.from({ length: 50 }, (_, i) => i + 1);
  expect(found(`Article 16.L.${numbers.join('/')}`)[39]).toBe('40 → article 16 > L > 40');
});

describe('a memorandum is cited with its name or without', () => {
  test.each([
    ['and the APS/ATF Memorandum of Understanding.', 'APS/ATF Memorandum of Understanding → memorandum'],
    ['see MOU JROTC for', 'MOU JROTC → memorandum JROTC'],
    ['the Memorandum of Understanding on Time says', 'Memorandum of Understanding on Time → memorandum Time'],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('a law or policy outside the agreement is cited by its title', () => {
  test.each([
    [
      "the Board's Labor Relations Policy H.1.; and",
      "Board's Labor Relations Policy H.1. → outside Board Labor Relations Policy H.1",
    ],
    ['permitted by Policy H.1.', 'Policy H.1. → outside Board Labor Relations Policy H.1'],
    ['as set forth in Board Policy H.1.', 'Board Policy H.1. → outside Board Labor Relations Policy H.1'],
    [
      "to the Board's Employee Relations Policy.",
      "Board's Employee Relations Policy → outside Board Employee Relations Policy",
    ],
    [
      "the Board's Public Records Policy",
      "Board's Public Records Policy → outside Board Public Records Policy",
    ],
    ['Policy G.27 says', 'Policy G.27 → outside Board Policy G.27'],
    [
      "the Board's Controversial Issues and Outside Speakers Guidelines, the",
      "Board's Controversial Issues and Outside Speakers Guidelines → outside Controversial Issues and Outside Speakers Guidelines",
    ],
    [
      'Source: New Mexico Public School Code, Section 22-10A-20 (2003)',
      'New Mexico Public School Code, Section 22-10A-20 (2003) → outside New Mexico Public School Code, Section 22-10A-20 (2003)',
    ],
    ['with, the 1999 Charter Schools Act.', '1999 Charter Schools Act → outside 1999 Charter Schools Act'],
    [
      'under the Workers’ Compensation Act of New Mexico and',
      "Workers’ Compensation Act of New Mexico → outside Workers' Compensation Act of New Mexico",
    ],
    [
      'of the Individuals with Disabilities Education Act (IDEA) is',
      'Individuals with Disabilities Education Act (IDEA) → outside Individuals with Disabilities Education Act (IDEA)',
    ],
    ['referred to in IDEA that', 'IDEA → outside Individuals with Disabilities Education Act (IDEA)'],
    [
      'for Federal Insurance Contribution Act (Social Security).',
      'Federal Insurance Contribution Act → outside Federal Insurance Contributions Act (FICA)',
    ],
    [
      'the Code of Ethics of the education profession, school',
      'Code of Ethics of the education profession → outside Code of Ethics of the Education Profession',
    ],
    [
      'law and the Constitution and laws of the State of New Mexico.',
      'Constitution and laws of the State of New Mexico → outside Constitution and laws of the State of New Mexico',
    ],
    [
      'the Family and Medical Leave Act of 1993',
      'Family and Medical Leave Act of 1993 → outside Family and Medical Leave Act (FMLA)',
    ],
    ['NMSA 1978, Section 22-10A-20', 'NMSA 1978, Section 22-10A-20 → outside NMSA 1978, Section 22-10A-20'],
    [
      'Section 3 of the Charter Schools Act',
      'Section 3 of the Charter Schools Act → outside Section 3 of the 1999 Charter Schools Act',
    ],
    [
      'Article 5 of the New Mexico Constitution',
      'Article 5 of the New Mexico Constitution → outside Article 5 of the Constitution of the State of New Mexico',
    ],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('“the Board’s Policy” is the one named before it', () => {
    expect(
      found("the Board's Labor Relations Policy H.1.; the terms of the Board's Policy, as adopted")[1],
    ).toBe("Board's Policy → outside Board Labor Relations Policy H.1");
  });
});

describe('these are no citations', () => {
  test.each([
    ['Level 1 and Level II, Level Two, level 3 of the license'],
    ['an A-1 visa, an A-1 grade, form A-2'],
    ['September 9, 1971 and May 1. If; 2006-07; 2005/06; 8/15/2005'],
    ['$2,500, $18.00, $500 differential, 90 percent, 75%, 1.5'],
    ['1/182 (or 1/183 or 1/208, as applicable)'],
    ['(182 x 6.50 x .055) = 65.10 hours'],
    ['9:00 a.m. on, 6:30 a. m., p.m.'],
    ['Local 1420 of the American Federation of Teachers'],
    ['grades 9-12, grade 9-12, Grades 7-12, kindergarten through grade twelve'],
    ['Schools A and B; Option A; Plan B; Step 35; Stage 2. Mediation; Condition 1. The state'],
    ['by J. K. Rowling, by A. and B. Smith, Wilson W. Wilson, M. Elizabeth Everitt'],
    ['when (1) serving as a representative or (2) attending conferences'],
    ['1) Absent for four (4) or more days;\n2) Absent on a Friday'],
    ['the work described in the paragraph\n1) Less than 31 days'],
    ['a paragraph a teacher reads, the paragraph I wrote'],
    ['Section 8 housing, a 504 plan, a 401(k), a 403(b) plan'],
    ['BA + 15, MA+45 (11), Ph.D. or Ed.D., U.S. military'],
    ["Workers' Compensation for on-the job accidents, the Act, an Act of God"],
    ['the Negotiated Agreement, District policy, State law'],
    ['the article a teacher wrote, state of the art 5, in part 2'],
    ['as described above, except as provided herein, 65 above'],
    ['6.50 per hour, the article'],
    ['this agreement, this year, this Board'],
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['Article 5 and 20 days', 'Article 5 → article 5'],
    ['Article 5, 3 days', 'Article 5 → article 5'],
    ['Article 16, a teacher', 'Article 16 → article 16'],
    ['Article 16\n\nL.1 Sick leave', 'Article 16 → article 16'],
    ['Article 24, P. 10 days later', 'Article 24, P. → article 24 > P'],
  ])('nor is what follows in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('offsets count UTF-16 code units of the text as printed', () => {
  test('after characters of two units and in odd print', () => {
    const text = '🎓 “Αrticle 16, paragraph\u00a0H.1” and Schedules AT‑1 – see Workers’ Compensation Act';
    const citations = [...findCitations(text, grammar)];
    expect(citations.map((each) => text.slice(each.start, each.end))).toEqual(
      citations.map((each) => each.text),
    );
    expect(citations.map((each) => each.text)).toEqual([
      'Αrticle 16, paragraph\u00a0H.1',
      'Schedules AT‑1',
      'Workers’ Compensation Act',
    ]);
  });

  test('cleaning keeps every character in its place', () => {
    const odd = '‘’“”‐–—\u00a0АВСΑΒ🎓';
    expect(cleanText(odd)).toBe(`''""--- ABCAB🎓`);
    expect(cleanText(odd)).toHaveLength(odd.length);
  });
});
