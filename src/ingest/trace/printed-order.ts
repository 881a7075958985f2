import type { Provision } from '../../law/provision.ts';
import { ILLEGIBLE } from '../../law/table.ts';

/** A word of the transcription and the provision it belongs to. */
export interface PrintedWord {
  readonly text: string;
  readonly provision: Provision;
}

/** Every word of a provision in printed order, labels, headings, rubrics and table cells among them. */
export function* printedWords(provision: Provision): Generator<PrintedWord> {
  for (const piece of printedPieces(provision)) {
    if (typeof piece !== 'string') yield* printedWords(piece);
    else for (const text of piece.split(/\s+/)) if (text !== '') yield { text, provision };
  }
}

function* printedPieces(provision: Provision): Generator<string | Provision> {
  yield provision.marker;
  yield provision.heading ?? '';
  for (const part of provision.parts) {
    if (part.type === 'provision') yield part.provision;
    else if (part.type === 'table') {
      for (const row of [...part.table.headings, ...part.table.rows]) yield* row.filter((cell) => cell !== ILLEGIBLE);
    } else {
      yield part.marker;
      yield part.text;
    }
  }
}
