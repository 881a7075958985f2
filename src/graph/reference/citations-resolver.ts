import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { referencesIn } from '../../law/reference/references-of.ts';
import { PRICES } from '../../limits.ts';
import { chooseEdition } from '../../reading/choose-edition.ts';
import { citatorsBeside } from '../../reading/citators-beside.ts';
import { findCited } from '../../reading/find-cited.ts';
import { GraphContext } from '../context.ts';
import { ContractYearScalar } from '../scalars.ts';
import { ReferenceType } from './reference-type.ts';

@Resolver()
export class CitationsResolver {
  @Query(() => [ReferenceType], {
    nullable: true,
    complexity: ({ args }) => PRICES.citation + PRICES.citedCharacter * args.text.length,
    description:
      'Every citation found in free text, each resolved in that contract year, or in the one it names itself (Article 9.O of the 2006-07 agreement). `within` is the clause from which relative ones (paragraph B above) are read.',
  })
  async citations(
    @Arg('text') text: string,
    @Arg('year', () => ContractYearScalar, { nullable: true }) year: string | null,
    @Arg('within', () => String, { nullable: true }) within: string | null,
    @Arg('agreement', () => ID) agreement: string,
    @Ctx() context: GraphContext,
  ) {
    const edition = await chooseEdition({ agreement, year }, context);
    const clause = typeof within === 'string' ? await findCited(edition, within, context) : null;
    const citator = context.analysis.citator(edition);
    const others = await citatorsBeside(text, edition, context);
    return [...referencesIn({ text, citator, within: clause, others })];
  }
}
