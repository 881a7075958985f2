import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { checkDocument } from '../../law/quote/check-document.ts';
import { findQuotations } from '../../law/quote/find-quotations.ts';
import { LIMITS, PRICES } from '../../limits.ts';
import { chooseEdition } from '../../reading/choose-edition.ts';
import { badInput } from '../../reading/errors.ts';
import { referencesInText } from '../../reading/references-in-text.ts';
import { GraphContext } from '../context.ts';
import { ContractYearScalar } from '../scalars.ts';
import { DocumentCheckType } from './document-check-type.ts';

@Resolver(() => DocumentCheckType)
export class DocumentResolver {
  @Query(() => DocumentCheckType, {
    nullable: true,
    complexity: ({ args }) =>
      PRICES.quotation +
      (PRICES.quotedCharacter + PRICES.citedCharacter) * Math.min(args.text.length, LIMITS.quotation.most),
    description: `Everything in a text of one's own that can be checked: an FAQ page, a flyer, a letter. Its citations and its quotations. At most ${LIMITS.quotation.most} characters and ${LIMITS.quotations.most} quotations.`,
  })
  async checkDocument(
    @Arg('text') text: string,
    @Arg('year', () => ContractYearScalar, { nullable: true }) year: string | null,
    @Arg('agreement', () => ID) agreement: string,
    @Ctx() context: GraphContext,
  ) {
    const edition = await chooseEdition({ agreement, year }, context);
    const citations = await referencesInText(text, edition, null, context);
    // Only now is the text known to be short enough.
    const quotations = findQuotations(text);
    if (quotations.length > LIMITS.quotations.most)
      throw badInput(
        'text',
        text,
        `a text with at most ${LIMITS.quotations.most} quotations, not ${quotations.length}`,
      );
    const all = await context.editions(context.agreementOf(edition));
    return checkDocument(
      { text, citations, quotations },
      { edition, all, wordsOf: (each) => context.analysis.words(each) },
    );
  }
}
