import { citatorOf } from '../../law/citation/citator.ts';
import type { ContractYear } from '../../law/document/contract-year.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { Place } from '../../law/document/provision.ts';
import type { Question, QuestionAuthority } from '../../law/question/question.ts';
import { referencesIn } from '../../law/reference/references-of.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement, QuestionDeclaration } from '../parse/parse-agreement.ts';
import { checkQuotedClause } from './check-quoted-clause.ts';
import { citedClause } from './cited-clause.ts';
import { numbersIn } from './numbers-in.ts';

type Editions = ReadonlyMap<ContractYear, Edition>;
type Answer = QuestionDeclaration['answers'][number];
type PlaceOf = (...path: readonly (string | number)[]) => Place;

/**
 * Proves the answer of every question in every year in which it holds: each quotation is in its clause word for word, each
 * citation leads to a clause, and each figure, date, share and period stands in a quotation or in what a rule computes.
 */
export function resolveQuestions(
  parsed: ParsedAgreement,
  editions: Editions,
  diagnostics: Diagnostics,
): readonly Question[] {
  const names = new Map<string, Place>();
  return parsed.questions.flatMap(({ value: { topic, questions }, placeOf }) =>
    questions.flatMap((declared, q) => {
      const at: PlaceOf = (...path) => placeOf(['questions', q, ...path]);
      reportRepeated(declared.id, at('id'), names, diagnostics);
      return declared.answers.flatMap((answer, a) =>
        yearsOf(answer, editions).map((edition) =>
          proved(topic, declared, answer, edition, (...path) => at('answers', a, ...path), diagnostics),
        ),
      );
    }),
  );
}

/** The years in which an answer holds: from its first to its last, or to the last that there is. */
function yearsOf({ from, to }: Answer, editions: Editions): readonly Edition[] {
  return [...editions.values()].filter(
    ({ head: { year } }) => year >= from && (to === undefined || year <= to),
  );
}

function proved(
  topic: string,
  { id, question, alsoAsked, rules }: QuestionDeclaration,
  { answer, quotes, computed }: Answer,
  edition: Edition,
  placeOf: PlaceOf,
  diagnostics: Diagnostics,
): Question {
  const authorities = quotes.flatMap(({ clause: written, quote }, i): readonly QuestionAuthority[] => {
    const cited = { written, place: placeOf('quotes', i, 'clause'), code: 'question-clause' };
    const clause = citedClause(cited, edition, diagnostics);
    if (!clause) return [];
    const place = placeOf('quotes', i, 'quote');
    checkQuotedClause(quote, clause, { place, code: 'question-quote' }, diagnostics);
    return [{ path: clause.reading.path, quote }];
  });
  const cited = citationsIn(answer, edition);
  reportBroken(cited, edition, placeOf('answer'), diagnostics);
  const said = withoutSpans(answer, cited);
  const proofs = [...quotes.map(({ quote }) => quote), ...computed.map((each) => JSON.stringify(each))];
  reportUnproved(said, proofs.join(' '), placeOf('answer'), diagnostics);
  const { year } = edition.head;
  return { year, name: id, topic, question, alsoAsked, answer, authorities, rules };
}

interface Cited {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isFound: boolean;
}

function citationsIn(answer: string, edition: Edition): readonly Cited[] {
  const free = { text: answer, citator: citatorOf(edition), within: null, others: new Map() };
  return [...referencesIn(free)].map(({ start, end, text, status }) => {
    return { start, end, text, isFound: status === 'RESOLVED' || status === 'EXTERNAL' };
  });
}

function reportBroken(
  cited: readonly Cited[],
  edition: Edition,
  place: Place,
  diagnostics: Diagnostics,
): void {
  for (const { text, isFound } of cited) {
    if (isFound) continue;
    const found = `${text}, which leads to no clause of ${edition.head.year}`;
    const help = 'Correct the citation, or give each year an answer of its own.';
    diagnostics.report({
      ...place,
      code: 'question-citation',
      found,
      expected: 'a clause of that year',
      help,
    });
  }
  if (cited.length > 0) return;
  const help = 'Put the citation in parentheses behind what it supports.';
  diagnostics.report({
    ...place,
    code: 'question-citation',
    found: 'no citation',
    expected: 'one or more',
    help,
  });
}

function withoutSpans(text: string, spans: readonly Cited[]): string {
  let rest = text;
  for (const { start, end } of spans) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest;
}

function reportUnproved(answer: string, proofs: string, place: Place, diagnostics: Diagnostics): void {
  const proved = numbersIn(proofs);
  for (const number of numbersIn(answer)) {
    if (proved.has(number)) continue;
    const expected = 'a number that stands in one of its quotations, or that a rule computes';
    const help = 'Quote the words that say it, or leave it out.';
    diagnostics.report({
      ...place,
      code: 'question-figure',
      found: `${number} in the answer`,
      expected,
      help,
    });
  }
}

function reportRepeated(id: string, place: Place, names: Map<string, Place>, diagnostics: Diagnostics): void {
  const first = names.get(id);
  if (first) {
    const expected = `a name of its own; ${first.file}, line ${first.line}, has it too`;
    diagnostics.report({
      ...place,
      code: 'question-repeated',
      found: id,
      expected,
      help: 'Rename one of them.',
    });
  } else names.set(id, place);
}
