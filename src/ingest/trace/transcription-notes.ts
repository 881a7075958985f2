import type { Clause } from '../../law/document/clause.ts';
import { type Correction, correctionText } from '../../law/document/correction.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { EditorialNote } from '../../law/document/editorial-note.ts';
import type { Provision } from '../../law/document/provision.ts';
import { columnNames } from '../../law/document/table.ts';
import { plainText } from '../../law/text/plain-text.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import type { PrintedWord } from './printed-order.ts';
import { comparedWords } from './systematic-rules.ts';
import type { Trace } from './trace-instrument.ts';

/** Every correction as a note on the clause it mends, in each year in which the clause has that instrument's words. */
export function transcriptionNotes(
  parsed: ParsedAgreement,
  traces: ReadonlyMap<string, Trace>,
  keyOf: ReadonlyMap<Provision, string>,
  editions: readonly Edition[],
): readonly EditorialNote[] {
  return parsed.instruments.flatMap(({ instrument }) => {
    const corrections = parsed.sources.get(instrument.source)?.corrections ?? [];
    const mended = [...(traces.get(instrument.slug)?.correctedAt ?? [])];
    return mended.flatMap(([index, word]) => {
      const correction = corrections[index];
      const key = keyOf.get(word.provision);
      if (!correction || key === undefined) return [];
      return editions
        .flatMap((edition) => edition.ofProvision(key) ?? [])
        .filter(({ reading }) => reading.instrument === instrument.slug)
        .map((clause) => noteOf(correction, word, clause));
    });
  });
}

/** A row is named by its first cell, unless that holds whole paragraphs. */
const ROW_NAME = 80;

/**
 * Where words stand now that the scan does not have, the note is about these, and in a table about the cells of their
 * row. Where something was only left out, such as a row that was scanned twice, there is nothing to doubt in what stands.
 */
function noteOf(correction: Correction, word: PrintedWord, clause: Clause): EditorialNote {
  const { year } = clause.edition.head;
  const note = {
    year,
    path: clause.reading.path,
    kind: 'TRANSCRIPTION' as const,
    text: correctionText(correction),
  };
  const stands = wordsOf(correction.stands);
  if (isWithin(stands, wordsOf(correction.stood))) return { ...note, quotes: [], cells: [] };
  const { headings = [], rows = [] } = clause.table ?? {};
  const row = rows.find((cells) => cells === word.within && (cells[0] ?? '').length <= ROW_NAME);
  const columns = clause.table ? columnNames(clause.table).slice(1) : [];
  const isHead = headings.some((cells) => cells === word.within);
  const isThere = !isHead && plainText(clause).replaceAll(/\s+/g, ' ').includes(stands.join(' '));
  return {
    ...note,
    quotes: isThere ? [stands.join(' ')] : [],
    cells: row ? columns.map((column) => ({ row: row[0] ?? '', column })) : [],
  };
}

function wordsOf(text: string): readonly string[] {
  return text.split('\n').flatMap(comparedWords);
}

/** Whether words are all in others, in that order. */
function isWithin(words: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const other of others) if (other === words[at]) at += 1;
  return at === words.length;
}
