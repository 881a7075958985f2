import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { checkQuote, hasWords } from '../../law/quote/check-quote.ts';
import { LIMITS, PRICES } from '../../limits.ts';
import { chooseEdition } from '../../reading/choose-edition.ts';
import { badInput } from '../../reading/errors.ts';
import { GraphContext } from '../context.ts';
import { ContractYearScalar } from '../scalars.ts';
import { QuoteCheckType } from './quote-check-type.ts';

@Resolver(() => QuoteCheckType)
export class QuoteResolver {
  @Query(() => QuoteCheckType, {
    nullable: true,
    complexity: ({ args }) =>
      PRICES.quotation + PRICES.quotedCharacter * Math.min(args.text.length, LIMITS.quotation.most),
    description: `Is this quotation what the agreement says? Exact, altered (with the differences) or absent. At most ${LIMITS.quotation.most} characters.`,
  })
  async quote(
    @Arg('text') text: string,
    @Arg('year', () => ContractYearScalar, { nullable: true }) year: string | null,
    @Arg('agreement', () => ID) agreement: string,
    @Ctx() context: GraphContext,
  ) {
    if (text.length > LIMITS.quotation.most)
      throw badInput('text', text, `at most ${LIMITS.quotation.most} characters, not ${text.length}`);
    if (!hasWords(text)) throw badInput('text', text, 'a quotation of one word or more');
    const edition = await chooseEdition({ agreement, year }, context);
    const editions = await context.editions(context.agreementOf(edition));
    const all = editions.map((each) => context.analysis.words(each));
    return checkQuote(text, context.analysis.words(edition), { all });
  }
}
