import type { Provision } from '../document/provision.ts';
import type { Numbering, TopReader } from './numbering.ts';
import type { TopForm } from './numbering-scheme.ts';
import { afterOpening, nameAfter } from './opening-words.ts';
import { isMarked } from './read-label.ts';

/** What of a provision its name is made of. */
export type Named = Pick<Provision, 'kind' | 'label' | 'marker' | 'heading'>;

/**
 * What one provision is called inside the provision above it, in the forms that need it: a step of a citation (`L`,
 * `S-2`, `MOU JROTC INSTRUCTOR COMPENSATION`), and a segment of a permalink (`L`, `mou-jrotc-…`).
 */
export interface ProvisionName {
  readonly words: string;
  readonly segment: string;
  /** A label follows the one above it as the scheme says (`16.L`); a name follows a comma (`App. A, S-2`). */
  readonly isLabel: boolean;
}

/** A comma parts the steps of a citation; before three digits it stands inside an amount, `$2,500`. */
const STEP_COMMA = /,(?!\d{3}(?!\d))/g;

/** The name of a provision below the top level. */
export function provisionName(provision: Named, numbering: Numbering): ProvisionName {
  const { kind, label, heading } = provision;
  if (label !== null) return { words: label, segment: labelSegment(label), isLabel: kind !== 'TABLE' };
  const top = numbering.tops.find((one) => one.top.isAnywhere && isTitledSo(provision, one));
  return top ? topName(provision, top) : titleName(heading ?? '');
}

/** The name of a provision at the top level of an agreement: `Art. 16`, `App. B`, `Preamble`, `MOU Time`. */
export function topLevelName(provision: Named, numbering: Numbering): ProvisionName {
  const top = numbering.tops.find((one) => isTitledSo(provision, one));
  if (top) return topName(provision, top);
  const name = titleName(provision.heading ?? '');
  return { ...name, words: titleCase(name.words) };
}

/** The kind that a provision at the top level is by its title; null for one known by its title alone. */
export function topFormOf(provision: Named, numbering: Numbering): TopForm | null {
  return numbering.tops.find((one) => isTitledSo(provision, one))?.top ?? null;
}

/** Whether a provision is of a kind by the words that its title begins with. */
function isTitledSo({ kind, label, marker, heading }: Named, { top, openings, labels }: TopReader): boolean {
  if (kind !== top.kind || (label !== null) !== top.labels.length > 0) return false;
  const opening = label !== null || top.isPrefix ? marker : (heading ?? '');
  if (afterOpening(opening, openings) !== null) return true;
  return label !== null && labels.some((reader) => isMarked(reader) && reader.read(marker) !== null);
}

function topName(provision: Named, { top, openings }: TopReader): ProvisionName {
  const { label, heading } = provision;
  if (label !== null) {
    const segment = filled(top.path, labelSegment(label).toLowerCase());
    return { words: filled(top.cited, label), segment, isLabel: true };
  }
  const title = heading ?? '';
  const name = top.isPrefix ? title : nameAfter(afterOpening(title, openings) ?? title);
  const { words, segment } = titleName(name);
  return {
    words: filled(top.cited, words).trim(),
    segment: filled(top.path, segment).replace(/-$/, ''),
    isLabel: false,
  };
}

/** A name made of a heading, whose commas are left out: they would part a citation. */
function titleName(heading: string): ProvisionName {
  const words = heading.replaceAll(STEP_COMMA, '');
  return { words, segment: slug(words), isLabel: false };
}

/** A label in a permalink: `L`, `32-A` for `32(A)`. */
function labelSegment(label: string): string {
  return label.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '');
}

function filled(template: string, by: string): string {
  return template.replace('#', () => by);
}

/** Lower-case words joined by hyphens: the form of a name in a permalink. */
function slug(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’\p{M}]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** A capital at the beginning of each word, not after an apostrophe: `Teacher’s Rights`. */
function titleCase(words: string): string {
  return words.toLowerCase().replaceAll(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
