import { clauseId } from '../law/document/permalink.ts';
import type { Suggestion } from '../law/question/suggestion-index.ts';
import { PRICES } from '../limits.ts';
import { AskedQuestion } from '../reading/asked-question.ts';
import { chooseEdition } from '../reading/choose-edition.ts';
import { suggest } from '../reading/suggest.ts';
import type { PageVisit } from './page-door.ts';
import { paths } from './site.ts';

/** How many suggestions stand under the field. */
const SHOWN = 8;

/** What the field in the header offers while someone types, as JSON: `[{ kind, text, cite, href }]`. */
export async function answerSuggest({ site, reading, reply, given }: PageVisit) {
  const edition = await chooseEdition({ agreement: site.agreement.slug, year: given('year') }, reading);
  reading.budget.spend('suggestions', PRICES.suggestions);
  const suggestions = await suggest(edition, given('q') ?? '', SHOWN, reading);
  const hrefOf = (each: Suggestion): string => {
    if ('clause' in each) return `/${encodeURI(clauseId(each.clause))}`;
    if ('question' in each) return `/${new AskedQuestion(edition, each.question).path}`;
    return paths.rule({ ...site, head: edition.head }, each.rule);
  };
  return reply.type('application/json; charset=utf-8').send(
    JSON.stringify(
      suggestions.map((each) => {
        const cite = each.kind === 'HEADING' || each.kind === 'TERM' ? each.clause.reading.citation : null;
        return { kind: each.kind, text: each.text, cite, href: hrefOf(each) };
      }),
    ),
  );
}
