import { findableCitation } from '../law/citation/alternate.ts';
import type { Edition } from '../law/document/edition.ts';
import { cellOf, type Parameter } from '../law/parameter/parameter.ts';
import { evaluate } from './engine/evaluate.ts';
import type { Fact } from './engine/fact.ts';
import { Quantity } from './engine/quantity.ts';
import type { AnyRule } from './engine/rule.ts';
import { clausesOf, parametersOf } from './engine/rule-clauses.ts';
import { exampleQuery } from './example-query.ts';

/** The documentation of the rules, made of their declarations and of the editions whose clauses they rest on. */
export function rulesDocument(rules: readonly AnyRule[], editions: readonly Edition[]): string {
  const contents = rules.map(({ name, title }) => `- [${title}](#${name.toLowerCase()}): \`${name}\``);
  return `${[INTRODUCTION, contents.join('\n'), ...rules.map((rule) => section(rule, editions))].join('\n\n')}\n`;
}

const INTRODUCTION = `# The computed rules

Made by \`npm run docs:emit\` of the declarations in \`src/rules\` and the parameters in \`content\`; not edited by hand.

Each rule is a field of \`edition(year: …) { rules { … } }\`. Every answer has a \`status\`: \`ANSWERED\`; \`INCOMPLETE\` when
facts are missing (\`missing\` asks for them); \`NOT_COVERED\` when the agreement of that year has no such thing;
\`CONFLICTED\` when two clauses say different things (\`conflicts\` has both). \`steps\` is the computation as it was
executed, \`authorities\` the clauses with the words relied on, \`assumptions\` what was assumed where the agreement is
silent. Arguments marked with ? may be left out.`;

function section(rule: AnyRule, editions: readonly Edition[]): string {
  const facts = Object.entries(rule.facts).map(([name, fact]) => factLine(name, fact));
  const values = Object.entries(rule.values).map(
    ([name, { description }]) => `- \`${name}\`: ${description}`,
  );
  const edition = editions.find(({ head }) => head.year === rule.example.year);
  const answer = edition && evaluate(rule, edition, rule.example.facts);
  return [
    `## ${rule.name}`,
    `**${rule.title}.** ${rule.description}`,
    ...(facts.length > 0 ? ['Facts:', facts.join('\n')] : []),
    'Values:',
    values.join('\n'),
    'Rests on:',
    editions.map((of) => restLine(rule, of)).join('\n'),
    'Reads:',
    parameterLines(rule, editions).join('\n'),
    `\`\`\`graphql\n${exampleQuery(rule)}\n\`\`\``,
    ...(answer ? [`> ${answer.status}: ${answer.summary}`] : []),
  ].join('\n\n');
}

function factLine(name: string, { question, isOptional, allowed, kind }: Fact<unknown>): string {
  const unit = 'unit' in kind ? ` (${kind.unit})` : '';
  return `- \`${name}${isOptional ? '?' : ''}\`${unit}: ${question} Allowed: ${allowed}.`;
}

function restLine(rule: AnyRule, edition: Edition): string {
  const citations = [...new Set(clausesOf(rule, edition).map(findableCitation))];
  return `- ${edition.head.year}: ${citations.join('; ') || 'nothing in that year'}`;
}

/** The parameters of a rule with their values in each year; those that stand in one table are one line. */
function parameterLines(rule: AnyRule, editions: readonly Edition[]): readonly string[] {
  const years = editions.map((edition) =>
    Map.groupBy(parametersOf(rule, edition), ({ name }) => cellOf(name)?.family ?? name),
  );
  const names = [...new Set(years.flatMap((byName) => [...byName.keys()]))];
  return names.map((name) => {
    const said = editions.map(
      (edition, index) => `${edition.head.year} ${saidBy(years[index]?.get(name) ?? [])}`,
    );
    return `- \`${name}\`: ${said.join('; ')}`;
  });
}

function saidBy(parameters: readonly Parameter[]): string {
  const [first] = parameters;
  if (!first) return 'none';
  if (cellOf(first.name)) return `${parameters.length} cells of a table, in ${first.unit}`;
  if (first.words !== null) return `“${first.words}”`;
  return first.value === null ? 'illegible' : String(Quantity.of(first.value, first.unit));
}
