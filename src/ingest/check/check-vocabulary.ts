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
    const searched = [...words].map(([top, said]) =>
      remembered.of(`searched ${said}`, [], own, () => searchedIn(top)),
    );
    checkStanding(list, searched, own);
    return list.value;
  });
}

/** What a clause and its sub-clauses say, as it is searched: in lines, as no word goes on from one to the next, and each word once. */
interface Searched {
  readonly lines: string;
  readonly words: ReadonlySet<string>;
}

function searchedIn(top: Clause): Searched {
  const lines = linesUnder(top);
  return { lines, words: new Set(lines.split(/\s+/)) };
}

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

function checkStanding(list: List, searched: readonly Searched[], diagnostics: Diagnostics): void {
  list.value.forEach((group, g) => {
    const forms = group.flatMap((word) => [searchLine(word), `${searchLine(word)}s`]);
    if (forms.some((form) => searched.some((top) => says(top, form)))) return;
    const found = `none of ${group.join(', ')}`;
    const expected = 'at least one word that the agreement has in some year';
    const help = 'Add the word that the agreement uses, as it is printed there, or remove the group.';
    diagnostics.report({ ...list.placeOf([g]), code: 'words-nowhere', found, expected, help });
  });
}

/** To look for a form where one of its words is not would take longer. */
function says({ lines, words }: Searched, form: string): boolean {
  return form.split(' ').every((word) => words.has(word)) && lines.includes(` ${form} `);
}
