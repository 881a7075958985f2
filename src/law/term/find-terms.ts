import { outwardFrom } from '../citation/clause-labels.ts';
import { isCapitalised, type Token, tokenize } from '../citation/token.ts';
import type { Clause } from '../document/clause.ts';
import { passagesOf } from '../text/passage.ts';
import type { DefinedTerm, TermOccurrence } from './defined-term.ts';

interface Form {
  readonly term: DefinedTerm;
  readonly words: readonly string[];
  /** `District` and `President` are the term only with their capital. */
  readonly isName: boolean;
}

/** Phrases in which a word that is a term elsewhere is none: a school year is no work location. */
const OTHER = [
  'school year',
  'school day',
  'summer school',
  'school district',
  'school psychologist',
  'school code',
  'site based',
  'web site',
  'national board',
  'board certified',
  'board certification',
].map((phrase) => phrase.split(' '));

/** Before these a capital is that of the sentence, and what follows is no part of a name: `The Board`, `If District`. */
const NO_NAME = new Set(
  `a after all an and any as at before both by each either every for from if in its no of on or our other said should
  such that the their these this those to under unless until upon when whenever where which while with`.split(
    /\s+/,
  ),
);

/**
 * The terms that hold in a clause. Of a term defined more than once the definition with the narrowest scope holds.
 * @param clause null for words outside the agreement, in which only what holds throughout does.
 */
export function termsHoldingIn(terms: readonly DefinedTerm[], clause: Clause | null): readonly DefinedTerm[] {
  const around = clause ? outwardFrom(clause) : [];
  const holding = new Map<string, DefinedTerm>();
  const depth = ({ scope }: DefinedTerm) => scope?.depth ?? 0;
  for (const each of terms) {
    if (each.scope !== null && !around.includes(each.scope)) continue;
    const other = holding.get(each.term);
    if (!other || depth(each) > depth(other)) holding.set(each.term, each);
  }
  return [...holding.values()];
}

/** Where a text uses terms, in order; of two at one place the longer: a part-time teacher is no mere teacher. */
export function findTerms(text: string, terms: readonly DefinedTerm[]): readonly TermOccurrence[] {
  const forms = formsByFirst(terms);
  const tokens = tokenize(text);
  const found: TermOccurrence[] = [];
  for (let at = 0; at < tokens.length; ) {
    const form = isInName(tokens, at, forms) ? undefined : longestAt(tokens, at, forms);
    const length = Math.max(form?.words.length ?? 0, otherLength(tokens, at));
    if (form && length === form.words.length) found.push(occurrence(text, tokens, at, form));
    at += Math.max(1, length);
  }
  return found;
}

/**
 * Where a clause's own words use the terms that hold in it, the sentence that defines a term left out. Offsets are into
 * its own words, as `ownWords` gives them.
 */
export function termsUsedIn(clause: Clause, terms: readonly DefinedTerm[]): readonly TermOccurrence[] {
  const holding = termsHoldingIn(terms, clause);
  return passagesOf(clause).flatMap((passage) =>
    findTerms(passage.text, holding)
      .filter((each) => each.term.clause !== clause || !isInDefinition(each, passage.text))
      .map((each) => ({ ...each, start: each.start + passage.start, end: each.end + passage.start })),
  );
}

function isInDefinition({ term, start }: TermOccurrence, text: string): boolean {
  return term.sentences.some((sentence) => {
    const at = text.indexOf(sentence);
    return at >= 0 && start >= at && start < at + sentence.length;
  });
}

function formsByFirst(terms: readonly DefinedTerm[]): ReadonlyMap<string, readonly Form[]> {
  const forms = terms.flatMap((term) =>
    term.forms.map((form): Form => {
      const words = tokenize(form);
      const isName = words.length === 1 && isCapitalised(words[0]);
      return { term, words: words.map(({ folded }) => folded), isName };
    }),
  );
  forms.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(forms, ({ words }) => words[0] ?? '');
}

/**
 * Whether a word with a capital is part of another name: `American Federation`, `Evening School`. It is not where what
 * stands before is a term itself, as in `Union President`, or an abbreviation, as in `ABC Board`.
 */
function isInName(
  tokens: readonly Token[],
  at: number,
  forms: ReadonlyMap<string, readonly Form[]>,
): boolean {
  const [before, word] = [tokens[at - 1], tokens[at]];
  if (!isCapitalised(word) || !isCapitalised(before) || word.startsLine || word.joined) return false;
  if (word.text === word.text.toUpperCase() || before.text === before.text.toUpperCase()) return false;
  const isTerm = [before.folded, ...singularsOf(before.folded)].some((each) => forms.has(each));
  return !isTerm && !NO_NAME.has(before.folded);
}

function longestAt(
  tokens: readonly Token[],
  at: number,
  forms: ReadonlyMap<string, readonly Form[]>,
): Form | undefined {
  const first = tokens[at]?.folded ?? '';
  const starts = [first, ...singularsOf(first)].flatMap((word) => forms.get(word) ?? []);
  return starts.find((form) => stands(tokens, at, form));
}

/** Word by word, the last in the singular or the plural, and no part of a hyphenated word. */
function stands(tokens: readonly Token[], at: number, { words, isName }: Form): boolean {
  const end = at + words.length;
  const isWhole = !isHyphen(tokens[at - 1], tokens[at]) && !isHyphen(tokens[end], tokens[end + 1]);
  if (!isWhole || (isName && !isCapitalised(tokens[at]))) return false;
  return words.every((word, i) => {
    const printed = tokens[at + i]?.folded ?? '';
    return printed === word || (i === words.length - 1 && singularsOf(printed).includes(word));
  });
}

function isHyphen(mark: Token | undefined, after: Token | undefined): boolean {
  return mark?.text === '-' && Boolean(after?.joined);
}

function singularsOf(word: string): readonly string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  return word.endsWith('s') ? [word.slice(0, -1), ...(word.endsWith('es') ? [word.slice(0, -2)] : [])] : [];
}

function otherLength(tokens: readonly Token[], at: number): number {
  const other = OTHER.find((phrase) =>
    phrase.every((word, i) => {
      const printed = tokens[at + i]?.folded ?? '';
      return printed === word || singularsOf(printed).includes(word);
    }),
  );
  return other?.length ?? 0;
}

function occurrence(
  text: string,
  tokens: readonly Token[],
  at: number,
  { term, words }: Form,
): TermOccurrence {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[at + words.length - 1]?.end ?? start;
  return { term, text: text.slice(start, end), start, end };
}
