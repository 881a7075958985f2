import type { Instrument } from '../../law/document/instrument.ts';
import type { Place, Provision } from '../../law/document/provision.ts';
import type { SourceSpan } from '../../law/document/source-span.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { WordPlaces } from '../parse/word-places.ts';
import type { CorrectedSource } from './correct-source.ts';
import { findDifferences, type WordRun } from './find-differences.ts';
import { type PrintedWord, printedWords } from './printed-order.ts';

/** Where the words of an instrument stand in its source. */
export interface Trace {
  readonly spans: ReadonlyMap<Provision, SourceSpan>;
  /** For each correction, by its index: the first word at its place. */
  readonly correctedAt: ReadonlyMap<number, PrintedWord>;
}

/** How many differences are told; more of them mean one mistake repeated. */
const TOLD = 40;

/**
 * Lays the words of an instrument beside the corrected words of its source. Guarantees: they are the same words in
 * the same order, and every provision knows its lines; each difference is a diagnostic.
 */
export function traceInstrument(
  instrument: Instrument,
  source: CorrectedSource,
  places: WordPlaces,
  diagnostics: Diagnostics,
): Trace {
  const printed = instrument.parts.flatMap((part) => [...printedWords(part.outline)]);
  const same =
    printed.length === source.words.length && printed.every((word, i) => word.text === source.words[i]?.text);
  if (!same) reportDifferences(printed, source, instrument.source, places, diagnostics);
  return same ? traceWords(printed, source, instrument.source) : { spans: new Map(), correctedAt: new Map() };
}

function traceWords(printed: readonly PrintedWord[], source: CorrectedSource, file: string): Trace {
  const own = new Map<Provision, SourceSpan>();
  printed.forEach(({ provision }, i) => {
    const word = source.words[i];
    const span = own.get(provision);
    if (!word) return;
    const firstLine = Math.min(span?.firstLine ?? word.firstLine, word.firstLine);
    own.set(provision, { file, firstLine, lastLine: Math.max(span?.lastLine ?? 0, word.lastLine) });
  });
  const correctedAt = new Map<number, PrintedWord>();
  for (const [index, at] of source.correctionAt) {
    const word = printed[Math.min(at, printed.length - 1)];
    if (word) correctedAt.set(index, word);
  }
  return { spans: own, correctedAt };
}

function reportDifferences(
  printed: readonly PrintedWord[],
  source: CorrectedSource,
  file: string,
  places: WordPlaces,
  diagnostics: Diagnostics,
): void {
  const sourceTexts = source.words.map((word) => word.text);
  const printedTexts = printed.map((word) => word.text);
  for (const { source: missing, printed: added } of findDifferences(sourceTexts, printedTexts).slice(
    0,
    TOLD,
  )) {
    if (isUnmended(missing, source)) continue;
    const near = printed[added.words.length > 0 ? added.at : Math.max(0, added.at - 1)];
    const line = source.words[Math.min(missing.at, source.words.length - 1)]?.firstLine ?? 0;
    const before = excerpt(printedTexts.slice(Math.max(0, added.at - 3), added.at));
    diagnostics.report({
      ...placeOfWord(near, places, file),
      code: 'source-differs',
      found: added.words.length > 0 ? excerpt(added.words) : `nothing after ${before}`,
      expected: `${missing.words.length > 0 ? excerpt(missing.words) : 'nothing'}, as in line ${line} of sources/${file}`,
      help: 'Transcribe the source, or record the scanning error in the corrections of the source.',
    });
  }
}

function isUnmended({ at, words }: WordRun, source: CorrectedSource): boolean {
  const lines = source.words.slice(at, at + Math.max(1, words.length));
  return lines.every((word) =>
    source.unmended.some(
      ({ firstLine, lastLine }) => firstLine <= word.lastLine && word.firstLine <= lastLine,
    ),
  );
}

function placeOfWord(word: PrintedWord | undefined, places: WordPlaces, file: string): Place {
  if (!word) return { file: `sources/${file}`, line: 1, column: 1 };
  return places.get(word.within) ?? word.provision.place;
}

function excerpt(words: readonly string[]): string {
  return words.length <= 12 ? `“${words.join(' ')}”` : `“${words.slice(0, 12).join(' ')} …”`;
}
