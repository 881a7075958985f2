import type { CounterStyle, LabelForm } from './numbering-scheme.ts';
import { type SeriesPlace, seriesPlace } from './series-place.ts';

/** A label printed in one form at the beginning of a text. */
export interface ReadLabel {
  readonly form: LabelForm;
  /** `L`, `1`, `12a`; of `13.2.1` the `1`. */
  readonly label: string;
  /** As printed: `L.`, `Section 3.`, `13.2.1`. */
  readonly marker: string;
  /** The labels above that are printed in it: `13` and `2` of `13.2.1`. */
  readonly above: readonly string[];
  readonly place: SeriesPlace;
  /** What comes after it. */
  readonly words: string;
}

/** Reads labels of one form. */
export interface LabelReader {
  readonly form: LabelForm;
  /** The label at the beginning of a text, white space or the end after it; null when there is none of the form. */
  read(text: string): ReadLabel | null;
}

const COUNTERS: Readonly<Record<CounterStyle, string>> = {
  '1': '\\d{1,3}',
  A: '[A-Z]{1,2}',
  a: '[a-z]{1,2}',
  I: '[IVXL]{1,8}',
  i: '[ivxl]{1,8}',
};

/** White space or the end; after `Section 4` without a mark no small letter, for `Section 4 of the Act` is no label. */
const AFTER = '(?=\\s|$)';
const AFTER_UNMARKED = '(?=\\s+[^\\s\\p{Ll}]|\\s*$)';

/** A reader of one form. `then` is what may stand after the label, as a pattern. */
export function labelReader(form: LabelForm, then = isUnmarked(form) ? AFTER_UNMARKED : AFTER): LabelReader {
  const above = form.joints.map((joint) => `([A-Za-z]{1,2}|[IVXLivxl]{1,8}|\\d{1,3})${escaped(joint)}`);
  const counted = `(${COUNTERS[form.style]}${suffixPattern(form.suffix)})`;
  const pattern = new RegExp(
    `^${wordPattern(form.before)}${above.join('')}${counted}${escaped(form.after)}${then}`,
    'u',
  );
  return { form, read: (text) => readWith(pattern, form, text) };
}

/** A label with a mark of its own, such as `IV.`, may begin a title without the word. */
export function isMarked({ form }: LabelReader): boolean {
  return form.before !== '' || form.after !== '';
}

/** A word and a label with nothing after it. */
function isUnmarked({ before, after }: LabelForm): boolean {
  return /\p{L}/u.test(before) && after === '';
}

function readWith(pattern: RegExp, form: LabelForm, text: string): ReadLabel | null {
  const match = pattern.exec(text);
  const label = match?.at(-1);
  if (!match || label === undefined) return null;
  const place = seriesPlace(label, form);
  if (!place) return null;
  const [marker] = match;
  return { form, label, marker, above: match.slice(1, -1), place, words: text.slice(marker.length).trim() };
}

function suffixPattern(suffix: string | null): string {
  if (suffix === null) return '';
  const letter = suffix.includes('A') ? '[A-Z]' : '[a-z]';
  return suffix.startsWith('(') ? `(?:\\(${letter}\\))?` : `${letter}?`;
}

/** What is printed before a label; words whatever their capitals, white space as one. */
function wordPattern(before: string): string {
  return [...before]
    .map((letter) => {
      if (/\s/.test(letter)) return '\\s+';
      return /[a-z]/i.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : escaped(letter);
    })
    .join('');
}

function escaped(text: string): string {
  return RegExp.escape(text);
}
