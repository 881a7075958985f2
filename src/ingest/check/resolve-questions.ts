import type { Citator } from '../../law/citation/citator.ts';
import type { Clause } from '../../law/document/clause.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { Place } from '../../law/document/provision.ts';
import { type AnswerCitation, answerCitations } from '../../law/question/answer-citations.ts';
import type { Question } from '../../law/question/question.ts';
import { topOf } from '../../law/words/search-document.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement, QuestionDeclaration } from '../parse/parse-agreement.ts';
import { checkQuotedClause } from './check-quoted-clause.ts';
import type { Citators } from './cited-alike.ts';
import { citedAsServed, citedClause } from './cited-clause.ts';
import { numbersIn } from './numbers-in.ts';
import { stillSays } from './still-says.ts';
import { warnUnread } from './warn-unread.ts';
import type { WordsOfTops } from './words-of-tops.ts';
import { carryOver, type Editions, type PlaceOf, type Resolving, yearsOf } from './years-of.ts';

type Answer = QuestionDeclaration['answers'][number];

/** An answer beside the question it is one of. */
interface Declared {
  readonly topic: string;
  readonly declared: QuestionDeclaration;
  readonly answer: Answer;
  readonly placeOf: PlaceOf;
  /** Reads the citations of an edition. */
  readonly citatorIn: (edition: Edition) => Citator;
}

/** The words an answer rests on, in the year it was written for. */
interface Quoted {
  readonly clause: Clause;
  readonly quote: string;
  readonly place: Place;
}

/**
 * Proves the answer of every question in the year it was written for: each quotation is in its clause word for word, each
 * citation leads to a clause, and each figure, date, share and period stands in a quotation or in what a rule computes. In
 * a later year it holds as long as the clauses have the words and are cited alike; where not, a warning tells the new ones.
 */
export function resolveQuestions(
  parsed: ParsedAgreement,
  { editions, citators, followedBy, words, remembered }: Resolving,
  diagnostics: Diagnostics,
): readonly Question[] {
  const names = new Map<string, Place>();
  return parsed.questions.flatMap((list) => {
    list.value.questions.forEach(({ id }, q) => {
      reportRepeated(id, list.placeOf(['questions', q, 'id']), names, diagnostics);
    });
    const inputs = [list, ...followedBy, ...wordsRead(list, editions, words)];
    return remembered.of(`questions ${list.file}`, inputs, diagnostics, (own) =>
      questionsOf(list, editions, citators, own),
    );
  });
}

/** All words that are read to prove the answers of a file: those of the articles they quote, in every year. */
function wordsRead(
  { value: { questions } }: ParsedAgreement['questions'][number],
  editions: Editions,
  words: WordsOfTops,
): readonly unknown[] {
  const tops = new Set<Clause>();
  for (const { from, quotes } of questions.flatMap(({ answers }) => answers)) {
    const first = editions.get(from);
    for (const { clause: written } of quotes) {
      const clause = first && citedAsServed(written, first);
      // One that is cited in another way may be any.
      if (!clause) return [editions];
      for (const edition of editions.values()) {
        const there = edition.ofProvision(clause.reading.provision);
        if (there) tops.add(topOf(there));
      }
    }
  }
  return [...tops].map((top) => words.get(top));
}

function questionsOf(
  { value: { topic, questions }, placeOf }: ParsedAgreement['questions'][number],
  editions: Editions,
  citators: Citators,
  diagnostics: Diagnostics,
): readonly Question[] {
  const citatorIn = ({ head }: Edition) => citators.get(head.year) as Citator;
  return questions.flatMap((declared, q) =>
    declared.answers.flatMap((answer, a) => {
      const at: PlaceOf = (...path) => placeOf(['questions', q, 'answers', a, ...path]);
      return resolved({ topic, declared, answer, placeOf: at, citatorIn }, editions, diagnostics);
    }),
  );
}

function resolved(each: Declared, editions: Editions, diagnostics: Diagnostics): readonly Question[] {
  const { answer, placeOf, citatorIn } = each;
  const years = yearsOf(answer, placeOf, editions, diagnostics);
  if (!years) return [];
  const { first, later } = years;
  const quoted = quotedIn(each, first, diagnostics);
  const cited = answerCitations(answer.answer, citatorIn(first), clausesOf(quoted));
  reportBroken(cited, first, placeOf('answer'), diagnostics);
  reportUnproved(answer, cited, placeOf('answer'), diagnostics);
  const { holding } = carryOver(later, editions, (edition) =>
    holdsIn(edition, quoted, cited, each, diagnostics) ? edition : null,
  );
  return [first, ...holding].map((edition) => questionIn(edition, each, quoted));
}

