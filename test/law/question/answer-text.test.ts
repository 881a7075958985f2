// The citations of an answer, and the answer as it is read.

import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Citator } from '../../../src/law/citation/citator.ts';
import type { Clause } from '../../../src/law/document/clause.ts';
import { answerCitations } from '../../../src/law/question/answer-citations.ts';
import { answerText } from '../../../src/law/question/answer-text.ts';
import type { Question } from '../../../src/law/question/question.ts';
import type { TextFormat } from '../../../src/law/text/printable.ts';
import { realCitator } from '../../support/real-citator.ts';

let citator: Citator;
beforeAll(async () => {
  citator = await realCitator('2005-06');
});

const edition = () => citator.index.edition;
function at(path: string): Clause {
  const clause = edition().atPath(path);
  if (!clause) throw new RangeError(path);
  return clause;
}

function cited(answer: string, ...quoted: readonly string[]): readonly string[] {
  return answerCitations(answer, citator, quoted.map(at)).map(({ reference, clause }) => {
    expect(answer.slice(reference.start, reference.end)).toBe(reference.text);
    return `${reference.text} → ${clause?.reading.path ?? reference.status}`;
  });
}

describe('the citations of an answer', () => {
  test('are in the order in which they stand', () => {
    expect(cited('Twelve days (Art. 16.L.1.c), of which two (Art. 24.P) are lost.')).toEqual([
      'Art. 16.L.1.c → art-16/L/1/c',
      'Art. 24.P → art-24/P',
    ]);
    expect(cited('Twelve days (Art. 16.Z).')).toEqual(['Art. 16.Z → DANGLING']);
  });

  test('are not those in the words that it quotes', () => {
    expect(
      cited('“As provided in Article 24” means Art. 16.L; "Art. 1" not, “Art. 2” neither, Art. 3.'),
    ).toEqual(['Art. 16.L → art-16/L', 'Art. 3 → art-3']);
  });

  test('mean of several clauses the one that the answer quotes, or under which it quotes', () => {
    const answer = 'Under Art. 16 L 1 a teacher gets twelve days.';
    expect(cited(answer)).toEqual(['Art. 16 L 1 a → AMBIGUOUS']);
    expect(cited(answer, 'art-16/L/1/c')).toEqual(['Art. 16 L 1 a → art-16/L/1']);
    expect(cited(answer, 'art-16/L/1', 'art-1')).toEqual(['Art. 16 L 1 a → art-16/L/1']);
    expect(cited(answer, 'art-16/L/1/a')).toEqual(['Art. 16 L 1 a → AMBIGUOUS']);
    expect(cited(answer, 'art-16/L')).toEqual(['Art. 16 L 1 a → AMBIGUOUS']);
  });

  test('mean no clause where none is there, though another is quoted', () => {
    expect(cited('See Art. 16.Z', 'art-16')).toEqual(['Art. 16.Z → DANGLING']);
  });
});

describe('an answer', () => {
  const text = (
    answer: string,
    format: TextFormat,
    hrefOf = (clause: Clause): string | null => `/${clause.reading.path}`,
  ) => {
    const question = { answer, authorities: [{ path: 'art-16/L', quote: '' }] } as unknown as Question;
    return answerText(question, format, edition(), citator, hrefOf);
  };

  test('has a link for each citation of a clause', () => {
    expect(text('Twelve (Art. 16.L.1.c) or *two* (Art. 24.P).', 'HTML')).toBe(
      '<p>Twelve (<a href="/art-16/L/1/c">Art. 16.L.1.c</a>) or *two* (<a href="/art-24/P">Art. 24.P</a>).</p>',
    );
    expect(text('Art. 24.P', 'MARKDOWN').trim()).toBe('[Art. 24.P](/art-24/P)');
    expect(text('(Art. 24.P)', 'PLAIN').trim()).toBe('(Art. 24.P)');
  });

  test('has no link for what leads nowhere, or is to be none', () => {
    expect(text('Art. 16.Z and a law', 'HTML')).not.toContain('href');
    expect(text('Art. 24.P', 'HTML', () => null)).not.toContain('href');
  });

  test('has addresses that any reader follows', () => {
    expect(text('Art. 24.P', 'HTML', () => '/a b')).toContain('href="/a%20b"');
  });

  test('has paragraphs where lines are left blank', () => {
    expect(text('One.\n\n\n Two\nlines.\n', 'PLAIN').trim()).toBe('One.\n\nTwo\nlines.');
    expect(text('One.\n\nTwo (Art. 24.P).', 'HTML').match(/<p>/g)).toHaveLength(2);
  });
});
