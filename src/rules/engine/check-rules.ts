import { type Fact, type FactKind, type Facts } from './fact.ts';
import type { AnyRule } from './rule.ts';
import type { ValueKind, Values } from './value.ts';

/** What every answer has; a value of a rule must not be called so, or it would stand in its place. */
const OF_EVERY_ANSWER = [
  'status',
  'year',
  'summary',
  'steps',
  'authorities',
  'missing',
  'conflicts',
  'assumptions',
  'notes',
  'readings',
];

/**
 * Makes sure that rules can stand side by side in one graph.
 * @param taken names of fields of `Rules` that are no rules.
 * @throws TypeError when two have one name, a value is called like what every answer has, or one name stands for two sets
 *   of choices, two objects of facts or two objects of values.
 */
export function checkRules(rules: readonly AnyRule[], taken: readonly string[] = []): void {
  const names = new Map<string, unknown>(taken.map((name) => [name, 'a field of Rules']));
  const types = new Map<string, unknown>();
  for (const rule of rules) {
    once(names, rule.name, rule, 'rules');
    const wrong = Object.keys(rule.values).filter((name) => OF_EVERY_ANSWER.includes(name));
    if (wrong.length > 0)
      throw new TypeError(`${rule.name} has a value called ${wrong}, which every answer has`);
    for (const kind of factKinds(rule.facts)) once(types, kind.name, declarationOf(kind), 'sets of facts');
    for (const kind of valueKinds(rule.values)) once(types, kind.name, kind.members, 'sets of values');
  }
}

function once(known: Map<string, unknown>, name: string, declared: unknown, what: string): void {
  const before = known.get(name);
  if (before !== undefined && before !== declared) throw new TypeError(`two ${what} are called ${name}`);
  known.set(name, declared);
}

type NamedFact = Extract<FactKind, { readonly name: string }>;
type NamedValue = Extract<ValueKind, { readonly name: string }>;

function declarationOf(kind: NamedFact): object {
  return kind.type === 'choice' ? kind.choices : kind.members;
}

function factKinds(facts: Facts): readonly NamedFact[] {
  return Object.values(facts).flatMap(kindsIn);
}

function kindsIn({ kind }: Fact<unknown>): readonly NamedFact[] {
  if (kind.type === 'choice') return [kind];
  if (kind.type === 'list') return kindsIn(kind.of);
  return kind.type === 'object' ? [kind, ...factKinds(kind.members)] : [];
}

function valueKinds(values: Values): readonly NamedValue[] {
  return Object.values(values).flatMap(({ kind }) => valueKindsIn(kind));
}

function valueKindsIn(kind: ValueKind): readonly NamedValue[] {
  if (kind.type === 'list') return valueKindsIn(kind.of);
  return kind.type === 'object' ? [kind, ...valueKinds(kind.members)] : [];
}
