import type { FastifyInstance } from 'fastify';
import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { Edition } from '../law/document/edition.ts';
import { salarySchedules } from '../law/document/salary-schedule.ts';
import type { Reading } from '../reading/reading.ts';
import { rulesOf } from '../rules/catalogues.ts';
import type { PagesOptions } from './page-door.ts';
import { paths, type Site } from './site.ts';

const CACHED = 'public, max-age=3600';

/** What programs read first: robots.txt, sitemap.xml (sitemaps.org), llms.txt (llmstxt.org). */
export function serveForMachines(fastify: FastifyInstance, { newReading, address }: PagesOptions): void {
  fastify.get('/robots.txt', (_, reply) =>
    reply
      .header('cache-control', CACHED)
      .type('text/plain; charset=utf-8')
      .send(`User-agent: *\nDisallow: /graphql\nDisallow: /*/search\n\nSitemap: ${address}/sitemap.xml\n`),
  );
  fastify.get('/sitemap.xml', async (request, reply) =>
    reply
      .header('cache-control', CACHED)
      .type('application/xml; charset=utf-8')
      .send(await sitemap(newReading(request), address)),
  );
  fastify.get('/llms.txt', async (request, reply) =>
    reply
      .header('cache-control', CACHED)
      .type('text/markdown; charset=utf-8')
      .send(await forLanguageModels(newReading(request), address)),
  );
}

/** Pages for people: each year's contents, clauses that have a heading, lists, schedules and calculators. */
async function sitemap(reading: Reading, address: string): Promise<string> {
  const agreements = await reading.agreements();
  const sites = await Promise.all(agreements.map((agreement) => addressesOf(agreement, reading, address)));
  const urls = ['/', ...sites.flat()].map(
    (path) => `<url><loc>${xml(`${address}${encodeURI(path)}`)}</loc></url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>\n',
  ].join('\n');
}

async function addressesOf(
  agreement: AgreementHead,
  reading: Reading,
  address: string,
): Promise<readonly string[]> {
  const editions = await reading.editions(agreement);
  return [
    `/${agreement.slug}`,
    ...editions.flatMap((edition) => addressesIn({ agreement, head: edition.head, address }, edition)),
  ];
}

function addressesIn(site: Site, edition: Edition): readonly string[] {
  const clauses = edition.clauses.filter(({ heading, depth }) => heading !== null || depth === 1);
  return [
    paths.year(site),
    ...clauses.map(({ reading }) => `${paths.year(site)}/${reading.path}`),
    ...salarySchedules(edition).map(({ name }) => paths.schedule(site, name)),
    paths.terms(site),
    paths.notes(site),
    paths.references(site),
    paths.rules(site),
    ...rulesOf(site.agreement.slug).map(({ name }) => paths.rule(site, name)),
  ];
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
}

/** What there is, in Markdown, with links to the Markdown of everything. */
async function forLanguageModels(reading: Reading, address: string): Promise<string> {
  const agreements = await reading.agreements();
  const parts = await Promise.all(agreements.map((agreement) => described(agreement, reading, address)));
  return `${parts.join('\n\n')}\n`;
}

async function described(agreement: AgreementHead, reading: Reading, address: string): Promise<string> {
  const editions = await reading.editions(agreement);
  const years = editions.toReversed().map((edition) => {
    const year = `${address}/${agreement.slug}/${edition.head.year}`;
    const clauses = edition.roots.map(
      (root) =>
        `- [${root.reading.citation} ${root.heading ?? ''}](${year}/${encodeURI(root.reading.path)}.md)`,
    );
    return [
      `## ${edition.head.year}`,
      '',
      `- [The whole agreement of ${edition.head.year}](${year}.md)`,
      `- [Contents as JSON](${year}.json)`,
      ...clauses,
    ].join('\n');
  });
  return [
    `# ${agreement.title}`,
    '',
    `> The agreement between ${agreement.parties.join(' and ')} as it reads in each contract year. Every clause has a permalink; with the ending .md, .json or .txt it is answered in that type. Cite the clause and the contract year with every quotation.`,
    '',
    `GraphQL at ${address}/graphql answers citations, searches, comparisons, quotations and computed rules.`,
    '',
    ...years,
  ].join('\n');
}
