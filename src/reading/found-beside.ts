import type { Analysis } from '../law/analysis.ts';
import type { Edition } from '../law/document/edition.ts';
import type { EditorialNote } from '../law/document/editorial-note.ts';
import type { AskIndex } from '../law/question/ask-index.ts';
import type { DefinedTerm } from '../law/term/defined-term.ts';
import { TextFinder } from '../law/words/text-finder.ts';
import { rulesOf } from '../rules/catalogues.ts';
import type { AnyRule } from '../rules/engine/rule.ts';
import type { ReadSearch } from './search-asked.ts';

/** So many of each are given beside the clauses. */
const GIVEN = 5;

/** The editors' notes that have most of what is asked, best first. */
export function notesFound(search: ReadSearch): readonly EditorialNote[] {
  return found(search, 'notes', ({ notes }) => new TextFinder(notes, ({ text }) => text));
}

/** The defined terms that have most of what is asked in their names and definitions, best first. */
export function termsFound(search: ReadSearch): readonly DefinedTerm[] {
  const textOf = ({ term, definition }: DefinedTerm) => `${term} ${definition}`;
  return found(search, 'terms', (edition, analysis) => new TextFinder(analysis.terms(edition), textOf));
}

/** The computed rules that have most of what is asked in what they say of themselves, best first. */
export function rulesFound(search: ReadSearch): readonly AnyRule[] {
  const textOf = ({ title, description }: AnyRule) => `${title} ${description}`;
  return found(search, 'rules', ({ head }) => new TextFinder(rulesOf(head.agreement), textOf));
}

function found<Item>(
  { list: { query, analysis, asking }, edition }: ReadSearch,
  name: string,
  make: (edition: Edition, analysis: Analysis) => TextFinder<Item>,
): readonly Item[] {
  const finder = analysis.finder(edition, name, () => make(edition, analysis));
  const index = asking.get(edition) as AskIndex;
  const stems = index.stemsOf([...query.words, ...query.phrases.flat()], query.foreign);
  return finder.find(stems, (stem) => index.weightOf(stem)).slice(0, GIVEN);
}
