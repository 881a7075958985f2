import type { FastifyInstance } from 'fastify';
import type { Feed } from 'feed';
import { NOTE_KINDS } from '../law/document/editorial-note.ts';
import { salarySchedules } from '../law/document/salary-schedule.ts';
import { tableToCsv } from '../law/document/table.ts';
import { plainText } from '../law/text/plain-text.ts';
import { rulesOf } from '../rules/catalogues.ts';
import { answerCheck, readForms } from './check-routes.ts';
import { serveClauses } from './clause-routes.ts';
import {
  answerComparison,
  answerComparisonCsv,
  answerComparisonDocx,
  answerComparisonMarkdown,
} from './compare-routes.ts';
import { contentsPage } from './contents.tsx';
import { editionJson, editionMarkdown } from './edition-json.ts';
import { serveForMachines } from './for-machines.ts';
import { homePage } from './home.tsx';
import { instrumentPage, instrumentPartPage, partName } from './instrument-page.tsx';
import { notesPage } from './note-list.tsx';
import { PageDoor, type PagesOptions, type PageVisit } from './page-door.ts';
import { formatAsked, notAcceptable, sendAs, splitEnding } from './page-format.ts';
import { answerQuestion, answerQuestions } from './question-routes.ts';
import { referencesPage } from './reference-list.tsx';
import { answerRule, answerRules } from './rule-routes.ts';
import { schedulePage } from './schedule-page.tsx';
import { answerSearch } from './search-routes.ts';
import { answerSuggest } from './suggest-routes.ts';
import { termsPage } from './term-list.tsx';

/** The agreement as people read it: pages at the permalinks and around them, without JavaScript where it can be. */
export function servePages(fastify: FastifyInstance, options: PagesOptions): void {
  serveForMachines(fastify, options);
  readForms(fastify);
  const door = new PageDoor(fastify, options);
  door.get('/', home);
  door.get('/:agreement', home);
  door.get('/:agreement/feed.atom', (visit) => feed(visit, 'application/atom+xml', (news) => news.atom1()));
  door.get('/:agreement/feed.json', (visit) => feed(visit, 'application/feed+json', (news) => news.json1()));
  door.get('/:agreement/search', (visit) => answerSearch(visit, options.search));
  door.get('/:agreement/suggest', answerSuggest);
  door.get('/:agreement/compare', answerComparison);
  door.get('/:agreement/compare.md', answerComparisonMarkdown);
  door.get('/:agreement/compare.csv', answerComparisonCsv);
  door.get('/:agreement/compare.docx', answerComparisonDocx);
  door.getOrPost('/:agreement/check', answerCheck);
  door.get('/:agreement/instruments/:slug', instrument);
  door.get('/:agreement/instruments/:slug/:part', instrumentPart);
  door.get('/:agreement/:year', year);
  door.get('/:agreement/:year/terms', ({ site, edition, reading }) =>
    termsPage(site, reading.analysis.terms(edition)),
  );
  door.get('/:agreement/:year/notes', notes);
  door.get('/:agreement/:year/references', ({ site, edition, reading }) =>
    referencesPage(site, reading.analysis.references(edition).all),
  );
  door.get('/:agreement/:year/schedules/:schedule', schedule);
  door.get('/:agreement/questions', answerQuestions);
  door.get('/:agreement/:year/questions/:question', answerQuestion);
  door.get('/:agreement/:year/rules', answerRules);
  door.get('/:agreement/:year/rules/:rule', answerRule);
  serveClauses(door);
}

/** The rules that people open first, where the agreement has them. */
const FIRST_OPENED = ['yearPay', 'salary', 'sickLeaveCredit', 'grievanceDeadline', 'personalLeaveBalance'];

async function home({ site, edition, reading }: PageVisit) {
  const rules = rulesOf(site.agreement.slug).filter(({ name }) => FIRST_OPENED.includes(name));
  return homePage(site, await reading.questions(edition), rules);
}

/** The contents of a year as a page; all of its words in the other types. */
function year(visit: PageVisit) {
  const { site, edition, reading, reply, parameter } = visit;
  reply.header('vary', 'Accept');
  const format = formatAsked(visit, splitEnding(parameter('year')).ending);
  switch (format) {
    case 'text/html':
      return contentsPage(site, edition);
    case 'text/markdown':
      return sendAs(visit, format, editionMarkdown(edition, reading.analysis));
    case 'application/json':
      return sendAs(visit, format, editionJson(edition));
    case 'text/plain':
      return sendAs(visit, format, `${edition.roots.map(plainText).join('\n\n')}\n`);
    default:
      return notAcceptable(visit);
  }
}

function notes({ site, edition, given }: PageVisit) {
  const kind = NOTE_KINDS.find((each) => each === given('kind')) ?? null;
  const offset = Math.max(0, Number.parseInt(given('at') ?? '0', 10) || 0);
  return notesPage(site, edition, kind, offset);
}

async function schedule(visit: PageVisit) {
  const { site, edition, reading, reply, parameter } = visit;
  const [, name = '', isCsv] = /^(.*?)(\.csv)?$/.exec(parameter('schedule')) ?? [];
  const found = salarySchedules(edition).find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!found) return visit.missing(`The agreement of ${site.head.year} has no salary schedule ${name}.`);
  if (isCsv) return reply.type('text/csv; charset=utf-8').send(tableToCsv(found.table));
  const editions = await reading.editions(site.agreement);
  const years = editions
    .filter((other) => salarySchedules(other).some((each) => each.name === found.name))
    .map(({ head }) => head.year);
  return schedulePage(site, found, years);
}

async function instrument(visit: PageVisit) {
  const { site, reading, parameter } = visit;
  const found = site.agreement.instruments.find(({ slug }) => slug === parameter('slug'));
  if (!found) return visit.missing(`There is no instrument ${parameter('slug')}.`);
  return instrumentPage(site, found, await reading.instrumentParts(found));
}

async function instrumentPart(visit: PageVisit) {
  const { site, reading, parameter, request } = visit;
  const found = site.agreement.instruments.find(({ slug }) => slug === parameter('slug'));
  const parts = found ? await reading.instrumentParts(found) : [];
  const part = parts.find((each) => partName(each) === parameter('part'));
  if (!found || !part) return visit.missing(`There is no part of an instrument at ${request.url}.`);
  return instrumentPartPage(site, found, part);
}

async function feed(visit: PageVisit, type: string, write: (news: Feed) => string) {
  const { site, reading, request } = visit;
  const [before, latest] = [null, null, ...(await reading.editions(site.agreement))].slice(-2);
  if (!latest) return visit.missing(`There is no contract year of ${site.agreement.slug}.`);
  const changes = before ? reading.analysis.changes(before, latest).all : [];
  // Readers of feeds keep them elsewhere: what they link to has an address with a host, be one set or not.
  const address = site.address || `${request.protocol}://${request.host}`;
  // What writes feeds comes with a reader of XML, which nothing else asks for.
  const { newsFeed } = await import('./news-feed.ts');
  return sendAs(
    visit,
    type,
    write(newsFeed({ ...site, address }, { latest, before: before ?? null, changes })),
  );
}
