import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  isNonNullType,
  validateSchema,
} from 'graphql';
import { graphSchema } from '../../src/graph/schema.ts';
import { schemaText } from '../../src/graph/schema-text.ts';

const FOLDER = join(import.meta.dirname, '../../schema');
const contract = buildSchema(readFileSync(join(FOLDER, 'contract.graphql'), 'utf8'));
const schema = await graphSchema('aps-atf');

test('the schema is a valid one', () => {
  expect(validateSchema(schema)).toEqual([]);
});

test('schema/schema.graphql is what the code emits', () => {
  const file = join(FOLDER, 'schema.graphql');
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === schemaText(schema);
  expect(isCurrent ? 'as emitted' : 'other than emitted: run "npm run schema:emit"').toBe('as emitted');
});

test('what is emitted is a schema that says of itself what the code does', () => {
  expect(findBreakingChanges(schema, buildSchema(schemaText(schema)))).toEqual([]);
});

describe('the schema is a superset of the contract', () => {
  test('in every type, field, argument, enum value and interface', () => {
    expect(findBreakingChanges(contract, schema)).toEqual([]);
  });

  test('and a root field is null where the contract lets it be, so that one mistake leaves the rest standing', () => {
    const contracted = contract.getQueryType()?.getFields() ?? {};
    for (const { name, type, args } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const other = contracted[name];
      if (other) expect([name, String(type)]).toEqual([name, String(other.type)]);
      else if (args.length > 0) expect([name, isNonNullType(type)]).toEqual([name, false]);
    }
  });

  test('in every default of an argument', () => {
    const changed = findDangerousChanges(contract, schema).filter(
      ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
    );
    expect(changed).toEqual([]);
  });
});
