import type { Settings } from 'meilisearch';
import type { SearchDocument } from '../law/search-document.ts';
import { searchLine } from '../law/search-words.ts';
import type { Vocabulary } from '../law/vocabulary.ts';
import { FORGIVEN } from './known-words.ts';
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
}

export function indexedClause(document: SearchDocument): IndexedClause {
  const { year, order, kind, article, provisions, latest, citations, heading, ancestors, words } = document;
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
  };
}

/**
 * The settings of an index, all of them in one place. There are no stop words: which words of a question say nothing is
 * decided when it is read, and a quoted phrase is meant as it stands.
 */
export function meilisearchSettings(vocabulary: Vocabulary): Settings {
  return {
    searchableAttributes: ['citations', 'heading', 'ancestors', 'words'],
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
    synonyms: synonymsOf(vocabulary),
    pagination: { maxTotalHits: 100_000 },
    faceting: { maxValuesPerFacet: 1_000 },
  };
}

/** Each word of a group leads to the others; a phrase also without the words that say nothing, as queries are read. */
function synonymsOf(vocabulary: Vocabulary): Record<string, string[]> {
  const entries = vocabulary.flatMap((group) => {
    const lines = [...new Set(group.map(searchLine))];
    return lines.flatMap((line) => {
      const others = lines.filter((other) => other !== line);
      const keys = new Set([line, sayingWords(line.split(' ')).join(' ')]);
      return [...keys].map((key) => [key, others] as const);
    });
  });
  return Object.fromEntries(entries);
}
