import type { Settings } from 'meilisearch';
import type { Vocabulary } from '../law/document/vocabulary.ts';
import { FORGIVEN } from '../law/words/forgiven-slips.ts';
import type { SearchDocument } from '../law/words/search-document.ts';
import { searchLine } from '../law/words/search-words.ts';
import { LIMITS } from '../limits.ts';
import { EMBEDDER, type Embedder, embedderSettings } from './embedder.ts';
import { sayingWords } from './search-query.ts';

/** A clause as Meilisearch is given it: words apart by spaces, as every engine searches them. */
export interface IndexedClause {
  readonly id: string;
  readonly year: string;
  readonly order: number;
  readonly kind: string;
  readonly article: string;
  readonly provisions: readonly string[];
  readonly latest: boolean;
  readonly citations: readonly string[];
  readonly heading: string;
  readonly ancestors: readonly string[];
  readonly words: string;
  /** The ways in which people ask for it, without numbers: whoever types one means a number of the agreement. */
  readonly asked: readonly string[];
}

export function indexedClause(document: SearchDocument): IndexedClause {
  const { year, order, kind, article, provisions, latest, citations, heading, ancestors, words, asked } =
    document;
  return {
    id: `${year}_${order}`,
    year,
    order,
    kind,
    article,
    provisions,
    latest,
    citations: citations.map(searchLine),
    heading: searchLine(heading),
    ancestors: ancestors.map(searchLine),
    words: searchLine(words),
    asked: asked.map((each) => searchLine(each).replaceAll(/\S*\d\S*/g, '')),
  };
}

/**
 * Milliseconds that Meilisearch has to tell what is wrong with a model, before it is itself taken for too slow. By itself it
 * would wait longer than anybody waits for it, and have searches by words wait behind.
 */
const TELLING_TIME = 200;

/** What stands in the agreement, and not only in what people ask. */
export const PRINTED = ['citations', 'heading', 'ancestors', 'words'] as const;

/**
 * The settings of an index, all of them in one place. There are no stop words: which words of a question say nothing is
 * decided when it is read, and a quoted phrase is meant as it stands.
 */
export function meilisearchSettings(
  vocabulary: Vocabulary,
  forms: Forms,
  embedder: Embedder | null = null,
): Settings {
  return {
    searchableAttributes: [...PRINTED, 'asked'],
    displayedAttributes: ['year', 'order', 'heading', 'words'],
    filterableAttributes: ['year', 'kind', 'article', 'provisions', 'latest', 'id'],
    sortableAttributes: ['order'],
    rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness', 'year:desc', 'order:asc'],
    typoTolerance: {
      enabled: true,
      disableOnNumbers: true,
      disableOnAttributes: ['citations'],
      minWordSizeForTypos: { oneTypo: FORGIVEN.one, twoTypos: FORGIVEN.two },
    },
    // Half a word is no word: 75 is not 750.
    prefixSearch: 'disabled',
    // A point stands in words only between the digits of a number.
    nonSeparatorTokens: ['.'],
    synonyms: synonymsOf(vocabulary, forms),
    pagination: { maxTotalHits: 100_000 },
    faceting: { maxValuesPerFacet: 1_000 },
    ...(embedder && {
      embedders: { [EMBEDDER]: embedderSettings(embedder) },
      searchCutoffMs: LIMITS.meilisearchTime.most - TELLING_TIME,
    }),
  };
}

/** Words with the others that differ from them in their endings only. */
export type Forms = ReadonlyMap<string, readonly string[]>;

/**
 * Each word of a group leads to the others; a phrase also without the words that say nothing, as queries are read.
 * Meilisearch knows no endings and would take `procedures` for `procedure` misspelt: they count as meaning the same.
 */
function synonymsOf(vocabulary: Vocabulary, forms: Forms): Record<string, string[]> {
  const synonyms = new Map([...forms].map(([word, others]) => [word, [...others]]));
  for (const group of vocabulary) {
    const lines = [...new Set(group.map(searchLine))];
    for (const line of lines) {
      const others = lines.filter((other) => other !== line);
      for (const key of new Set([line, sayingWords(line.split(' ')).join(' ')]))
        synonyms.getOrInsertComputed(key, () => []).push(...others);
    }
  }
  return Object.fromEntries([...synonyms].map(([word, others]) => [word, [...new Set(others)]]));
}
