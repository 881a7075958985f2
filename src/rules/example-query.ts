import type { FactKind } from './engine/fact.ts';
import type { AnyRule } from './engine/rule.ts';
import type { ValueKind, Values } from './engine/value.ts';

/** The query that asks for the example of a rule, as a person would write it. */
export function exampleQuery(rule: AnyRule): string {
  const { year, facts } = rule.example;
  const given = Object.entries(facts).map(
    ([name, fact]) => `${name}: ${literal(fact, rule.facts[name]?.kind)}`,
  );
  const field = given.length > 0 ? `${rule.name}(${given.join(', ')})` : rule.name;
  return [
    '{',
    `  edition(year: "${year}") {`,
    '    rules {',
    `      ${field} {`,
    `        status ${selectionOf(rule.values)} summary`,
    '        authorities { quote clause { citation } }',
    '      }',
    '    }',
    '  }',
    '}',
  ].join('\n');
}

/** The values of an answer, those of objects with their members. */
function selectionOf(values: Values): string {
  return Object.entries(values)
    .map(([name, { kind }]) => `${name}${membersOf(kind)}`)
    .join(' ');
}

function membersOf(kind: ValueKind): string {
  if (kind.type === 'clause') return ' { citation }';
  if (kind.type === 'list') return membersOf(kind.of);
  return kind.type === 'object' ? ` { ${selectionOf(kind.members)} }` : '';
}

/** A fact as a literal of GraphQL: the values of an enum have no quotes, nor have the names of members. */
function literal(fact: unknown, kind: FactKind | undefined): string {
  if (kind?.type === 'choice') return String(fact);
  if (kind?.type === 'list' && Array.isArray(fact))
    return `[${fact.map((item) => literal(item, kind.of.kind)).join(', ')}]`;
  if (kind?.type !== 'object') return JSON.stringify(fact);
  const members = Object.entries(fact as object).map(
    ([name, given]) => `${name}: ${literal(given, kind.members[name]?.kind)}`,
  );
  return `{ ${members.join(', ')} }`;
}
