import type { Asked } from '../../src/law/question/asked.ts';
import { type AskedStem, readLists } from '../../src/law/question/asked-words.ts';
import type { Question } from '../../src/law/question/question.ts';
import type { Numbers } from '../../src/law/words/number-columns.ts';

/** All that a search needs to know of stems and of questions, and of no question more than there are. */
export function plainAsked(asked: Asked, all: readonly Question[]) {
  const { words } = asked;
  const { firstWays, wayWeights } = words;
  const listOf = (numbers: Numbers) => Array.from({ length: numbers.length }, (_, at) => numbers.at(at));
  return {
    stems: Array.from(words.all(), ([stem, said]) => [stem, plainStem(said)] as const),
    columns: [firstWays, wayWeights].map(listOf),
    quoted: all.map((_, question) => asked.quotedBy(question)),
    beyond: asked.quotedBy(all.length),
  };
}

export function plainStem(said: AskedStem | null) {
  return said && { ...said, lists: readLists(said.lists) };
}
