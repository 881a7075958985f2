import { type FoldedWord, foldedWords } from '../words/folded-words.ts';
import { wordKinds } from '../words/word-kind.ts';

/** A word that is quoted. */
export interface QuotedWord extends FoldedWord {
  readonly type: 'word';
  /** Whether letters of it are in brackets: `[T]he`, `receiv[ed]`. */
  readonly isBracketed: boolean;
  /** The letters before a bracket in a word: the clause's word begins with them. Null where there are none. */
  readonly stem: string | null;
}

/** A mark that words were left out: `…`, `...`, `[...]`. Or the quoter's own words, in brackets. */
export interface QuotedMark extends FoldedWord {
  readonly type: 'omission' | 'bracket';
}

export type QuotedUnit = QuotedWord | QuotedMark;

/** A text without any of these has no such brackets and marks. */
const MAYBE_SPECIAL = /[[…*]|\.\s?\.\s?\./;
/** Brackets inside a word, which is looked at from its first letter on; brackets around words; marks of omission. */
const SPECIAL =
  /(?<inside>(?<!\p{L})\p{L}*\[\p{L}{1,6}\]\p{L}+|(?<!\p{L})\p{L}+\[\p{L}{0,6}\]\p{L}*)|(?<bracket>\[[^[\]]{0,200}\])|(?<omission>\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.(?:\s?\.)?|\*\s?\*\s?\*)/gu;

const ONLY_OMISSION = /^\[[\s.…*]*\]$/;

/** A text as a quotation, read once for all who look it up. */
export class Quotation {
  /** Only its words. */
  readonly words: readonly QuotedUnit[];
  readonly #text: string;
  #units: readonly QuotedUnit[] | null = null;

  constructor(text: string) {
    this.#text = text;
    this.words = readWords(text);
  }

  /** Its words and the marks of what was left out or put in. One after the other they are the text. */
  get units(): readonly QuotedUnit[] {
    this.#units ??= MAYBE_SPECIAL.test(this.#text) ? readUnits(this.#text) : this.words;
    return this.#units;
  }
}

function readUnits(text: string): readonly QuotedUnit[] {
  const units: QuotedUnit[] = [];
  let at = 0;
  for (const match of text.matchAll(SPECIAL)) {
    const special = specialUnit(match);
    if (!special) continue;
    pushWords(units, text.slice(at, match.index));
    units.push(special);
    at = match.index + match[0].length;
  }
  pushWords(units, text.slice(at));
  return units;
}

function readWords(text: string): readonly QuotedUnit[] {
  const units: QuotedUnit[] = [];
  pushWords(units, text);
  return units;
}

/** Words in brackets that say another number, a `not` or another duty are no help to the reader but another text. */
function specialUnit({ 0: text, groups }: RegExpMatchArray): QuotedUnit | null {
  const mark = { text, space: '', folded: '' };
  if (groups?.omission !== undefined) return { type: 'omission', ...mark };
  if (groups?.inside !== undefined) {
    const folded = foldedWords(text.replaceAll(/[[\]]/g, ''))[0]?.folded ?? '';
    const stem = text.slice(0, text.indexOf('[')).toLowerCase();
    return { type: 'word', text, space: '', folded, isBracketed: true, stem: stem.length >= 3 ? stem : null };
  }
  if (ONLY_OMISSION.test(text)) return { type: 'omission', ...mark };
  const changesMeaning = foldedWords(text).some((word) => wordKinds(word).length > 0);
  return changesMeaning ? null : { type: 'bracket', ...mark };
}

/** Adds words; what stands before the first of them, such as a comma after a mark, belongs to what is before it. */
function pushWords(units: QuotedUnit[], text: string): void {
  const words = foldedWords(text);
  const first = words[0];
  const last = units.at(-1);
  if (!first) {
    if (last) units[units.length - 1] = { ...last, space: last.space + text };
    else if (text !== '') units.push({ type: 'bracket', text, space: '', folded: '' });
    return;
  }
  const lead = /^[^\p{L}\p{N}$%]*\s/u.exec(first.text)?.[0] ?? '';
  if (last && lead) units[units.length - 1] = { ...last, space: last.space + lead };
  words.forEach(({ text: printed, space, folded }, i) => {
    const shown = i === 0 && last && lead ? printed.slice(lead.length) : printed;
    units.push({ type: 'word', text: shown, space, folded, isBracketed: false, stem: null });
  });
}
