import type { FactKind } from './engine/fact.ts';
import type { AnyRule } from './engine/rule.ts';

/** The query that asks for the example of a rule, as a person would write it. */
export function exampleQuery(rule: AnyRule): string {
  const { year, facts } = rule.example;
  const given = Object.entries(facts).map(
    ([name, fact]) => `${name}: ${literal(fact, rule.facts[name]?.kind)}`,
  );
  const field = given.length > 0 ? `${rule.name}(${given.join(', ')})` : rule.name;
  const values = Object.keys(rule.values).join(' ');
  return [
    '{',
    `  edition(year: "${year}") {`,
    '    rules {',
    `      ${field} {`,
    `        status ${values} summary`,
    '        authorities { quote clause { citation } }',
    '      }',
    '    }',
    '  }',
    '}',
  ].join('\n');
}

/** A fact as a literal of GraphQL: the values of an enum have no quotes. */
function literal(fact: unknown, kind: FactKind | undefined): string {
  return kind?.type === 'choice' ? String(fact) : JSON.stringify(fact).replaceAll(',', ', ');
}
