import type { Clause } from '../law/document/clause.ts';
import { clauseId, editionId } from '../law/document/permalink.ts';
import { tableToCsv } from '../law/document/table.ts';
import { plainText } from '../law/text/plain-text.ts';
import { rulesOf } from '../rules/catalogues.ts';
import { ClauseRules } from '../rules/engine/rule-clauses.ts';
import { clauseJson, clauseMarkdown } from './clause-json.ts';
import { clausePage } from './clause-page.tsx';
import type { PageDoor, PageVisit } from './page-door.ts';
import { formatAsked, notAcceptable, type PageFormat, sendAs, splitEnding } from './page-format.ts';

/** GET /agreement/2005-06/art-16/L and everything else with a permalink in a year, as the ending or the Accept header asks. */
export function serveClauses(door: PageDoor): void {
  const rules = new ClauseRules();
  door.get('/:agreement/:year/*', (visit) => answerPath(visit, rules));
}

async function answerPath(visit: PageVisit, rules: ClauseRules) {
  const { edition, reply, parameter } = visit;
  reply.header('vary', 'Accept');
  const { path: wanted, ending } = splitEnding(parameter('*').split('/').filter(Boolean).join('/'));
  if (wanted === '') return reply.redirect(`/${editionId(edition.head)}`, 301);
  const clause = edition.atPath(wanted);
  if (clause) return answerClause(visit, clause, formatAsked(visit, ending), rules);
  const folded = edition.clauses.find(({ reading }) => reading.path.toLowerCase() === wanted.toLowerCase());
  if (folded) return reply.redirect(`/${encodeURI(clauseId(folded))}${ending ?? ''}`, 301);
  return nothingAt(visit, wanted);
}

async function answerClause(visit: PageVisit, clause: Clause, format: PageFormat | null, rules: ClauseRules) {
  const { reading } = visit;
  switch (format) {
    case 'text/html':
      return clausePage(visit.site, await viewOf(visit, clause, rules));
    case 'text/markdown':
      return sendAs(visit, format, clauseMarkdown(clause, reading.analysis));
    case 'application/json':
      return sendAs(visit, format, clauseJson(clause));
    case 'text/plain':
      return sendAs(visit, format, `${plainText(clause)}\n`);
    case 'text/csv':
      if (clause.table) return sendAs(visit, format, tableToCsv(clause.table));
      return visit.missing(`${clause.reading.citation} is no table: only tables are answered as CSV.`);
    default:
      return notAcceptable(visit);
  }
}

async function viewOf({ reading, site }: PageVisit, clause: Clause, rules: ClauseRules) {
  const { edition } = clause;
  const references = reading.analysis.references(edition);
  const editions = await reading.editions(site.agreement);
  return {
    clause,
    analysis: reading.analysis,
    history: editions.flatMap((each) => each.ofProvision(clause.reading.provision) ?? []),
    referencedBy: [clause, ...under(clause)].flatMap((each) => references.to(each)),
    questions: (await reading.questions(edition)).restingOn(clause.reading.path),
    alternates: edition.under(clause.reading.citation).filter((other) => other !== clause),
    rules: rules.of(clause, rulesOf(edition.head.agreement)),
  };
}

function under(clause: Clause): readonly Clause[] {
  return clause.children.flatMap((child) => [child, ...under(child)]);
}

/** How many clauses are offered where nothing stands. */
const OFFERED = 8;

/** Says what stands nearest to an address, and in which years something stands at it. */
async function nothingAt(visit: PageVisit, path: string) {
  const { reading, site, edition, request } = visit;
  const labels = path.split('/');
  const above = labels
    .map((_, i) => edition.atPath(labels.slice(0, labels.length - i).join('/')))
    .find((clause) => clause !== null);
  const editions = await reading.editions(site.agreement);
  return visit.missing(`There is no clause at ${request.url}.`, {
    nearest: above ? [above, ...above.children].slice(0, OFFERED) : [],
    elsewhere: editions
      .filter((other) => other !== edition && other.atPath(path) !== null)
      .map(({ head }) => ({ year: head.year, href: `/${head.agreement}/${head.year}/${encodeURI(path)}` })),
  });
}
