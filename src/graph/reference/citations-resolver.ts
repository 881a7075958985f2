import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { LIMITS, PRICES } from '../../limits.ts';
import { chooseEdition } from '../../reading/choose-edition.ts';
import { findCited } from '../../reading/find-cited.ts';
import { referencesInText } from '../../reading/references-in-text.ts';
import { AgreementArg, YearArg } from '../arguments.ts';
import { GraphContext } from '../context.ts';
import { ReferenceType } from './reference-type.ts';

@Resolver()
export class CitationsResolver {
  @Query(() => [ReferenceType], {
    nullable: true,
    complexity: ({ args }) =>
      PRICES.citation + PRICES.citedCharacter * Math.min(args.text.length, LIMITS.quotation.most),
    description: `Every citation found in free text, each resolved in that contract year, or in the one it names itself (Article 9.O of the 2006-07 agreement). \`within\` is the clause from which relative ones (paragraph B above) are read. At most ${LIMITS.quotation.most} characters and ${LIMITS.citations.most} citations.`,
  })
  async citations(
    @Arg('text', {
      description:
        'Plain text, such as an answer of an FAQ: “See paragraph M, and Article 16, L.1.” or the like.',
    })
    text: string,
    @YearArg() year: string | null,
    @Arg('within', () => String, {
      nullable: true,
      description:
        'The clause from which relative citations (`paragraph B above`) are read, by its own, such as `Art 16.L`.',
    })
    within: string | null,
    @AgreementArg() agreement: string,
    @Ctx() context: GraphContext,
  ) {
    const edition = await chooseEdition({ agreement, year }, context);
    const clause = typeof within === 'string' ? await findCited(edition, within, context) : null;
    return referencesInText(text, edition, clause, context);
  }
}
