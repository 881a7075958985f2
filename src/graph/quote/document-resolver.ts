import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { LIMITS } from '../../limits.ts';
import { checkText, priceOfCheck } from '../../reading/check-text.ts';
import { chooseEdition } from '../../reading/choose-edition.ts';
import { AgreementArg, YearArg } from '../arguments.ts';
import { GraphContext } from '../context.ts';
import { DocumentCheckType } from './document-check-type.ts';

@Resolver(() => DocumentCheckType)
export class DocumentResolver {
  @Query(() => DocumentCheckType, {
    nullable: true,
    complexity: ({ args }) => priceOfCheck(args.text),
    description: `Everything in a text of one's own that can be checked: an FAQ page, a flyer, a letter. Its citations and its quotations. At most ${LIMITS.quotation.most} characters and ${LIMITS.quotations.most} quotations.`,
  })
  async checkDocument(
    @Arg('text', { description: 'Plain text, such as that of an FAQ page.' }) text: string,
    @YearArg() year: string | null,
    @AgreementArg() agreement: string,
    @Ctx() context: GraphContext,
  ) {
    const edition = await chooseEdition({ agreement, year }, context);
    return checkText(text, edition, context);
  }
}
