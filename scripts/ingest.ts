import { agreementFolders } from '../src/ingest/agreement-folders.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { locationOf } from '../src/location-of.ts';
import { withdrawMissing } from '../src/publish/withdraw-missing.ts';
import { AgreementReader } from '../src/store/agreement-reader.ts';
import { AgreementWriter } from '../src/store/agreement-writer.ts';
import { openDatabase } from '../src/store/open-database.ts';
import { contentCommand } from './content-command.ts';

const DESCRIPTION =
  'Ingests the content into the database; content that is served already is left as it is, and an agreement that has no folder any more is withdrawn.';

await contentCommand('ingest', DESCRIPTION, async (config, eachAgreement) => {
  const database = await openDatabase(locationOf(config));
  try {
    const writer = new AgreementWriter(database);
    await eachAgreement((folder, onPass, onWarnings) => ingest(folder, writer, onPass, onWarnings));
    const folders = await agreementFolders(config.contentDir);
    for (const slug of await withdrawMissing(folders, new AgreementReader(database), writer))
      process.stderr.write(`${slug} has no folder in the content any more and is served no longer\n`);
  } finally {
    await database.close();
  }
});
