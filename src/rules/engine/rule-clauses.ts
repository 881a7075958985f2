import type { Clause } from '../../law/clause.ts';
import type { Edition } from '../../law/edition.ts';
import type { Parameter } from '../../law/parameter.ts';
import type { AnyRule } from './rule.ts';
import { isAmong } from './worksheet.ts';

/** What a rule reads in an edition; what restates one of its parameters elsewhere is among them. */
export function parametersOf(rule: AnyRule, edition: Edition): readonly Parameter[] {
  return edition.parameters.all.filter((parameter) => reads(rule, parameter));
}

/** The clauses that a rule rests on in an edition: those it declares, and those its parameters were read from. */
export function clausesOf(rule: AnyRule, edition: Edition): readonly Clause[] {
  const declared = rule.clauses.flatMap((citation) => edition.under(citation));
  const read = parametersOf(rule, edition).flatMap(({ path }) => edition.atPath(path) ?? []);
  return [...new Set([...declared, ...read])].toSorted((one, other) => one.order - other.order);
}

/** Whether a rule rests on a clause: it declares it, or reads a parameter from it. */
export function restsOn(rule: AnyRule, { reading, edition }: Clause): boolean {
  return (
    rule.clauses.includes(reading.citation) ||
    edition.parameters.at(reading.path).some((parameter) => reads(rule, parameter))
  );
}

function reads(rule: AnyRule, { name, restates }: Parameter): boolean {
  return isAmong(name, rule.parameters) || (restates !== null && isAmong(restates, rule.parameters));
}
