import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  BreakingChangeType,
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
} from 'graphql';
import { graphSchema } from '../../src/graph/schema.ts';
import { schemaText } from '../../src/graph/schema-text.ts';

/** What the contract promises and the graph does not have yet. An entry that the graph does have fails the test. */
const NOT_YET: readonly string[] = [
  'AnswerStatus',
  'Authority',
  'Clause.rules',
  'Conflict',
  'ConflictingValue',
  'Edition.rules',
  'MissingFact',
  'Rule',
  'RuleAnswer',
  'Rules',
  'Step',
];

const FOLDER = join(import.meta.dirname, '../../schema');
const contract = buildSchema(readFileSync(join(FOLDER, 'contract.graphql'), 'utf8'));
const schema = await graphSchema();

test('schema/schema.graphql is what the code emits', () => {
  const file = join(FOLDER, 'schema.graphql');
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === schemaText(schema);
  expect(isCurrent ? 'as emitted' : 'other than emitted: run "npm run schema:emit"').toBe('as emitted');
});

test('what is emitted is a schema that says of itself what the code does', () => {
  expect(findBreakingChanges(schema, buildSchema(schemaText(schema)))).toEqual([]);
});

describe('the schema is a superset of the contract', () => {
  test('in every type, field, argument, enum value and interface that exists so far', () => {
    const broken = findBreakingChanges(contract, schema).filter(({ type }) => !isRemoval(type));
    expect(broken).toEqual([]);
  });

  test('in every default of an argument', () => {
    const changed = findDangerousChanges(contract, schema).filter(
      ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
    );
    expect(changed).toEqual([]);
  });

  test('except for what is not there yet, which is listed', () => {
    expect(missing(schema)).toEqual([...NOT_YET].sort());
  });
});

function isRemoval(type: BreakingChangeType): boolean {
  return type === BreakingChangeType.TYPE_REMOVED || type === BreakingChangeType.FIELD_REMOVED;
}

/** The types and fields of the contract that a schema does not have: `Rules`, `Query.search`. */
function missing(emitted: GraphQLSchema): readonly string[] {
  return findBreakingChanges(contract, emitted)
    .filter(({ type }) => isRemoval(type))
    .map(({ description }) => description.replace(/ was removed.*$/, ''))
    .filter((name) => !name.startsWith('Standard scalar'))
    .sort();
}
