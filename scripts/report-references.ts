import { Command } from 'commander';
import { readConfig } from '../src/config.ts';
import { agreementFolders } from '../src/ingest/agreement-folders.ts';
import { Diagnostics } from '../src/ingest/diagnostic.ts';
import { makeAgreement } from '../src/ingest/make-agreement.ts';
import { readContent } from '../src/ingest/read/read-content.ts';
import { editionsOf } from '../src/law/document/editions-of.ts';
import {
  type ReferenceReport,
  type ReportedReference,
  referenceReport,
} from '../src/law/reference/reference-report.ts';
import { startupMessage } from '../src/startup-message.ts';

/**
 * The references of every edition by status, each dangling one with its place, and those that lead to another subject
 * than their words have. Ends with 1 when a dangling one is not explained by a REFERENCE note on its clause.
 */
const command = new Command('report:references').description(
  'Reports on the references of every contract year.',
);
command.option('--json', 'print the report as JSON');
const { json = false } = command.parse().opts<{ json?: boolean }>();
try {
  const reports: ReferenceReport[] = [];
  for (const folder of await agreementFolders(readConfig(process.env).contentDir)) {
    const diagnostics = new Diagnostics();
    const agreement = makeAgreement(await readContent(folder, diagnostics), diagnostics);
    reports.push(...editionsOf(agreement).map(referenceReport));
  }
  process.stdout.write(
    json ? `${JSON.stringify(reports, null, 2)}\n` : `${reports.map(asText).join('\n\n')}\n`,
  );
  if (reports.some(({ dangling }) => dangling.some(({ explained }) => !explained))) process.exitCode = 1;
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${startupMessage(error)}\n`);
}

function asText({ year, counts, dangling, doubtful }: ReferenceReport): string {
  const summary = Object.entries(counts).map(([status, count]) => `${count} ${status.toLowerCase()}`);
  return [
    `${year}: ${summary.join(', ')}`,
    ...section('Dangling', dangling),
    ...section('Leading to another subject, it seems', doubtful),
  ].join('\n');
}

function section(title: string, references: readonly ReportedReference[]): readonly string[] {
  if (references.length === 0) return [];
  return ['', title, ...references.map(line)];
}

function line({ text, source, file, line, reason, candidates, explained }: ReportedReference): string {
  const likely = candidates.length > 0 ? ` Likely: ${candidates.join('; ')}.` : '';
  const note = explained ? 'A note says so.' : 'NO NOTE SAYS SO.';
  return `  ${source} “${text}” (${file}:${line}): ${reason}${likely} ${note}`;
}
