import { agreementFolders } from '../src/ingest/agreement-folders.ts';
import { Ingester } from '../src/publish/ingester.ts';
import { withdrawMissing } from '../src/publish/withdraw-missing.ts';
import { AgreementReader } from '../src/store/agreement-reader.ts';
import { AgreementWriter } from '../src/store/agreement-writer.ts';
import { contentCommand } from './content-command.ts';

const DESCRIPTION =
  'Ingests the content into the database; content that is served already is left as it is, and an agreement that has no folder any more is withdrawn.';

await contentCommand('ingest', DESCRIPTION, async (config, eachAgreement) => {
  const ingester = new Ingester();
  ingester.start();
  // Loaded and opened while the content is read.
  const { openDatabase } = await import('../src/store/open-database.ts');
  const { locationOf } = await import('../src/location-of.ts');
  const opening = openDatabase(locationOf(config));
  const writing = opening.then((database) => new AgreementWriter(database));
  writing.catch(() => {});
  try {
    await eachAgreement((folder, onPass, onWarnings) =>
      ingester.ingest(folder, writing, { onPass, onWarnings }),
    );
    const database = await opening;
    const folders = await agreementFolders(config.contentDir);
    for (const slug of await withdrawMissing(folders, new AgreementReader(database), await writing))
      process.stderr.write(`${slug} has no folder in the content any more and is served no longer\n`);
  } finally {
    ingester.close();
    await opening.then((database) => database.close());
  }
});
