import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Edition } from '../../law/document/edition.ts';
import type { Suggestion } from '../../law/question/suggestion-index.ts';
import { LIMITS, PRICES } from '../../limits.ts';
import { AskedQuestion } from '../../reading/asked-question.ts';
import { chooseEdition } from '../../reading/choose-edition.ts';
import { suggest } from '../../reading/suggest.ts';
import { rulesOf } from '../../rules/catalogues.ts';
import { AgreementArg, FirstArg, YearArg } from '../arguments.ts';
import { GraphContext } from '../context.ts';
import { SuggestionType } from './suggestion-type.ts';

@Resolver()
export class SuggestResolver {
  @Query(() => [SuggestionType], {
    nullable: true,
    complexity: PRICES.suggestions,
    description: `While someone types: citations, headings, questions, terms and rules that begin so, best first; from two letters on. At most ${LIMITS.prefix.most} characters, and ${LIMITS.suggestions.most} suggestions.`,
  })
  async suggest(
    @Arg('prefix', { description: 'What has been typed so far.' }) prefix: string,
    @YearArg() year: string | null,
    @FirstArg(8, LIMITS.suggestions.most) first: number,
    @AgreementArg() agreement: string,
    @Ctx() context: GraphContext,
  ) {
    const edition = await chooseEdition({ agreement, year }, context);
    const suggestions = await suggest(edition, prefix, first, context);
    return suggestions.map((each) => given(each, edition));
  }
}

/** A suggestion with where it leads, as the graph has it. */
function given(suggestion: Suggestion, edition: Edition): SuggestionType {
  const { kind, text } = suggestion;
  const rule =
    'rule' in suggestion && rulesOf(edition.head.agreement).find(({ name }) => name === suggestion.rule);
  return {
    kind,
    text,
    clause: 'clause' in suggestion ? suggestion.clause : null,
    question: 'question' in suggestion ? new AskedQuestion(edition, suggestion.question) : null,
    rule: rule ? { rule, edition } : null,
  };
}
