import { locationOf } from '../src/app.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { AgreementWriter } from '../src/store/agreement-writer.ts';
import { openDatabase } from '../src/store/open-database.ts';
import { contentCommand } from './content-command.ts';

const DESCRIPTION = 'Ingests the content into the database; content that is served already is left as it is.';

await contentCommand('ingest', DESCRIPTION, async (config, eachAgreement) => {
  const database = await openDatabase(locationOf(config));
  try {
    const writer = new AgreementWriter(database);
    await eachAgreement((folder, onPass) => ingest(folder, writer, onPass));
  } finally {
    await database.close();
  }
});
