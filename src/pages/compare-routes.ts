import { type Comparison, compareEditions } from '../law/compare/compare-editions.ts';
import { tableToCsv } from '../law/document/table.ts';
import { PRICES } from '../limits.ts';
import { chooseEdition } from '../reading/choose-edition.ts';
import { findScope } from '../reading/find-scope.ts';
import { redlineText } from '../reading/text-of.ts';
import { type CompareRequest, comparePage, KINDS_SHOWN, VIEWS } from './compare-page.tsx';
import type { PageVisit } from './page-door.ts';
import { sendAs } from './page-format.ts';

export async function answerComparison(visit: PageVisit) {
  const request = requested(visit);
  return comparePage(visit.site, await compared(visit, request), request, visit.reading.analysis);
}

/** The whole comparison with its changes marked, as Markdown. */
export async function answerComparisonMarkdown(visit: PageVisit) {
  return sendAs(
    visit,
    'text/markdown',
    `${redlineText(await compared(visit, requested(visit)), 'MARKDOWN', visit.reading.analysis)}\n`,
  );
}

/** One row for each clause that changed: its kind, its place and words in either year. */
export async function answerComparisonCsv(visit: PageVisit) {
  const { provisions } = await compared(visit, requested(visit));
  const rows = provisions
    .filter(({ kind }) => kind !== 'UNCHANGED')
    .map((change) => {
      const words = (left: string) =>
        change
          .segments()
          .filter(({ operation }) => operation !== left)
          .map(({ text }) => text)
          .join('');
      return [
        change.kind,
        change.before?.reading.citation ?? '',
        change.after?.reading.citation ?? '',
        change.before ? words('INSERT') : '',
        change.after ? words('DELETE') : '',
      ];
    });
  const headings = [['change', 'before', 'after', 'words before', 'words after']];
  return attach(visit, 'csv', 'text/csv', tableToCsv({ headings, rows }));
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function answerComparisonDocx(visit: PageVisit) {
  const request = requested(visit);
  const title = `${request.cite ?? visit.site.agreement.title}, ${request.from} to ${request.to}`;
  const comparison = await compared(visit, request);
  // What writes Word documents is as large as the rest of the pages together, and seldom asked for.
  const { comparisonDocx } = await import('./comparison-docx.ts');
  visit.reading.budget.spend('a comparison as a Word document', PRICES.document);
  await visit.reading.budget.waitForTurn();
  return attach(visit, 'docx', DOCX, await comparisonDocx(comparison, title));
}

/** Answers a file to be kept, named after what it compares. */
function attach(visit: PageVisit, ending: string, type: string, body: string | Buffer) {
  const { from, to, cite } = requested(visit);
  const name = [visit.site.agreement.slug, cite?.replaceAll(/[^\w.-]+/g, '-'), from, to]
    .filter(Boolean)
    .join('-');
  visit.reply.header('content-disposition', `attachment; filename="${name}.${ending}"`);
  return typeof body === 'string' ? sendAs(visit, type, body) : visit.reply.type(type).send(body);
}

/** The years last two where the address names none. */
function requested({ site, given }: PageVisit): CompareRequest {
  const [first, second] = site.agreement.editions.slice(-2);
  return {
    from: given('from') ?? first?.year ?? site.head.year,
    to: given('to') ?? second?.year ?? site.head.year,
    cite: given('cite'),
    kind: KINDS_SHOWN.find((kind) => kind === given('kind')) ?? null,
    view: VIEWS.find((view) => view === given('view')) ?? 'list',
    offset: Math.max(0, Number.parseInt(given('at') ?? '0', 10) || 0),
  };
}

async function compared(
  { site, reading }: PageVisit,
  { from, to, cite }: CompareRequest,
): Promise<Comparison> {
  const agreement = site.agreement.slug;
  const [before, after] = await Promise.all([
    chooseEdition({ agreement, year: from }, reading),
    chooseEdition({ agreement, year: to }, reading),
  ]);
  const scope = cite === null ? null : findScope(before, after, cite, reading);
  return compareEditions(before, after, scope, reading.analysis.changes(before, after));
}
