import type { ClauseKind } from '../../law/document/clause-kind.ts';

/** The styles in which the agreement numbers its provisions. */
export type LabelStyle = 'A.' | '1.' | 'a.' | '1)' | 'a)' | '(1)' | '(a)';

/** A printed label: `l`, `L.`, `A.`, and the words after it. */
export interface LabelledLine {
  readonly label: string;
  readonly marker: string;
  readonly style: LabelStyle;
  readonly words: string;
}

const LABELLED = /^(\(?)([A-Z]|[a-z]|\d{1,2})([.)])(?:\s+(.*))?$/;

/** Reads a line that begins with a label; null when it begins with none. */
export function parseLabel(line: string): LabelledLine | null {
  const match = LABELLED.exec(line);
  if (!match) return null;
  const [, open = '', label = '', close = '', words = ''] = match;
  if (open === '(' && close !== ')') return null;
  const style = labelStyle(`${open}${label}${close}`);
  return style && { label, marker: `${open}${label}${close}`, style, words };
}

/** The style of a printed marker such as `L.` or `1)`; null when it is none of them. */
export function labelStyle(marker: string): LabelStyle | null {
  const shape = marker.replace(/\d+/, '1').replace(/[A-Z]/, 'A').replace(/[a-z]/, 'a');
  return ['A.', '1.', 'a.', '1)', 'a)', '(1)', '(a)'].includes(shape) ? (shape as LabelStyle) : null;
}

/** The label that comes next in a series: `2` after `1`, `d` after `c`. */
export function nextLabel(label: string): string {
  if (/^\d+$/.test(label)) return String(Number(label) + 1);
  return String.fromCodePoint((label.codePointAt(0) ?? 0) + 1);
}

/** The first label of a style: `A`, `1` or `a`. */
export function firstLabel(style: LabelStyle): string {
  return style.replaceAll(/[().]/g, '');
}

/** What kind of clause a label makes of a provision, by the label's style and what it stands under. */
export function kindOfLabelled(style: LabelStyle, under: ClauseKind): ClauseKind {
  if (style === 'A.') return 'SECTION';
  const deep = under === 'SUBPARAGRAPH' || under === 'ITEM';
  if (deep) return 'ITEM';
  return style.includes('1') ? 'PARAGRAPH' : 'SUBPARAGRAPH';
}
