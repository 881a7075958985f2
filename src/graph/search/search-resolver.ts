import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { ClauseKind } from '../../law/document/clause-kind.ts';
import { isAsSettled } from '../../law/document/edition-state.ts';
import { LIMITS, PRICES } from '../../limits.ts';
import { checkSearch } from '../../reading/check-search.ts';
import { chooseEdition } from '../../reading/choose-edition.ts';
import { findCited } from '../../reading/find-cited.ts';
import { listOf } from '../../search/search-cursor.ts';
import { AfterArg, AgreementArg, FirstArg } from '../arguments.ts';
import { asksFor } from '../asks-for.ts';
import { GraphContext } from '../context.ts';
import { ClauseKindEnum } from '../enums.ts';
import { ContractYearScalar } from '../scalars.ts';
import { afterCursor, searchPage } from './search-page.ts';
import { ClauseSearchConnectionType } from './search-type.ts';

@Resolver()
export class SearchResolver {
  @Query(() => ClauseSearchConnectionType, {
    nullable: true,
    complexity: ({ args }) => PRICES.search + PRICES.hit * Math.max(0, args.first),
    description: `The clauses a query finds: a citation goes straight to its clause, a phrase in quotes must stand as it is, misspelt words are forgiven. Without year, each provision once, in its latest reading. \`within\` is a citation. At most ${LIMITS.search.most} characters, and ${LIMITS.hits.most} hits a page.`,
  })
  async search(
    @Arg('query', {
      description:
        'Words (`bereavement leave`), a phrase in quotes (`"reduction in force"`), a citation (`Art 16.L`), or all of them.',
    })
    written: string,
    @Arg('year', () => ContractYearScalar, {
      nullable: true,
      description:
        'Only clauses of this contract year. Left out: each provision once, in its latest reading.',
    })
    year: string | null,
    @Arg('kinds', () => [ClauseKindEnum], { nullable: true, description: 'Only clauses of these kinds.' })
    kinds: ClauseKind[] | null,
    @Arg('within', () => String, {
      nullable: true,
      description: 'Only this clause and what is under it, by its citation, such as `Art 16`.',
    })
    cite: string | null,
    @FirstArg(10, LIMITS.hits.most) first: number,
    @AfterArg() after: string | null,
    @AgreementArg() slug: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const edition = await chooseEdition({ agreement: slug, year }, context);
    const query = checkSearch(written, first, context.analysis.citator(edition).grammar);
    const agreement = context.agreementOf(edition);
    const editions = (await context.editions(agreement)).filter(
      (other) => other === edition || isAsSettled(other.head, edition.head),
    );
    const within = typeof cite === 'string' ? await findCited(edition, cite, context) : null;
    const asked = {
      agreement,
      query,
      year: year === null || year === undefined ? null : edition.head.year,
      kinds: kinds ?? null,
      within,
    };
    const list = () => listOf(asked);
    const { offset, engine } = afterCursor(after ?? null, list);
    const withFacets = asksFor('facets', info);
    const result = await context.search.search({ ...asked, editions, first, offset, engine, withFacets });
    return searchPage(result, { list, offset, after: after ?? null, engine });
  }
}
