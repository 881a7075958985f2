import type { Clause } from '../document/clause.ts';
import type { OwnPart } from '../document/provision.ts';
import { foldToken, type WordToken, wordTokens } from '../words/word-tokens.ts';

/** A word of an edition: as printed with what follows it, as compared, and the clause it stands in. */
export interface EditionWord extends WordToken {
  readonly folded: string;
  readonly clause: Clause;
  /** Whether it is a printed label, which people leave out when they quote. */
  readonly label: boolean;
}

/** Marks that open what follows them. */
const OPENING = /^[([{“‘"']$/;

/** The words of a text, each with the marks around it and the space after; capitals and marks are folded away. */
export function foldedWords(text: string): readonly (WordToken & { readonly folded: string })[] {
  const words: { text: string; space: string; folded: string }[] = [];
  let opening = '';
  for (const token of wordTokens(text)) {
    const folded = foldToken(token);
    const last = words.at(-1);
    if (folded !== '') {
      words.push({ text: opening + token.text, space: token.space, folded });
      opening = '';
    } else if (OPENING.test(token.text) && (last === undefined || /\s$/.test(last.space))) {
      opening += token.text + token.space;
    } else if (last) last.space += token.text + token.space;
  }
  return words;
}

/** Every word of an edition in printed order. */
export function editionWords(roots: readonly Clause[]): readonly EditionWord[] {
  return roots.flatMap((root) => [...wordsOf(root)]);
}

function* wordsOf(clause: Clause): Generator<EditionWord> {
  for (const word of foldedWords(`${clause.marker} `)) yield { ...word, clause, label: true };
  for (const word of foldedWords(`${clause.heading ?? ''}\n\n`)) yield { ...word, clause, label: false };
  for (const part of clause.parts) {
    if (part.type === 'provision') yield* wordsOf(part.provision as Clause);
    else for (const word of foldedWords(`${partText(part)}\n\n`)) yield { ...word, clause, label: false };
  }
}

function partText(part: OwnPart): string {
  if (part.type === 'table')
    return [...part.table.headings, ...part.table.rows].map((row) => row.join('\t')).join('\n');
  return `${part.marker} ${part.text}`;
}