function questionIn(
  edition: Edition,
  { topic, declared, answer }: Declared,
  quoted: readonly Quoted[],
): Question {
  const { id, question, alsoAsked, rules } = declared;
  const authorities = quoted.flatMap(({ clause, quote }) => {
    const there = edition.ofProvision(clause.reading.provision);
    return there ? [{ path: there.reading.path, quote }] : [];
  });
  const { year } = edition.head;
  return { year, name: id, topic, question, alsoAsked, answer: answer.answer, authorities, rules };
}

/** The words an answer rests on; those that are not in their clause are reported. */
function quotedIn(
  { answer, placeOf }: Declared,
  edition: Edition,
  diagnostics: Diagnostics,
): readonly Quoted[] {
  return answer.quotes.flatMap(({ clause: written, quote }, i): readonly Quoted[] => {
    const cited = { written, place: placeOf('quotes', i, 'clause'), code: 'question-clause' };
    const clause = citedClause(cited, edition, diagnostics);
    if (!clause) return [];
    const place = placeOf('quotes', i, 'quote');
    checkQuotedClause(quote, clause, { place, code: 'question-quote' }, diagnostics);
    return [{ clause, quote, place }];
  });
}

/** Whether an answer holds in a later year; a warning says why it does not. */
function holdsIn(
  edition: Edition,
  quoted: readonly Quoted[],
  cited: readonly AnswerCitation[],
  { answer, placeOf, citatorIn }: Declared,
  diagnostics: Diagnostics,
): boolean {
  const gone = quoted.filter(({ clause, quote }) => {
    const now = edition.ofProvision(clause.reading.provision);
    return !now || !stillSays(now, quote);
  });
  for (const { clause, quote, place } of gone) {
    const now = edition.ofProvision(clause.reading.provision);
    warnUnread({ code: 'question-unread', place, quote, read: clause }, now, edition, diagnostics);
  }
  const quotedThere = clausesOf(quoted).flatMap(
    ({ reading }) => edition.ofProvision(reading.provision) ?? [],
  );
  const there = answerCitations(answer.answer, citatorIn(edition), quotedThere);
  const moved = cited.filter(
    ({ clause }, i) => clause?.reading.provision !== there[i]?.clause?.reading.provision,
  );
  for (const { reference, clause } of moved) {
    const { text } = reference;
    const now = clause && edition.ofProvision(clause.reading.provision);
    const found = `${text}, which is another provision in ${edition.head.year}, or none`;
    const expected = now ? now.reading.citation : 'a clause that stands that year';
    const help = `Write an answer from ${edition.head.year} on, or end this one with "to: …".`;
    diagnostics.warn({ ...placeOf('answer'), code: 'question-unread', found, expected, help });
  }
  return gone.length === 0 && moved.length === 0;
}

function clausesOf(quoted: readonly Quoted[]): readonly Clause[] {
  return quoted.map(({ clause }) => clause);
}

function reportBroken(
  cited: readonly AnswerCitation[],
  edition: Edition,
  place: Place,
  diagnostics: Diagnostics,
): void {
  const code = 'question-citation';
  for (const { reference, clause } of cited) {
    const { text, status } = reference;
    if (clause || status === 'EXTERNAL') continue;
    const found = `${text}, which leads to no one clause of ${edition.head.year}`;
    const help = 'Correct the citation, or give each year an answer of its own.';
    diagnostics.report({ ...place, code, found, expected: 'the citation of a clause of that year', help });
  }
  if (cited.length > 0) return;
  const help = 'Put the citation in parentheses behind what it supports.';
  diagnostics.report({ ...place, code, found: 'an answer that cites nothing', expected: 'a citation', help });
}

function withoutSpans(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

function reportUnproved(
  { answer, quotes, computed }: Answer,
  cited: readonly AnswerCitation[],
  place: Place,
  diagnostics: Diagnostics,
): void {
  const proofs = [...quotes.map(({ quote }) => quote), ...computed.map((each) => JSON.stringify(each))];
  const proved = numbersIn(proofs.join(' '));
  const spans = cited.map(({ reference }) => reference);
  for (const number of numbersIn(withoutSpans(answer, spans))) {
    if (proved.has(number)) continue;
    const expected = 'a number that stands in one of its quotations, or that a rule computes';
    const help = 'Quote the words that say it, or leave it out.';
    const found = `${number} in the answer`;
    diagnostics.report({ ...place, code: 'question-figure', found, expected, help });
  }
}

function reportRepeated(id: string, place: Place, names: Map<string, Place>, diagnostics: Diagnostics): void {
  const first = names.get(id);
  if (!first) {
    names.set(id, place);
    return;
  }
  const expected = `a name of its own; ${first.file}, line ${first.line}, has it too`;
  diagnostics.report({
    ...place,
    code: 'question-repeated',
    found: id,
    expected,
    help: 'Rename one of them.',
  });
}
