import type { Vocabulary } from '../../src/law/document/vocabulary.ts';
import { searchLine } from '../../src/law/words/search-words.ts';
import { releaseWords, type WordRow, wordsTable } from '../../src/store/release-words.ts';
import type { TermPlaces } from '../../src/store/term-places.ts';

/** What a table of words is to be made of. */
interface Words {
  readonly rows: readonly WordRow[];
  readonly documents: number;
  readonly vocabulary?: Vocabulary;
  readonly places?: TermPlaces;
}

/** A table of words as it is searched. */
export function tableOf({ rows, documents, vocabulary = [], places }: Words): Buffer {
  const names = vocabulary.map((group) => group.map(searchLine));
  return wordsTable(releaseWords({ rows, documents, names, places: places ?? null }));
}
