// A rule belongs to the agreement whose words it reads: another one that is served beside it has nothing of it.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ingest } from '../../src/ingest/ingest.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import { caseFolder } from '../support/content-case.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ holding: 'agreement' });
  await ingest(caseFolder('good/small'), new AgreementWriter(app.database));
});
afterAll(() => app.close());

const small = (fields: string) =>
  app.data<Record<string, unknown>>(`{ agreement(slug: "small") { editions { ${fields} } } }`);

test('its catalogue is empty', async () => {
  expect(await small('rules { catalogue { name } conflicts { description } }')).toEqual({
    agreement: { editions: [{ rules: { catalogue: [], conflicts: [] } }] },
  });
});

test('its clauses have no rules', async () => {
  const below = 'rules { name } children { rules { name } children { rules { name } } }';
  const { agreement } = (await small(`clauses { ${below} }`)) as {
    agreement: { editions: readonly { clauses: readonly Clause[] }[] };
  };
  const clauses = agreement.editions.flatMap((edition) => edition.clauses.flatMap(withThoseBelow));
  expect(clauses.length).toBeGreaterThan(3);
  expect(clauses.flatMap(({ rules }) => rules)).toEqual([]);
});

test('it answers no rule, and says whose words it would take', async () => {
  const fields = 'status annual summary authorities { quote } missing { name } conflicts { description }';
  expect(await small(`rules { salary(schedule: "AT-2", step: 24, lane: "BA+15") { ${fields} } }`)).toEqual({
    agreement: {
      editions: [
        {
          rules: {
            salary: {
              status: 'NOT_COVERED',
              annual: null,
              summary:
                'The agreement small has no computed rule salary: the rule is made for the words of another agreement.',
              authorities: [],
              missing: [],
              conflicts: [],
            },
          },
        },
      ],
    },
  });
});

interface Clause {
  readonly rules: readonly unknown[];
  readonly children?: readonly Clause[];
}

function withThoseBelow(clause: Clause): readonly Clause[] {
  return [clause, ...(clause.children ?? []).flatMap(withThoseBelow)];
}
