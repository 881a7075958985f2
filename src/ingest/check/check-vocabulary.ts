import type { Clause } from '../../law/document/clause.ts';
import type { Vocabulary } from '../../law/document/vocabulary.ts';
import { ownWords } from '../../law/text/printed-words.ts';
import { searchLine } from '../../law/words/search-words.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import type { Resolving } from './years-of.ts';

type List = NonNullable<ParsedAgreement['vocabulary']>;

/**
 * The groups of words that mean the same. Guarantees: no word stands twice, so that a search has one group to go
 * through; of each group some word stands in the agreement, if only in the plural, so that a search for the others finds
 * something.
 */
export function checkVocabulary(
  { vocabulary: list }: ParsedAgreement,
  { words, remembered }: Pick<Resolving, 'words' | 'remembered'>,
  diagnostics: Diagnostics,
): Vocabulary {
  if (!list) return [];
  return remembered.of('vocabulary', [list, words], diagnostics, (own) => {
    checkOnce(list, own);
    // As one text, which is looked through faster than many.
    const lines = [...words].map(([top, said]) =>
      remembered.of(`searched ${said}`, [], own, () => linesUnder(top)),
    );
    checkStanding(list, lines.join('\n'), own);
    return list.value;
  });
}

/** The words of a clause and its sub-clauses as they are searched: no word goes on from one to the next. */
function linesUnder({ heading, reading, children }: Clause): string {
  const own = ` ${searchLine(ownWords(heading, reading.ownParts))} `;
  return [own, ...children.map(linesUnder)].join('\n');
}

function checkOnce(list: List, diagnostics: Diagnostics): void {
  const lines = new Map<string, number>();
  const members = list.value.flatMap((group, g) => group.map((word, w) => ({ word, at: [g, w] })));
  for (const { word, at } of members) {
    const place = list.placeOf(at);
    const first = lines.getOrInsert(searchLine(word), place.line);
    if (first === place.line && isFirst(list, word, at)) continue;
    const found = `${word}, which line ${first} has already`;
    const help = 'Leave it in the group where it belongs, or join the two groups.';
    diagnostics.report({ ...place, code: 'word-repeated', found, expected: 'each word once', help });
  }
}

function isFirst({ value }: List, word: string, [g = 0, w = 0]: readonly number[]): boolean {
  return value[g]?.findIndex((other) => searchLine(other) === searchLine(word)) === w;
}

function checkStanding(list: List, stands: string, diagnostics: Diagnostics): void {
  list.value.forEach((group, g) => {
    const forms = group.flatMap((word) => [` ${searchLine(word)} `, ` ${searchLine(word)}s `]);
    if (forms.some((form) => stands.includes(form))) return;
    const found = `none of ${group.join(', ')}`;
    const expected = 'at least one word that the agreement has in some year';
    const help = 'Add the word that the agreement uses, as it is printed there, or remove the group.';
    diagnostics.report({ ...list.placeOf([g]), code: 'words-nowhere', found, expected, help });
  });
}
