import type { Edition } from '../law/document/edition.ts';
import { RequestError } from '../reading/request-error.ts';
import { rulesOf, topicsOf } from '../rules/catalogues.ts';
import { evaluate } from '../rules/engine/evaluate.ts';
import { FactError } from '../rules/engine/fact-error.ts';
import type { AnyRule } from '../rules/engine/rule.ts';
import { calculatorsPage } from './calculator-list.tsx';
import { calculatorPage } from './calculator-page.tsx';
import { deadlineCalendar } from './deadline-calendar.ts';
import { type FormFields, factsGiven } from './facts-given.ts';
import type { PageVisit } from './page-door.ts';

export function answerRules({ site }: PageVisit) {
  return calculatorsPage(site, topicsOf(site.agreement.slug));
}

/** A rule's form; and, once facts are given, its answer in this year and in the others. */
export async function answerRule(visit: PageVisit) {
  const { site, edition, reading, request, parameter } = visit;
  const [, name = '', isCalendar] = /^(.*?)(\.ics)?$/.exec(parameter('rule')) ?? [];
  const rule = rulesOf(site.agreement.slug).find((each) => each.name === name);
  if (!rule) return visit.missing(`There is no calculator ${name}.`);
  if (isCalendar) return answerCalendar(visit, rule);
  const fields = request.query as FormFields;
  const isAsked = Object.keys(rule.facts).length === 0 || Object.values(fields).some(Boolean);
  if (!isAsked)
    return calculatorPage(site, { rule, edition, fields, answer: null, wrong: null, elsewhere: [] });
  const editions = await reading.editions(site.agreement);
  const { answer, wrong } = asked(rule, edition, editions, fields);
  const others = editions.filter((other) => other !== edition);
  const elsewhere = answer ? others.map((other) => inYear(rule, other, editions, fields)) : [];
  return calculatorPage(site, { rule, edition, fields, answer, wrong, elsewhere });
}

/** The dates of an answer as a file for a calendar. @throws RequestError when the facts given are wrong. */
async function answerCalendar(visit: PageVisit, rule: AnyRule) {
  const { site, edition, reading, request, reply } = visit;
  const editions = await reading.editions(site.agreement);
  const { answer, wrong } = asked(rule, edition, editions, request.query as FormFields);
  if (!answer) throw new RequestError('BAD_USER_INPUT', wrong.message, { argument: wrong.name });
  const address = `${site.address}${request.url.replace('.ics', '')}`;
  const calendar = deadlineCalendar(site, rule, answer, address);
  if (calendar === null) return visit.missing(`${answer.summary} So there is no date for a calendar.`);
  return reply
    .header('content-disposition', `attachment; filename="${rule.name}.ics"`)
    .type('text/calendar; charset=utf-8')
    .send(calendar);
}

function asked(rule: AnyRule, edition: Edition, editions: readonly Edition[], fields: FormFields) {
  const before = editions[editions.indexOf(edition) - 1] ?? null;
  try {
    return { answer: evaluate(rule, edition, factsGiven(rule.facts, fields), before), wrong: null };
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    const { argument, value, allowed } = error;
    const isMissing = value === 'missing';
    const message = isMissing
      ? `This is needed: ${allowed}.`
      : `“${value}” is not allowed here. Give ${allowed}.`;
    return { answer: null, wrong: { name: argument.replaceAll(/\[(\d+)\]/g, '.$1'), message } };
  }
}

function inYear(rule: AnyRule, edition: Edition, editions: readonly Edition[], fields: FormFields) {
  const { answer, wrong } = asked(rule, edition, editions, fields);
  return { year: edition.head.year, summary: answer?.summary ?? wrong?.message ?? '' };
}
