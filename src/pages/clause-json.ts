import type { Analysis } from '../law/analysis.ts';
import type { Clause } from '../law/document/clause.ts';
import { clauseId } from '../law/document/permalink.ts';
import { notesUnder } from '../law/note/notes-of.ts';
import { plainText } from '../law/text/plain-text.ts';
import { ownWords } from '../law/text/printed-words.ts';
import { textOf } from '../reading/text-of.ts';

/** A clause as JSON: what the page shows, and the permalinks around it. */
export function clauseJson(clause: Clause) {
  const { reading } = clause;
  const { previous, next } = clause.neighbours;
  return {
    id: clauseId(clause),
    citation: reading.citation,
    kind: reading.kind,
    label: reading.label,
    heading: reading.heading,
    year: clause.edition.head.year,
    change: reading.change,
    instrument: reading.instrument,
    inForceFrom: reading.inForceFrom,
    inForceTo: reading.inForceTo,
    ownText: ownWords(reading.heading, reading.ownParts),
    text: plainText(clause),
    notes: notesUnder(clause).map(({ clause: of, kind, text, quotes, cells }) => ({
      clause: clauseId(of),
      citation: of.reading.citation,
      kind,
      text,
      quotes,
      cells,
    })),
    source: reading.source,
    parent: clause.parent && clauseId(clause.parent),
    children: clause.children.map(clauseId),
    previous: previous && clauseId(previous),
    next: next && clauseId(next),
  };
}

/** A clause as Markdown, its citation and year in the first line, the notes on it and on what stands under it at the end. */
export function clauseMarkdown(clause: Clause, analysis: Analysis): string {
  const { reading, edition } = clause;
  const words = textOf(clause, 'MARKDOWN', analysis);
  const notes = notesUnder(clause).map(
    ({ clause: of, kind, text }) => `> Editors’ note on ${of.reading.citation} (${kind}): ${text}\n`,
  );
  return [`<!-- ${reading.citation}, ${edition.head.year} -->\n`, `${words}\n`, ...notes].join('\n');
}
