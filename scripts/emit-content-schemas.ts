import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { lawsSchema } from '../src/ingest/parse/laws-schema.ts';
import { numberingSchema } from '../src/ingest/parse/numbering-schema.ts';
import * as schemas from '../src/ingest/parse/schemas.ts';
import { servedSchema } from '../src/ingest/parse/served-schema.ts';

/** Where editors find them: the first line of every YAML file of the content names its schema. */
const FOLDER = join('schema', 'content');

const CONTENT_FILES = {
  agreement: { title: 'agreement.yaml', schema: schemas.agreementSchema },
  agreements: { title: 'agreements.yaml', schema: servedSchema },
  numbering: { title: 'numbering.yaml', schema: numberingSchema },
  laws: { title: 'laws.yaml', schema: lawsSchema },
  instrument: { title: 'instrument.yaml', schema: schemas.instrumentSchema },
  declaration: {
    title: 'front matter of a part of an amending instrument',
    schema: schemas.declarationSchema,
  },
  source: { title: 'sources/*.yaml', schema: schemas.sourceSchema },
  events: { title: 'events.yaml', schema: schemas.eventsSchema },
  parameters: { title: 'parameters/*.yaml', schema: schemas.parametersSchema },
  'numbers-not-read': { title: 'numbers-not-read.yaml', schema: schemas.numbersNotReadSchema },
  'in-force': { title: 'in-force.yaml', schema: schemas.reasonsSchema },
  vocabulary: { title: 'vocabulary.yaml', schema: schemas.vocabularySchema },
  notes: { title: 'notes.yaml', schema: schemas.notesSchema },
  questions: { title: 'questions/*.yaml', schema: schemas.questionsSchema },
} as const;

await mkdir(FOLDER, { recursive: true });
for (const [name, { title, schema }] of Object.entries(CONTENT_FILES)) {
  // Editors read draft 7. What a person writes is the input of the schema: before dates and lines are made values.
  const { $schema, ...rules } = z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
  const text = JSON.stringify({ $schema, title, ...rules }, null, 2);
  await writeFile(join(FOLDER, `${name}.schema.json`), `${text}\n`);
}
