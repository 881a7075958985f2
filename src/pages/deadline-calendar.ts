import ical, { ICalCalendarMethod } from 'ical-generator';
import { clauseId } from '../law/document/permalink.ts';
import type { Answer } from '../rules/engine/answer.ts';
import type { AnyRule } from '../rules/engine/rule.ts';
import type { Site } from './site.ts';

/** The names of the values of a rule that are dates. */
export function datesOf({ values }: AnyRule): readonly string[] {
  return Object.entries(values).flatMap(([name, { kind }]) => (kind.type === 'date' ? [name] : []));
}

/**
 * The dates of an answer as an iCalendar file (RFC 5545): each a whole day, with the sentence of the answer, its
 * assumptions and the clauses it rests on; null where the answer has no date.
 * @param address of the answer's page.
 */
export function deadlineCalendar(site: Site, rule: AnyRule, answer: Answer, address: string): string | null {
  const dates = datesOf(rule).flatMap((name) => {
    const date = answer.values[name];
    return typeof date === 'string' ? [{ name, date }] : [];
  });
  if (dates.length === 0) return null;
  const calendar = ical({
    name: `${rule.title}, ${site.agreement.title}`,
    method: ICalCalendarMethod.PUBLISH,
  });
  const clauses = answer.authorities.map(
    ({ clause }) => `${clause.reading.citation} ${site.address}/${clauseId(clause)}`,
  );
  const description = [answer.summary, ...answer.assumptions, ...new Set(clauses)].join('\n\n');
  for (const { name, date } of dates) {
    calendar.createEvent({
      // The same answer asked again is the same event: a calendar does not list it twice.
      id: `${site.agreement.slug}-${site.head.year}-${rule.name}-${name}-${date}`,
      start: Temporal.PlainDate.from(date),
      allDay: true,
      // Of no moment but the edition's own: the file is the same however often it is asked for.
      stamp: Temporal.PlainDate.from(site.head.inForceFrom),
      summary: `${rule.title}: ${lowerFirst(rule.values[name]?.description.replace(/\.$/, '') ?? name)}`,
      description,
      url: address,
    });
  }
  return calendar.toString();
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
