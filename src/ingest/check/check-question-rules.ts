import { isDeepStrictEqual } from 'node:util';
import type { Agreement } from '../../law/document/agreement.ts';
import type { ContractYear } from '../../law/document/contract-year.ts';
import type { Edition } from '../../law/document/edition.ts';
import { editionsOf } from '../../law/document/editions-of.ts';
import type { Place } from '../../law/document/provision.ts';
import { rulesOf } from '../../rules/catalogues.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import { FactError } from '../../rules/engine/fact-error.ts';
import type { AnyRule } from '../../rules/engine/rule.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement, QuestionDeclaration } from '../parse/parse-agreement.ts';

type Computed = QuestionDeclaration['answers'][number]['computed'][number];

/**
 * Checks that every rule a question names is there, and computes anew what its answers say that rules come to, in each
 * year in which the answer holds.
 */
export function checkQuestionRules(
  parsed: ParsedAgreement,
  agreement: Agreement,
  diagnostics: Diagnostics,
): void {
  const rules = new Map(rulesOf(agreement.slug).map((rule) => [rule.name, rule]));
  const editions = parsed.questions.some(hasComputed) ? editionsOf(agreement) : [];
  for (const { value, placeOf } of parsed.questions) {
    value.questions.forEach((question, q) => {
      question.rules.forEach((name, r) => {
        if (!rules.has(name)) reportUnknown(name, rules, placeOf(['questions', q, 'rules', r]), diagnostics);
      });
      question.answers.forEach(({ from, to, computed }, a) => {
        computed.forEach((each, c) => {
          const place = placeOf(['questions', q, 'answers', a, 'computed', c]);
          const rule = rules.get(each.rule);
          if (!rule) reportUnknown(each.rule, rules, place, diagnostics);
          for (const year of rule ? yearsHeld(question, agreement, from, to) : [])
            checkComputed(each, rule as AnyRule, { year, editions, place }, diagnostics);
        });
      });
    });
  }
}

function hasComputed({ value }: ParsedAgreement['questions'][number]): boolean {
  return value.questions.some(({ answers }) => answers.some(({ computed }) => computed.length > 0));
}

/** The years of an answer in which its question was resolved. */
function yearsHeld(
  { id }: QuestionDeclaration,
  { questions }: Agreement,
  from: string,
  to: string | undefined,
): readonly ContractYear[] {
  const years = questions.filter(({ name }) => name === id).map(({ year }) => year);
  return years.filter((year) => year >= from && (to === undefined || year <= to));
}

function reportUnknown(
  name: string,
  rules: ReadonlyMap<string, AnyRule>,
  place: Place,
  diagnostics: Diagnostics,
): void {
  const found = `${name}, which is no computed rule`;
  const expected =
    rules.size > 0 ? `one of ${[...rules.keys()].join(', ')}` : 'none: the agreement has no rules';
  const help = 'Name a rule of the catalogue, or leave it out.';
  diagnostics.report({ ...place, code: 'question-rule', found, expected, help });
}

interface Held {
  readonly year: ContractYear;
  readonly editions: readonly Edition[];
  readonly place: Place;
}

function checkComputed(
  { facts, gives }: Computed,
  rule: AnyRule,
  { year, editions, place }: Held,
  diagnostics: Diagnostics,
): void {
  const at = editions.findIndex(({ head }) => head.year === year);
  const edition = editions[at];
  if (!edition) return;
  const code = 'question-computed';
  try {
    const { status, summary, values } = evaluate(rule, edition, facts, editions[at - 1] ?? null);
    const wrong = Object.entries(gives).filter(([name, value]) => !isDeepStrictEqual(values[name], value));
    if (wrong.length === 0 && status === 'ANSWERED') return;
    const found = wrong.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ') || status;
    const computed = wrong.map(([name]) => `${name}: ${JSON.stringify(values[name])}`).join(', ');
    const expected = status === 'ANSWERED' ? `${computed}, as ${rule.name} comes to in ${year}` : summary;
    const help = 'Correct the figure and the answer that gives it, or the facts.';
    diagnostics.report({ ...place, code, found, expected, help });
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    const help = 'Give the facts as a query of the graph has them: decimals and dates in quotes.';
    diagnostics.report({
      ...place,
      code,
      found: `${error.place}: ${error.value}`,
      expected: error.allowed,
      help,
    });
  }
}
