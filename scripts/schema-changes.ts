import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type Change, CriticalityLevel, DiffRule, diff, type Rule } from '@graphql-inspector/core';
import { Command } from 'commander';
import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

const FILE = 'schema/schema.graphql';
const DESCRIPTION = `Compares ${FILE} with an earlier version of it, and refuses what breaks queries that clients have: what goes was deprecated in that version.`;
const SINCE =
  'a tag or commit, or a file with a schema; left out: the last tag, or, where there is none, what was committed last';

const command = new Command('schema:changes').description(DESCRIPTION).argument('[since]', SINCE);
const [since = lastRelease()] = command.parse().args;
const before = buildSchema(existsSync(since) ? readFileSync(since, 'utf8') : committed(since));
const changes = await diff(before, buildSchema(readFileSync(FILE, 'utf8')), [
  DiffRule.suppressRemovalOfDeprecatedField,
  allowRemovalOfDeprecatedArgument,
]);
const breaking = at(CriticalityLevel.Breaking);
tell('Breaks queries that clients have; deprecate it first', breaking);
tell('May surprise clients', at(CriticalityLevel.Dangerous));
process.stdout.write(`${changes.length} changes since ${since}, ${breaking.length} of them breaking\n`);
process.exitCode = breaking.length > 0 ? 1 : 0;

function lastRelease(): string {
  try {
    return git('describe', '--tags', '--abbrev=0').trim();
  } catch {
    return 'HEAD';
  }
}

function committed(at: string): string {
  try {
    return git('show', `${at}:${FILE}`);
  } catch {
    return command.error(`error: there is no ${FILE} in ${at}`);
  }
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function at(level: CriticalityLevel): readonly Change[] {
  return changes.filter(({ criticality }) => criticality.level === level);
}

function tell(title: string, told: readonly Change[]): void {
  if (told.length === 0) return;
  process.stdout.write(`${title}:\n${told.map(({ message }) => `  ${message}`).join('\n')}\n`);
}

/** The rule that comes with the package looks at fields and enum values alone. */
function allowRemovalOfDeprecatedArgument({ changes, oldSchema }: Parameters<Rule>[0]): Change[] {
  return changes.map((change) =>
    change.type === 'FIELD_ARGUMENT_REMOVED' && oldSchema && wasDeprecated(change.path, oldSchema)
      ? { ...change, criticality: { level: CriticalityLevel.Dangerous } }
      : change,
  );
}

/** @param path of an argument: `Query.clause.cite`. */
function wasDeprecated(path: string | undefined, schema: GraphQLSchema): boolean {
  const [typeName = '', fieldName = '', argument] = path?.split('.') ?? [];
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const found = type.getFields()[fieldName]?.args.find(({ name }) => name === argument);
  return found?.deprecationReason != null;
}
