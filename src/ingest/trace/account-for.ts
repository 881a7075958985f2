import type { LeftOut, SourceAccount } from '../../law/document/source-account.ts';
import type { ParsedInstrument } from '../parse/parse-instrument.ts';
import type { CorrectedSource } from './correct-source.ts';
import type { SourceDocument } from './source-document.ts';

const WHITE_SPACE = 'white space and line ends';
const MARKS =
  'marks of the scanner: bullet glyphs, dashes before lists, escapes, and signs of bold, italics and underlining';
const BETWEEN = 'lines that belong to no document';

/**
 * What became of every character of the document an instrument was transcribed from. Guarantees: what is served, mended
 * and left out adds up to the document's length. That what is served is the instrument's words, the trace has proved.
 * @param all every instrument of the agreement: several may have been printed in one document.
 */
export function accountFor(
  parsed: ParsedInstrument,
  source: CorrectedSource,
  document: SourceDocument,
  all: readonly ParsedInstrument[],
): SourceAccount {
  const leftOut = new Map<string, number>();
  const leave = (reason: string, characters: number) =>
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + characters);
  document.lines.forEach((line, i) => {
    const reason = reasonOf(i + 1, parsed, document, all);
    // The last line has no end.
    const length = line.length + (i < document.lines.length - 1 ? 1 : 0);
    if (reason !== null) leave(reason, length);
  });
  const { length } = document.lines;
  const hasLast = reasonOf(length, parsed, document, all) === null;
  leave(WHITE_SPACE, source.spaces - (hasLast ? 1 : 0));
  leave(MARKS, source.marks);
  return {
    characters: document.lines.join('\n').length,
    served: source.served,
    mended: source.mended,
    leftOut: [...leftOut].flatMap(([reason, characters]): LeftOut[] =>
      characters > 0 ? [{ characters, reason }] : [],
    ),
  };
}

/** Why a line is none of the instrument's; null when it is one of its lines. */
function reasonOf(
  line: number,
  { instrument, lines }: ParsedInstrument,
  document: SourceDocument,
  all: readonly ParsedInstrument[],
): string | null {
  const furniture = document.furniture.find(
    ({ firstLine, lastLine }) => firstLine <= line && line <= lastLine,
  );
  if (furniture) return furniture.what;
  if (lines.first <= line && line <= lines.last) return null;
  const other = all.find(
    (one) => one.instrument.source === instrument.source && one.lines.first <= line && line <= one.lines.last,
  );
  return other ? `words of another document printed with it: ${other.instrument.title}` : BETWEEN;
}
