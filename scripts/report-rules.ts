import { Command } from 'commander';
import { readConfig } from '../src/config.ts';
import { agreementFolders } from '../src/ingest/agreement-folders.ts';
import { Diagnostics } from '../src/ingest/diagnostic.ts';
import { formatDiagnostics } from '../src/ingest/format-diagnostics.ts';
import {
  type NumberAccount,
  type NumberReport,
  numberReports,
} from '../src/ingest/numbers/number-reports.ts';
import { readContent } from '../src/ingest/read/read-content.ts';
import { startupMessage } from '../src/startup-message.ts';

/**
 * Every number in the words of every contract year, with the parameter that the rules read it by or the reason why there
 * is none. Ends with 1 when a number has neither, and when a reason is given for words that are not there.
 */
const command = new Command('report:rules').description(
  'Lists every number in the words of each contract year, with the parameter that reads it or the reason why none does.',
);
command.option('--brief', 'only how many there are of each, and what is not accounted for');
command.option('--json', 'print the report as JSON');
const { brief = false, json = false } = command.parse().opts<{ brief?: boolean; json?: boolean }>();
try {
  const reports: NumberReport[] = [];
  for (const folder of await agreementFolders(readConfig(process.env).contentDir)) {
    const diagnostics = new Diagnostics();
    reports.push(...numberReports(await readContent(folder, diagnostics), diagnostics));
    const mistakes = diagnostics.list.filter(({ severity }) => severity === 'ERROR');
    if (mistakes.length === 0) continue;
    process.exitCode = 1;
    process.stderr.write(`${formatDiagnostics(mistakes, process.stderr.isTTY)}\n`);
  }
  const text = json ? JSON.stringify(reports, null, 2) : reports.map(asText).join('\n\n');
  process.stdout.write(`${text}\n`);
  if (reports.some(({ numbers }) => numbers.some(isOpen))) process.exitCode = 1;
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${startupMessage(error)}\n`);
}

function isOpen({ parameters, reason }: NumberAccount): boolean {
  return parameters.length === 0 && reason === null;
}

function asText({ year, numbers }: NumberReport): string {
  const read = numbers.filter(({ parameters }) => parameters.length > 0);
  const explained = numbers.filter(({ reason }) => reason !== null);
  const open = numbers.filter(isOpen);
  const counts = `${numbers.length} numbers, ${read.length} read, ${explained.length} explained, ${open.length} neither`;
  const reasons = [...Map.groupBy(explained, ({ reason }) => reason)]
    .map(([reason, of]) => ({ reason, count: of.length }))
    .sort((a, b) => b.count - a.count)
    .map(({ reason, count }) => `  ${count}: ${reason}`);
  return [
    `${year}: ${counts}`,
    ...(brief ? [] : ['', 'Read', ...read.map(line)]),
    ...(brief ? ['', ...reasons] : ['', 'Explained', ...explained.map(line)]),
    ...(open.length > 0 ? ['', 'Neither read nor explained', ...open.map(line)] : []),
  ].join('\n');
}

function line({ citation, text, words, file, line, parameters, reason, repeats }: NumberAccount): string {
  const why = [reason ?? 'NO PARAMETER AND NO REASON', repeats].filter(Boolean).join(' ');
  const what = parameters.length > 0 ? parameters.join(', ') : why;
  return `  ${citation} ${text} (${file}:${line}) “${words}”: ${what}`;
}
