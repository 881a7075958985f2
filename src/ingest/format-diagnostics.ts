import { styleText } from 'node:util';
import type { Diagnostic } from './diagnostic.ts';

/** Diagnostics for a person to read: place, what was found, what was expected, a way out. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], colour: boolean): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return diagnostics
    .map((diagnostic) =>
      [
        `${paint('cyan', `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}`)} ${paint(diagnostic.severity === 'ERROR' ? 'red' : 'yellow', codeWords(diagnostic))}`,
        `  found     ${diagnostic.found}`,
        `  expected  ${diagnostic.expected}`,
        `  ${paint('green', diagnostic.help)}`,
      ].join('\n'),
    )
    .join('\n\n');
}

function codeWords({ severity, code }: Diagnostic): string {
  return severity === 'ERROR' ? code : `warning ${code}`;
}
