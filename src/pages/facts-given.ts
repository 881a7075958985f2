import type { Fact, Facts, Given } from '../rules/engine/fact.ts';

/** What a form gave for its fields, by their names; a name may be given more than once. */
export type FormFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The most items of a list that a form has fields for. */
export const MOST_ROWS = 30;

/**
 * The facts that a form or a link gives, as a rule reads them. The field of a member is named `teachers.0.hiredOn`; the
 * items of a list of one kind stand in one field, apart by commas or spaces. What is left empty is not given.
 */
export function factsGiven(facts: Facts, fields: FormFields): Given {
  return membersGiven(facts, fields, '');
}

function membersGiven(facts: Facts, fields: FormFields, inside: string): Given {
  const given = Object.entries(facts).flatMap(([name, fact]) => {
    const value = valueGiven(fact, fields, `${inside}${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

function valueGiven({ kind }: Fact<unknown>, fields: FormFields, name: string): unknown {
  if (kind.type === 'object') return orNothing(membersGiven(kind.members, fields, `${name}.`));
  if (kind.type !== 'list') return written(fields, name);
  const of = kind.of.kind;
  if (of.type !== 'object') return itemsIn(fields, name);
  const rows = Array.from({ length: MOST_ROWS }, (_, row) =>
    orNothing(membersGiven(of.members, fields, `${name}.${row}.`)),
  ).filter((row) => row !== undefined);
  return rows.length > 0 ? rows : undefined;
}

/** The last that was given, without the spaces around it; nothing when it is empty. */
function written(fields: FormFields, name: string): string | undefined {
  return [fields[name]].flat().at(-1)?.trim() || undefined;
}

function itemsIn(fields: FormFields, name: string): readonly string[] | undefined {
  const items = [fields[name]]
    .flat()
    .flatMap((each) => each?.split(/[\s,;]+/) ?? [])
    .filter(Boolean);
  return items.length > 0 ? items : undefined;
}

function orNothing(given: Given): Given | undefined {
  return Object.keys(given).length > 0 ? given : undefined;
}
