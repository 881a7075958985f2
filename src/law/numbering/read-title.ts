import type { ClauseKind } from '../document/clause-kind.ts';
import { beginsLikeLabel } from './begins-like-label.ts';
import type { Numbering, TopReader } from './numbering.ts';
import { type Opening, titled } from './opening.ts';
import { afterOpening } from './opening-words.ts';
import { isMarked, type LabelReader } from './read-label.ts';

/** What parts the label of a title from its heading: `,` `.` `:` directly after it, a dash after a space. */
const AFTER_LABEL = /^(?:[.,:]+|\s*[–—]|\s+-(?=\s))?/;
/** How titles begin in some agreement or other; one that the scheme does not know is told, not read as mere words. */
const NUMBERED = /^(?:article|appendix|exhibit|attachment|annex|enclosure|section|chapter|part)\s+(\S+)/i;
const NAMED =
  /^(?:letters?|memorand(?:um|a)) of (?:agreement|understanding|intent)\b|^side (?:letter|agreement)\b/i;

/**
 * Reads the title of a provision at the top level by the scheme: `Article 16, LEAVES`, `ARTICLE 4 – LEAVES`, `APPENDIX B
 * CLASS SIZE REQUIREMENTS`, `Letter of Agreement – Parking`. Any other words are the name of a section.
 * @returns null for a title that begins as those of provisions do and is none by the scheme: `Article II` where articles
 * have numbers.
 */
export function readTitle(words: string, numbering: Numbering): Opening | null {
  let isUnread = false;
  for (const reader of numbering.tops) {
    const read = readWith(reader, words, numbering);
    if (read) return read;
    isUnread ||= read === undefined;
  }
  return isUnread || looksNumbered(words) ? null : titled('SECTION', words);
}

/** The kind that a heading says by its words alone, wherever it stands; null when it says none. */
export function readKind(words: string, tops: readonly TopReader[]): Opening | null {
  const named = tops.find((one) => !isNumbered(one) && !one.top.isPrefix && openingRest(words, one) !== null);
  return named ? titled(named.top.kind, words) : null;
}

/** Null when the title is of another kind, undefined when it is of this kind and cannot be read. */
function readWith(reader: TopReader, words: string, numbering: Numbering): Opening | null | undefined {
  const { top, labels } = reader;
  const rest = openingRest(words, reader);
  if (rest === null) return labelled(words, words, labels.filter(isMarked), top.kind);
  if (top.isPrefix) return prefixed(words, rest, top, numbering);
  if (!isNumbered(reader)) return titled(top.kind, words);
  return labelled(words, rest.trimStart(), labels, top.kind) ?? undefined;
}

/** The opening whose label begins `rest`, the end of the title; null when none of the forms does. */
function labelled(
  title: string,
  rest: string,
  forms: readonly LabelReader[],
  kind: ClauseKind,
): Opening | null {
  const label = forms.map((form) => form.read(rest)).find((one) => one !== null);
  if (!label) return null;
  const printed = title.length - rest.length + label.marker.length;
  const mark = AFTER_LABEL.exec(title.slice(printed))?.[0] ?? '';
  const heading = title.slice(printed + mark.length).trim();
  const marker = title.slice(0, printed) + mark;
  return { kind, label: label.label, marker, heading: heading === '' ? null : heading };
}

/** `APPENDIX TO THE NEGOTIATED AGREEMENT`, before words that may say for themselves what they are. */
function prefixed(
  words: string,
  rest: string,
  { kind: own }: TopReader['top'],
  numbering: Numbering,
): Opening {
  const heading = rest.trim();
  const kind = readKind(heading, numbering.tops)?.kind ?? own;
  const marker = words.slice(0, words.length - rest.length);
  return { kind, label: null, marker, heading: heading === '' ? null : heading };
}

/** What comes after the words that a kind's titles begin with; of a kind known by its words alone, nothing may. */
function openingRest(title: string, { top, openings }: TopReader): string | null {
  const rest = afterOpening(title, openings);
  return rest !== null && (top.cited.includes('#') || rest.trim() === '') ? rest : null;
}

function isNumbered({ labels }: TopReader): boolean {
  return labels.length > 0;
}

function looksNumbered(words: string): boolean {
  if (NAMED.test(words) || beginsLikeLabel(words)) return true;
  const label = NUMBERED.exec(words)?.[1];
  return label !== undefined && beginsLikeLabel(`${label.replace(/[,;]$/, '')} –`);
}
