import type { Laws } from './laws.ts';
import { isCapitalised, isJoinedMark, type Token, tokenize } from './token.ts';

/** A form in which a law is cited. */
export interface LawForm {
  readonly name: string;
  readonly words: readonly FormWord[];
}

/** A word of a form; an abbreviation has a point, which a text may leave out. */
interface FormWord {
  readonly text: string;
  readonly folded: string;
  readonly isPointed: boolean;
}

/** The laws that an agreement names, by the first word of each of their forms. */
export class LawForms {
  readonly itself: ReadonlySet<string>;
  readonly issuers: ReadonlySet<string>;
  readonly policies: ReadonlyMap<string, string>;
  readonly #named: ReadonlyMap<string, readonly LawForm[]>;
  readonly #codes: ReadonlyMap<string, readonly LawForm[]>;

  constructor({ itself, issuers, policies, laws, codes }: Laws) {
    this.itself = new Set(itself.flatMap((words) => tokenize(words).map(({ folded }) => folded)));
    this.issuers = new Set(issuers);
    this.policies = new Map(policies.map(({ code, name }) => [code, name]));
    this.#named = byFirstWord(laws.flatMap(({ name, forms }) => forms.map((form) => ({ name, form }))));
    this.#codes = byFirstWord(codes.map((form) => ({ name: form, form })));
  }

  /** The marks, and no words, that begin a form. */
  get firstMarks(): readonly string[] {
    return [...this.#named.keys(), ...this.#codes.keys()].filter((word) => !/^[\p{L}\p{N}]/u.test(word));
  }

  /** Whether a law or a compilation may be named from a word on. */
  mayBegin(word: string): boolean {
    return this.#named.has(word) || this.#codes.has(word);
  }

  /** A law that is named at a token, in the longest form that fits, and the token after it. */
  namedAt(tokens: readonly Token[], at: number): { readonly form: LawForm; readonly next: number } | null {
    return longestAt(this.#named, tokens, at);
  }

  /** A compilation that is named at a token. */
  codeAt(tokens: readonly Token[], at: number): { readonly form: LawForm; readonly next: number } | null {
    return longestAt(this.#codes, tokens, at);
  }
}

/** The longest first: `Workers' Compensation Act of Oregon` before the shorter. */
function byFirstWord(
  forms: readonly { readonly name: string; readonly form: string }[],
): ReadonlyMap<string, readonly LawForm[]> {
  const read = forms.map(({ name, form }) => ({ name, words: formWords(form) }));
  read.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(read, ({ words }) => words[0]?.folded ?? '');
}

function longestAt(forms: ReadonlyMap<string, readonly LawForm[]>, tokens: readonly Token[], at: number) {
  for (const form of forms.get(tokens[at]?.folded ?? '') ?? []) {
    const next = afterForm(form, tokens, at);
    if (next !== null) return { form, next };
  }
  return null;
}

function formWords(form: string): readonly FormWord[] {
  const tokens = tokenize(form);
  return tokens.flatMap(({ text, folded }, i) =>
    text === '.' ? [] : [{ text, folded, isPointed: tokens[i + 1]?.text === '.' }],
  );
}

/** Word by word; abbreviations in their capitals, with their points or without, other words with the first's capital. */
function afterForm({ words }: LawForm, tokens: readonly Token[], at: number): number | null {
  if (/^\p{Lu}/u.test(words[0]?.text ?? '') && !isCapitalised(tokens[at])) return null;
  let i = at;
  for (const word of words) {
    if (!isSameWord(word, tokens[i])) return null;
    i += word.isPointed && isJoinedMark(tokens[i + 1], '.') ? 2 : 1;
  }
  // `Title I` is not in `Title I-A` nor `ADA` in `ADAs`.
  return tokens[i]?.joined && tokens[i]?.kind !== 'MARK' ? null : i;
}

function isSameWord({ text, folded }: FormWord, printed: Token | undefined): boolean {
  const isAbbreviation = /^\p{Lu}{2,}$|^[B-Z]$/u.test(text);
  return isAbbreviation ? printed?.text === text : printed?.folded === folded;
}
