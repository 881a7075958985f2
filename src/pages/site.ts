import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { Clause } from '../law/document/clause.ts';
import type { EditionHead } from '../law/document/edition.ts';
import { editionId } from '../law/document/permalink.ts';

/** What every page of an agreement is made in: the agreement, and the contract year it speaks of. */
export interface Site {
  readonly agreement: AgreementHead;
  /** The edition the page speaks of; the default one where it speaks of none. */
  readonly head: EditionHead;
  /** The address under which the world reaches the server, such as `https://contract.example.org`; empty where none is set. */
  readonly address: string;
}

/** Addresses of an agreement's pages, each a path from the root. */
export const paths = {
  agreement: ({ agreement }: Site) => `/${agreement.slug}`,
  year: ({ head }: Site, year: string = head.year) => `/${head.agreement}/${year}`,
  edition: (head: EditionHead) => `/${editionId(head)}`,
  terms: (site: Site) => `${paths.year(site)}/terms`,
  notes: (site: Site) => `${paths.year(site)}/notes`,
  references: (site: Site) => `${paths.year(site)}/references`,
  schedule: (site: Site, name: string) => `${paths.year(site)}/schedules/${name}`,
  rules: (site: Site) => `${paths.year(site)}/rules`,
  rule: (site: Site, name: string, year?: string) => `${paths.year(site, year)}/rules/${name}`,
  questions: (site: Site) => `/${site.agreement.slug}/questions`,
  suggest: (site: Site) => `/${site.agreement.slug}/suggest`,
  search: (site: Site) => `/${site.agreement.slug}/search`,
  compare: (site: Site) => `/${site.agreement.slug}/compare`,
  check: (site: Site) => `/${site.agreement.slug}/check`,
  instrument: (site: Site, slug: string) => `/${site.agreement.slug}/instruments/${slug}`,
} as const;

/** What the agreement is called where there is little room: its title without the parties. */
export function shortTitle({ title }: AgreementHead): string {
  return title.split(/ between /i)[0] ?? title;
}

/** A clause by its citation, and its heading where it has one. */
export function nameOf({ reading, heading }: Clause): string {
  return heading ? `${reading.citation} ${heading}` : reading.citation;
}

/** A calendar date as people write it: `August 1, 2006`. @param date ISO calendar date. */
export function dateInWords(date: string): string {
  return Temporal.PlainDate.from(date).toLocaleString('en-US', { dateStyle: 'long' });
}
