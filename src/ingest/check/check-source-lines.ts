import { lineWords, type SourceSpan } from '../../law/document/source-span.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import type { SourceDocument } from '../trace/source-document.ts';

const FURNITURE = 'furniture';

type Lines = Pick<SourceSpan, 'firstLine' | 'lastLine'>;

/**
 * Reports lines of a source that are neither an instrument's nor furniture, lines that two instruments claim, and
 * corrections of lines without content. Nothing is said while an instrument cannot be read.
 */
export function checkSourceLines(parsed: ParsedAgreement, diagnostics: Diagnostics): void {
  if (!parsed.isWhole) return;
  for (const source of parsed.sources.values()) {
    const claims = claimsOn(source, parsed);
    for (const run of misclaimedRuns(source, claims)) reportRun(source, run, diagnostics);
    source.corrections.forEach((correction, index) => {
      const { firstLine, lastLine } = correction;
      const isFurniture = source.lines
        .slice(firstLine - 1, lastLine)
        .every((text, i) => text.trim() === '' || claims[firstLine - 1 + i]?.includes(FURNITURE));
      if (isFurniture) reportCorrection(source, index, correction, diagnostics);
    });
  }
}

/** For each line of a source, who claims it: instruments by their slugs, and furniture. */
function claimsOn(source: SourceDocument, parsed: ParsedAgreement): string[][] {
  const claims: string[][] = source.lines.map(() => []);
  const claim = (first: number, last: number, owner: string) => {
    for (let line = first; line <= last; line += 1) claims[line - 1]?.push(owner);
  };
  for (const { firstLine, lastLine } of source.furniture) claim(firstLine, lastLine, FURNITURE);
  for (const { instrument, lines } of parsed.instruments) {
    if (instrument.source === source.file) claim(lines.first, lines.last, instrument.slug);
  }
  return claims;
}

interface Run extends Lines {
  readonly where: string;
}

/** Stretches of lines that are misclaimed in the same way; blank lines belong to any stretch and begin none. */
function misclaimedRuns(source: SourceDocument, claims: readonly string[][]): readonly Run[] {
  const runs: Run[] = [];
  let before: string | null = null;
  source.lines.forEach((text, i) => {
    if (text.trim() === '') return;
    const where = misclaim(claims[i] ?? []);
    const goesOn = where !== null && where === before;
    const firstLine = (goesOn && runs.pop()?.firstLine) || i + 1;
    if (where !== null) runs.push({ firstLine, lastLine: i + 1, where });
    before = where;
  });
  return runs;
}

function misclaim(owners: readonly string[]): string | null {
  if (owners.length === 0) return 'in no instrument';
  const instruments = owners.filter((owner) => owner !== FURNITURE);
  return instruments.length > 1 ? `in ${instruments.join(' and ')}` : null;
}

function reportRun(source: SourceDocument, run: Run, diagnostics: Diagnostics): void {
  diagnostics.report({
    file: `sources/${source.file}`,
    line: run.firstLine,
    column: 1,
    code: 'source-line',
    found: `${lineWords(run)}, ${run.where}: “${excerpt(source.lines[run.firstLine - 1] ?? '')}”`,
    expected: 'lines that are content of one instrument, or furniture',
    help: `Correct the lines in an instrument.yaml, or list them as furniture in ${source.recordedIn}.`,
  });
}

function excerpt(line: string): string {
  const words = line.trim();
  return words.length <= 60 ? words : `${words.slice(0, 60)}…`;
}

function reportCorrection(
  source: SourceDocument,
  index: number,
  lines: Lines,
  diagnostics: Diagnostics,
): void {
  diagnostics.report({
    ...source.correctionPlace(index),
    code: 'correction-lines',
    found: `a correction of ${lineWords(lines)}, where there is no content`,
    expected: 'lines that are content of an instrument',
    help: 'Correct the lines of the correction, or remove it: it mends nothing.',
  });
}
