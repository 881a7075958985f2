import type { FoldedWord } from '../words/folded-words.ts';
import { type WordKind, wordKinds } from '../words/word-kind.ts';
import { IN_BRACKETS, topOf } from './find-exact.ts';
import type { QuotedStretch } from './quoted-stretch.ts';

export const ALTERATION_KINDS = [
  'NUMBER',
  'NEGATION',
  'OBLIGATION',
  'OMISSION',
  'ADDITION',
  'WORDING',
  'OTHER_YEAR',
  'OTHER_CLAUSE',
] as const;
export type AlterationKind = (typeof ALTERATION_KINDS)[number];

/** Something that was done to the words of a clause. */
export interface Alteration {
  readonly kind: AlterationKind;
  /** The clause's words, empty where something was added; the contract year or the clause meant. */
  readonly expected: string;
  /** The quotation's words, empty where something was left out; the contract year or the clause they are of. */
  readonly found: string;
}

/** Words that come and go with a `not` without saying more: `does not`, `is not to`. */
const BESIDE_NEGATION = new Set('do does did be is are was were has have had to any in be'.split(' '));
const NEGATING = /^(?:un|non|in|im|ir|il|dis)$/;
/** To leave out so few words that deny what is said, marked or not, is to say the opposite. */
const DENYING = 2;

/** What was done to the words of a clause, in their order. */
export function alterationsOf(stretches: readonly QuotedStretch[]): readonly Alteration[] {
  return stretches.flatMap((stretch, i) => {
    if (stretch.type === 'EQUAL') return [];
    const kinds =
      stretch.type === 'MARKED' ? markedKinds(i, stretches) : kindsOf(stretch.before, stretch.after);
    const [expected, found] = [said(stretch.before), said(stretch.after)];
    return kinds.map((kind) => ({ kind, expected, found }));
  });
}

/** A mark says that something was left out of an article; a `not` is nothing to be left out. */
function markedKinds(at: number, stretches: readonly QuotedStretch[]): readonly AlterationKind[] {
  const { before, after } = stretches[at] as QuotedStretch;
  if (before.length === 0) return [];
  if (before.length <= DENYING && count(before, 'NEGATION') > 0) return ['NEGATION'];
  const isOmission = after.some(({ type }) => type === 'omission');
  if (!isOmission && before.length > IN_BRACKETS) return ['OMISSION'];
  const beside = [stretches[at - 1]?.before.at(-1), stretches[at + 1]?.before[0]];
  const articles = new Set([...before, ...beside].flatMap((word) => (word ? [topOf(word.clause)] : [])));
  return articles.size > 1 ? ['OMISSION'] : [];
}

function kindsOf(before: readonly FoldedWord[], after: readonly FoldedWord[]): readonly AlterationKind[] {
  if (before.length === 0) return oneSided(after, 'ADDITION');
  if (after.length === 0) return oneSided(before, 'OMISSION');
  const kinds: AlterationKind[] = [];
  if (numbersOf(before) !== numbersOf(after)) kinds.push('NUMBER');
  if (isNegated(before, after)) kinds.push('NEGATION');
  if (isOtherObligation(before, after)) kinds.push('OBLIGATION');
  return kinds.length > 0 ? kinds : ['WORDING'];
}

/** Words on one side only: a mere `not` is a negation; where more comes or goes with it both are told. */
function oneSided(words: readonly FoldedWord[], kind: 'ADDITION' | 'OMISSION'): readonly AlterationKind[] {
  if (count(words, 'NEGATION') === 0) return [kind];
  const isMere = words.every(
    (word) => wordKinds(word).includes('NEGATION') || BESIDE_NEGATION.has(word.folded),
  );
  return isMere ? ['NEGATION'] : [kind, 'NEGATION'];
}

function numbersOf(words: readonly FoldedWord[]): string {
  const numbers = words.filter((word) => wordKinds(word).includes('NUMBER'));
  return numbers
    .map(({ folded }) => folded)
    .sort()
    .join(' ');
}

function isNegated(before: readonly FoldedWord[], after: readonly FoldedWord[]): boolean {
  if (count(before, 'NEGATION') !== count(after, 'NEGATION')) return true;
  return before.some((then) => after.some((now) => isOpposite(then.folded, now.folded)));
}

/** `paid` and `unpaid`. */
function isOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && NEGATING.test(long.slice(0, long.length - short.length));
}

function isOtherObligation(before: readonly FoldedWord[], after: readonly FoldedWord[]): boolean {
  const [then, now] = [before, after].map((words) =>
    words.flatMap((word) => (wordKinds(word).includes('OBLIGATION') ? [word.folded] : [])).join(' '),
  );
  return Boolean(then && now) && then !== now;
}

function count(words: readonly FoldedWord[], kind: WordKind): number {
  return words.filter((word) => wordKinds(word).includes(kind)).length;
}

/** Words as printed, without the marks around them. */
function said(words: readonly FoldedWord[]): string {
  const text = words.map((word, i) => (i === words.length - 1 ? word.text : word.text + word.space)).join('');
  const bare = text
    .replaceAll(/\s+/g, ' ')
    .replace(/^[([{“‘"'\s]+(?=[\p{L}\p{N}$.][^)\]}”]*$)/u, '')
    .trim();
  // Of `ten (10)` the last bracket stands behind the last word.
  return bare.lastIndexOf('(') > bare.lastIndexOf(')') ? `${bare})` : bare;
}
