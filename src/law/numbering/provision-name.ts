import { STEP_COMMA } from '../citation/citation.ts';
import type { Provision } from '../document/provision.ts';

type Named = Pick<Provision, 'kind' | 'label' | 'heading'>;

/**
 * What one provision is called inside the provision above it, in the three forms that need it: a step of a citation
 * (`L`, `AT-2`, `MOU JROTC INSTRUCTOR COMPENSATION`), and a segment of a permalink (`L`, `mou-jrotc-…`).
 */
export interface ProvisionName {
  readonly words: string;
  readonly segment: string;
  /** A label follows a point (`16.L`); a name follows a comma (`App. A, AT-2`). */
  readonly isLabel: boolean;
}

const MEMORANDUM = /^MEMORANDUM OF UNDERSTANDING\b[\s:,–-]*/i;

/** The name of a provision below the top level. A heading's commas are left out: they would part a citation. */
export function provisionName(provision: Named): ProvisionName {
  if (provision.label !== null) {
    return { words: provision.label, segment: provision.label, isLabel: provision.kind !== 'TABLE' };
  }
  const words = (provision.heading ?? '').replace(MEMORANDUM, 'MOU ').replaceAll(STEP_COMMA, '');
  return { words, segment: slug(words), isLabel: false };
}

/** The name of a provision at the top level of an agreement: `Art. 16`, `App. B`, `Preamble`, `MOU Time`. */
export function topLevelName(provision: Named): ProvisionName {
  if (provision.kind === 'ARTICLE') return topLabel('Art.', 'art', provision.label ?? '');
  if (provision.kind === 'APPENDIX' && provision.label !== null)
    return topLabel('App.', 'app', provision.label);
  const name = provisionName(provision);
  if (provision.kind === 'APPENDIX') {
    return { words: `App. ${name.words}`, segment: `app-${name.segment}`, isLabel: false };
  }
  return provision.kind === 'MEMORANDUM' ? name : { ...name, words: titleCase(name.words) };
}

function topLabel(word: string, prefix: string, label: string): ProvisionName {
  return { words: `${word} ${label}`, segment: `${prefix}-${label.toLowerCase()}`, isLabel: true };
}

/** Lower-case words joined by hyphens: the form of a name in a permalink. */
export function slug(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function titleCase(words: string): string {
  return words.toLowerCase().replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
