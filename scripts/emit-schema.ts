import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { graphSchema } from '../src/graph/schema.ts';
import { schemaText } from '../src/graph/schema-text.ts';
import { defaultAgreement } from '../src/ingest/default-agreement.ts';

await writeFile(
  join('schema', 'schema.graphql'),
  schemaText(await graphSchema(await defaultAgreement('content'))),
);
