import { join } from 'node:path';
import { Command } from 'commander';
import { type Config, readConfig } from '../src/config.ts';
import { agreementFolders } from '../src/ingest/agreement-folders.ts';
import { ContentError, type Diagnostic } from '../src/ingest/diagnostic.ts';
import { formatDiagnostics } from '../src/ingest/format-diagnostics.ts';
import type { OnWarnings } from '../src/ingest/ingest.ts';
import type { OnPass } from '../src/ingest/make-agreement.ts';
import { startupMessage } from '../src/startup-message.ts';
import { showPasses } from './show-passes.ts';

/** What a command does with the folder of one agreement; the result is the outcome in a word. */
export type AgreementWork = (folder: string, onPass: OnPass, onWarnings: OnWarnings) => Promise<string>;

/** Does the work for every agreement of the content; the mistakes of all of them are told together. */
export type EachAgreement = (work: AgreementWork) => Promise<void>;

/**
 * A command over the content. It shows the passes as they go and then every mistake, or every warning where there is no
 * mistake; with `--json` it prints these alone, as a JSON array on standard output. The process ends with 0 when there
 * was no mistake, else with 1.
 */
export async function contentCommand(
  name: string,
  description: string,
  body: (config: Config, eachAgreement: EachAgreement) => Promise<void>,
): Promise<void> {
  const command = new Command(name).description(description);
  command.option('--json', 'print mistakes and warnings as a JSON array, and nothing else');
  const { json = false } = command.parse().opts<{ json?: boolean }>();
  const warnings: Diagnostic[] = [];
  try {
    const config = readConfig(process.env);
    await body(config, (work) => workThrough(config.contentDir, work, { quiet: json, warnings }));
    if (json) printJson(warnings);
    else if (warnings.length > 0)
      process.stderr.write(`${formatDiagnostics(warnings, process.stderr.isTTY)}\n`);
  } catch (error) {
    process.exitCode = 1;
    if (json && error instanceof ContentError) printJson(error.diagnostics);
    else process.stderr.write(`${startupMessage(error)}\n`);
  }
}

interface Told {
  readonly quiet: boolean;
  readonly warnings: Diagnostic[];
}

async function workThrough(contentDir: string, work: AgreementWork, told: Told): Promise<void> {
  const folders = await agreementFolders(contentDir);
  const mistakes: Diagnostic[] = [];
  for (const folder of folders) mistakes.push(...(await mistakesIn(folder, work, told)));
  if (mistakes.length > 0) throw new ContentError(mistakes);
}

/** The mistakes in one agreement's folder, their files named from where the command was started. */
async function mistakesIn(
  folder: string,
  work: AgreementWork,
  { quiet, warnings }: Told,
): Promise<readonly Diagnostic[]> {
  const placed = (all: readonly Diagnostic[]) =>
    all.map((diagnostic) => ({ ...diagnostic, file: join(folder, diagnostic.file) }));
  const onWarnings = (all: readonly Diagnostic[]) => warnings.push(...placed(all));
  try {
    if (quiet) await work(folder, () => {}, onWarnings);
    else await showPasses(folder, (onPass) => work(folder, onPass, onWarnings));
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return placed(error.diagnostics);
  }
}

function printJson(mistakes: readonly Diagnostic[]): void {
  process.stdout.write(`${JSON.stringify(mistakes, null, 2)}\n`);
}
