import { Feed } from 'feed';
import type { Change } from '../law/compare/changes.ts';
import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import { clauseId } from '../law/document/permalink.ts';
import { paths, type Site } from './site.ts';

/** What came into force, and what is served since when: for feed readers. */
export interface News {
  readonly latest: Edition;
  readonly before: Edition | null;
  /** From the year before to the latest. */
  readonly changes: readonly Change[];
}

const KINDS: Readonly<Record<string, string>> = {
  REVISED: 'revised',
  INSERTED: 'new',
  REPEALED: 'gone',
  RENUMBERED: 'renumbered',
};

/** A feed of the release that is served and of the clauses that changed in the latest contract year. */
export function newsFeed(site: Site, { latest, before, changes }: News): Feed {
  const { agreement, address } = site;
  const published = new Date(agreement.publishedAt);
  const feed = new Feed({
    id: `${address}${paths.agreement(site)}`,
    link: `${address}${paths.agreement(site)}`,
    title: agreement.title,
    description: 'What is served, and what changed in the latest contract year.',
    copyright: '',
    updated: published,
    feedLinks: {
      atom: `${address}${paths.agreement(site)}/feed.atom`,
      json: `${address}${paths.agreement(site)}/feed.json`,
    },
  });
  feed.addItem({
    id: `${address}${paths.agreement(site)}#${agreement.contentHash.slice(0, 12)}`,
    link: `${address}${paths.agreement(site)}`,
    title: `The agreement as served since ${agreement.publishedAt.slice(0, 10)}`,
    description: `Contract years ${agreement.editions.map(({ year }) => year).join(', ')}.`,
    date: published,
  });
  for (const change of changes)
    if (before && KINDS[change.kind]) addChange(feed, site, change, latest, before);
  return feed;
}

function addChange(
  feed: Feed,
  { address }: Site,
  { kind, after, before }: Change,
  to: Edition,
  from: Edition,
): void {
  const clause = (after ?? before) as Clause;
  const { citation } = clause.reading;
  const link = `${address}/${encodeURI(clauseId(clause))}`;
  feed.addItem({
    id: `${link}#${to.head.year}-${kind.toLowerCase()}`,
    link,
    title: `${citation} ${clause.heading ?? ''} ${KINDS[kind]} in ${to.head.year}`.replaceAll(/\s+/g, ' '),
    description: `Compared with ${from.head.year}: ${before?.reading.citation ?? 'not there'} → ${after?.reading.citation ?? 'gone'}.`,
    date: new Date(`${to.head.inForceFrom}T00:00:00Z`),
  });
}
