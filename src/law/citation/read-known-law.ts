import { EXTERNAL_LAWS } from './external-law.ts';
import type { OutsideName } from './find-outside.ts';
import { readStatuteTail } from './read-statute.ts';
import { type Token, tokenize } from './token.ts';
import { isCapitalised } from './token-words.ts';

interface Form {
  readonly name: string;
  readonly tokens: readonly Token[];
}

/** The forms by their first word, the longest first: `Workers' Compensation Act of New Mexico` before the shorter. */
const FORMS: ReadonlyMap<string, readonly Form[]> = Map.groupBy(
  EXTERNAL_LAWS.flatMap(({ name, forms }) =>
    forms.map((form): Form => ({ name, tokens: tokenize(form) })),
  ).sort((a, b) => b.tokens.length - a.tokens.length),
  (form) => form.tokens[0]?.folded ?? '',
);

/** Reads a law of the table: `New Mexico Public School Code, Section 22-10A-20 (2003)`, `1999 Charter Schools Act`. */
export function readKnownLaw(tokens: readonly Token[], at: number): OutsideName | null {
  const start = isYear(tokens[at]) ? at + 1 : at;
  const form = FORMS.get(tokens[start]?.folded ?? '')?.find((each) => stands(tokens, start, each));
  if (!form) return null;
  const afterForm = skipAbbreviation(tokens, start + form.tokens.length);
  const tail = readStatuteTail(tokens, afterForm);
  return tail
    ? { name: `${form.name}, ${tail.name}`, next: tail.next }
    : { name: form.name, next: afterForm };
}

/** Word by word; an abbreviation in its capitals, any other form with the capital it begins with. */
function stands(tokens: readonly Token[], at: number, form: Form): boolean {
  const [first] = form.tokens;
  if (form.tokens.length === 1) return tokens[at]?.text === first?.text;
  return (
    isCapitalised(tokens[at]) && form.tokens.every((token, i) => tokens[at + i]?.folded === token.folded)
  );
}

/** `(IDEA)` */
function skipAbbreviation(tokens: readonly Token[], at: number): number {
  const isAbbreviation =
    tokens[at]?.text === '(' &&
    /^[A-Z]{2,8}$/.test(tokens[at + 1]?.text ?? '') &&
    tokens[at + 2]?.text === ')';
  return isAbbreviation ? at + 3 : at;
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'NUMBER' && /^(?:19|20)\d\d$/.test(token.text);
}
