import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgreementHead, InstrumentHead } from '../../law/document/agreement-head.ts';
import type { Clause } from '../../law/document/clause.ts';
import type { EditionHead } from '../../law/document/edition.ts';
import { editionBefore } from '../../law/document/edition-state.ts';
import { ClauseType } from '../clause/clause-type.ts';
import { GraphContext } from '../context.ts';
import { AmendmentType } from './amendment-type.ts';

/** An amendment as the resolvers pass it on: what the instrument declares, and the provision it makes. */
export interface AmendmentNode extends AmendmentType {
  readonly instrument: InstrumentHead;
  readonly provision: string | null;
}

@Resolver(() => AmendmentType)
export class AmendmentResolver {
  @FieldResolver(() => ClauseType, { nullable: true, description: 'The provision in the year before.' })
  before(@Root() amendment: AmendmentNode, @Ctx() context: GraphContext) {
    return provisionIn(amendment, editionBefore, context);
  }

  @FieldResolver(() => ClauseType, {
    nullable: true,
    description: 'The provision as the amendment makes it.',
  })
  after(@Root() amendment: AmendmentNode, @Ctx() context: GraphContext) {
    return provisionIn(amendment, (_, head) => head, context);
  }
}

type HeadOf = (heads: readonly EditionHead[], head: EditionHead) => EditionHead | null;

/** The provision in the instrument's year, or in the one that this builds on. */
async function provisionIn(
  { instrument, provision }: AmendmentNode,
  headOf: HeadOf,
  context: GraphContext,
): Promise<Clause | null> {
  if (provision === null) return null;
  const agreement = (await context.agreement(instrument.agreement)) as AgreementHead;
  const own = agreement.editions.find(({ year }) => year === instrument.year);
  const head = own && headOf(agreement.editions, own);
  if (!head) return null;
  return (await context.edition(agreement, head)).ofProvision(provision);
}
