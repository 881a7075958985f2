import { defaultAgreement } from '../src/ingest/default-agreement.ts';
import { Diagnostics } from '../src/ingest/diagnostic.ts';
import { makeAgreement } from '../src/ingest/make-agreement.ts';
import { readContent } from '../src/ingest/read/read-content.ts';
import { contentCommand } from './content-command.ts';

const DESCRIPTION = 'Checks the content as an ingest does, without a database.';

await contentCommand('content:check', DESCRIPTION, async (config, eachAgreement) => {
  await defaultAgreement(config.contentDir);
  await eachAgreement(async (folder, onPass, onWarnings) => {
    const diagnostics = new Diagnostics();
    onPass('read');
    makeAgreement(await readContent(folder, diagnostics), diagnostics, onPass);
    onWarnings(diagnostics.warnings);
    return 'in order';
  });
});
