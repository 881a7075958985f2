import { diffArrays } from 'diff';
import type { Instrument } from '../../law/instrument.ts';
import type { Provision } from '../../law/provision.ts';
import type { SourceSpan } from '../../law/source-span.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { CorrectedSource } from './correct-source.ts';
import { type PrintedWord, printedWords } from './printed-order.ts';

/** Where the words of an instrument stand in its source. */
export interface Trace {
  readonly spans: ReadonlyMap<Provision, SourceSpan>;
  /** For each correction, by its index: the provision in which it was made. */
  readonly correctedIn: ReadonlyMap<number, Provision>;
}

/** How many differences are told; more of them mean one mistake repeated. */
const TOLD = 40;

/**
 * Lays the words of an instrument beside the corrected words of its source. Guarantees: they are the same words in
 * the same order, and every provision knows its lines; each difference is a diagnostic.
 */
export function traceInstrument(instrument: Instrument, source: CorrectedSource, diagnostics: Diagnostics): Trace {
  const printed = instrument.parts.flatMap((part) => [...printedWords(part.outline)]);
  const same =
    printed.length === source.words.length && printed.every((word, i) => word.text === source.words[i]?.text);
  if (!same) reportDifferences(printed, source, instrument.source, diagnostics);
  return same ? traceWords(printed, source, instrument.source) : { spans: new Map(), correctedIn: new Map() };
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
  const correctedIn = new Map<number, Provision>();
  for (const [index, at] of source.correctionAt) {
    const word = printed[Math.min(at, printed.length - 1)];
    if (word) correctedIn.set(index, word.provision);
  }
  return { spans: own, correctedIn };
}

function reportDifferences(
  printed: readonly PrintedWord[],
  source: CorrectedSource,
  file: string,
  diagnostics: Diagnostics,
): void {
  const texts = { source: source.words.map((word) => word.text), printed: printed.map((word) => word.text) };
  let atSource = 0;
  let atPrinted = 0;
  let told = 0;
  let removed: readonly string[] = [];
  for (const change of [...diffArrays(texts.source, texts.printed), { value: [], added: false, removed: false }]) {
    if (change.removed) {
      removed = change.value;
      continue;
    }
    const added = change.added ? change.value : [];
    if ((removed.length > 0 || added.length > 0) && told < TOLD) {
      const place = printed[Math.min(atPrinted, printed.length - 1)]?.provision.place;
      const line = source.words[Math.min(atSource, source.words.length - 1)]?.firstLine ?? 0;
      told += 1;
      diagnostics.report({
        file: place?.file ?? file,
        line: place?.line ?? 1,
        column: place?.column ?? 1,
        code: 'source-differs',
        found: added.length > 0 ? `“${excerpt(added)}”` : 'nothing',
        expected: `${removed.length > 0 ? `“${excerpt(removed)}”` : 'nothing'} as in line ${line} of ${file}`,
        help: 'Transcribe the source, or record the scanning error in the corrections of the source.',
      });
    }
    atSource += removed.length + (change.added ? 0 : change.value.length);
    atPrinted += change.value.length;
    removed = [];
  }
}

function excerpt(words: readonly string[]): string {
  return words.length <= 12 ? words.join(' ') : `${words.slice(0, 12).join(' ')} …`;
}
