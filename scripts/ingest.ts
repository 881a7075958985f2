import { Ingester } from '../src/publish/ingester.ts';

const DESCRIPTION =
  'Ingests the content into the database; content that is served already is left as it is, and an agreement that has no folder any more is withdrawn.';

// It loads what it needs while this does.
const ingester = new Ingester();
ingester.start();
const { contentCommand } = await import('./content-command.ts');

await contentCommand('ingest', DESCRIPTION, async (config, eachAgreement) => {
  // Opened while the content is read.
  const { openStore } = await import('./open-store.ts');
  const opening = openStore(config);
  const writing = opening.then(({ writer }) => writer);
  writing.catch(() => {});
  try {
    await eachAgreement((folder, onPass, onWarnings) =>
      ingester.ingest(folder, writing, { onPass, onWarnings }),
    );
    for (const slug of await (await opening).withdrawMissing())
      process.stderr.write(`${slug} has no folder in the content any more and is served no longer\n`);
  } finally {
    ingester.close();
    await opening.then(({ database }) => database.close());
  }
});
ingester.close();
