import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { LIMITS, PRICES } from '../limits.ts';
import { chooseEdition } from '../reading/choose-edition.ts';
import { badInput } from '../reading/errors.ts';
import { findCited } from '../reading/find-cited.ts';
import { findNode } from '../reading/find-node.ts';
import { AgreementType } from './agreement/agreement-type.ts';
import { AgreementArg, CiteArg, CitesArg, OnArg, YearArg } from './arguments.ts';
import { ClauseType } from './clause/clause-type.ts';
import { GraphContext } from './context.ts';
import { alone } from './each-alone.ts';
import { EditionType } from './edition/edition-type.ts';
import { NodeType } from './node-type.ts';

@Resolver()
export class QueryResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: 'Anything with a permalink, by its path; null when there is none.',
  })
  node(
    @Arg('id', () => ID, { description: 'The permalink path, such as `agreement/2006-07/art-16/L`.' })
    id: string,
    @Ctx() context: GraphContext,
  ) {
    return findNode(id, context);
  }

  @Query(() => [AgreementType], { description: 'All agreements that are served here.' })
  agreements(@Ctx() context: GraphContext) {
    return context.agreements();
  }

  @Query(() => AgreementType, {
    nullable: true,
    description: 'One agreement, through all its years; null when there is none of this slug.',
  })
  agreement(@AgreementArg('slug') slug: string, @Ctx() context: GraphContext) {
    return context.agreement(slug);
  }

  @Query(() => EditionType, {
    nullable: true,
    description:
      'The agreement as it reads in one contract year (or on a date); the latest year when neither is given.',
  })
  edition(
    @YearArg() year: string | null,
    @OnArg() on: string | null,
    @AgreementArg() agreement: string,
    @Ctx() context: GraphContext,
  ) {
    return chooseEdition({ agreement, year, on }, context);
  }

  @Query(() => ClauseType, {
    nullable: true,
    complexity: PRICES.citation,
    description:
      'One clause, by the citation people write: `Art 16.L`, `Article 16, L.1.c`, `16.L.1(c)`, `Appendix B`.',
  })
  async clause(
    @CiteArg() cite: string,
    @YearArg() year: string | null,
    @OnArg() on: string | null,
    @AgreementArg() agreement: string,
    @Ctx() context: GraphContext,
  ) {
    const edition = await chooseEdition({ agreement, year, on }, context);
    return findCited(edition, cite, context);
  }

  @Query(() => [ClauseType], {
    nullable: 'itemsAndList',
    complexity: ({ args }) => PRICES.citation * Math.min(args.cites.length, LIMITS.cites.most),
    description: `Many clauses at once, in the order asked; one that is not found is null, with its own error. At most ${LIMITS.cites.most} citations.`,
  })
  async clauses(
    @CitesArg() cites: readonly string[],
    @YearArg() year: string | null,
    @OnArg() on: string | null,
    @AgreementArg() agreement: string,
    @Ctx() context: GraphContext,
  ) {
    if (cites.length > LIMITS.cites.most)
      throw badInput('cites', `${cites.length} citations`, `at most ${LIMITS.cites.most} citations`);
    const edition = await chooseEdition({ agreement, year, on }, context);
    return Promise.all(cites.map((cite) => findCited(edition, cite, context).catch(alone)));
  }
}
