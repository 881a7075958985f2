import type { Printable } from '../text/printable.ts';

/**
 * Whether a provision stands at the top level of an agreement by what it is: an article, an appendix, the preamble,
 * or a part known by its title alone. A lettered section or a numbered paragraph does not.
 */
export function topLevelKind({ kind, marker, heading }: Printable): boolean {
  if (kind === 'ARTICLE' || kind === 'APPENDIX' || kind === 'PREAMBLE' || kind === 'MEMORANDUM') return true;
  return kind === 'SECTION' && marker === '' && heading !== null;
}
