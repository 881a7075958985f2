import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { checkQuote, hasWords } from '../../law/quote/check-quote.ts';
import { LIMITS, PRICES } from '../../limits.ts';
import { chooseEdition } from '../../reading/choose-edition.ts';
import { badInput } from '../../reading/errors.ts';
import { AgreementArg, YearArg } from '../arguments.ts';
import { GraphContext } from '../context.ts';
import { alone } from '../each-alone.ts';
import { QuoteCheckType } from './quote-check-type.ts';

@Resolver(() => QuoteCheckType)
export class QuoteResolver {
  @Query(() => QuoteCheckType, {
    nullable: true,
    complexity: ({ args }) => priceOf(args.text),
    description: `Is this quotation what the agreement says? Exact, altered (with the differences) or absent. At most ${LIMITS.quotation.most} characters.`,
  })
  async quote(
    @Arg('text', { description: 'The quotation, without the marks around it.' }) text: string,
    @YearArg() year: string | null,
    @AgreementArg() agreement: string,
    @Ctx() context: GraphContext,
  ) {
    const check = await checkerOf(agreement, year, context);
    return check(text, 'text');
  }

  @Query(() => [QuoteCheckType], {
    nullable: 'itemsAndList',
    complexity: ({ args }) =>
      args.texts.slice(0, LIMITS.quotes.most).reduce((sum: number, text: string) => sum + priceOf(text), 0),
    description: `Many quotations at once, in the order given; one that cannot be checked is null, with its own error. At most ${LIMITS.quotes.most} of at most ${LIMITS.quotation.most} characters each.`,
  })
  async quotes(
    @Arg('texts', () => [String], { description: 'The quotations, each without the marks around it.' })
    texts: readonly string[],
    @YearArg() year: string | null,
    @AgreementArg() agreement: string,
    @Ctx() context: GraphContext,
  ) {
    if (texts.length > LIMITS.quotes.most)
      throw badInput('texts', `${texts.length} quotations`, `at most ${LIMITS.quotes.most} quotations`);
    const check = await checkerOf(agreement, year, context);
    return texts.map((text, i) => {
      try {
        return check(text, 'texts', `texts[${i}]`);
      } catch (error) {
        return alone(error);
      }
    });
  }
}

function priceOf({ length }: string): number {
  return PRICES.quotation + PRICES.quotedCharacter * Math.min(length, LIMITS.quotation.most);
}

/** What checks quotations against a year, and tells where else they stand. */
async function checkerOf(agreement: string, year: string | null, context: GraphContext) {
  const edition = await chooseEdition({ agreement, year }, context);
  const editions = await context.editions(context.agreementOf(edition));
  return (text: string, argument: string, place = argument) => {
    if (text.length > LIMITS.quotation.most)
      throw badInput(
        argument,
        text,
        `at most ${LIMITS.quotation.most} characters, not ${text.length}`,
        place,
      );
    if (!hasWords(text)) throw badInput(argument, text, 'a quotation of one word or more', place);
    const all = editions.map((each) => context.analysis.words(each));
    return checkQuote(text, context.analysis.words(edition), { all });
  };
}
