import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import type { SourceDocument } from '../trace/source-document.ts';

/** Reports lines of a source that are neither an instrument's nor furniture, and lines that two instruments claim. */
export function checkSourceLines(parsed: ParsedAgreement, diagnostics: Diagnostics): void {
  for (const source of parsed.sources.values()) {
    const claims = claimsOn(source, parsed);
    source.lines.forEach((text, i) => {
      const owners = claims[i] ?? [];
      if (owners.length === 0 && text.trim() !== '') reportLine(source, i + 1, 'in no instrument', diagnostics);
      if (owners.filter((owner) => owner !== 'furniture').length > 1) {
        reportLine(source, i + 1, `in ${owners.join(' and ')}`, diagnostics);
      }
    });
  }
}

function claimsOn(source: SourceDocument, parsed: ParsedAgreement): string[][] {
  const claims: string[][] = source.lines.map(() => []);
  const claim = (first: number, last: number, owner: string) => {
    for (let line = first; line <= last; line += 1) claims[line - 1]?.push(owner);
  };
  for (const { firstLine, lastLine } of source.furniture) claim(firstLine, lastLine, 'furniture');
  for (const { instrument, lines } of parsed.instruments) {
    if (instrument.source === source.file) claim(lines.first, lines.last, instrument.slug);
  }
  return claims;
}

function reportLine(source: SourceDocument, line: number, where: string, diagnostics: Diagnostics): void {
  diagnostics.report({
    file: `sources/${source.file}`,
    line,
    column: 1,
    code: 'source-line',
    found: `a line that is ${where}`,
    expected: 'a line that is content of one instrument, or furniture',
    help: `Widen the lines of an instrument.yaml, or list the line as furniture in ${source.recordedIn}.`,
  });
}
