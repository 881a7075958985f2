import type { Provision } from '../../law/document/provision.ts';
import { ILLEGIBLE } from '../../law/document/table.ts';

/** A word of the transcription, the provision it belongs to, and what in it: a part, or a row of its table. */
export interface PrintedWord {
  readonly text: string;
  readonly provision: Provision;
  readonly within: object;
}

/** Every word of a provision in printed order, labels, headings, rubrics and table cells among them. */
export function* printedWords(provision: Provision): Generator<PrintedWord> {
  for (const piece of printedPieces(provision)) {
    if ('provision' in piece) yield* printedWords(piece.provision);
    else
      for (const text of piece.words.split(/\s+/))
        if (text !== '') yield { text, provision, within: piece.within };
  }
}

type Piece = { readonly words: string; readonly within: object } | { readonly provision: Provision };

function* printedPieces(provision: Provision): Generator<Piece> {
  yield { words: provision.marker, within: provision };
  yield { words: provision.heading ?? '', within: provision };
  for (const part of provision.parts) {
    if (part.type === 'provision') yield part;
    else if (part.type === 'table') {
      for (const row of [...part.table.headings, ...part.table.rows]) {
        yield* row.filter((cell) => cell !== ILLEGIBLE).map((words) => ({ words, within: row }));
      }
    } else {
      yield { words: part.marker, within: part };
      yield { words: part.text, within: part };
    }
  }
}
