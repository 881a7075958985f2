import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { AgreementHead } from '../../law/document/agreement-head.ts';
import { GraphContext } from '../context.ts';
import { EditionType } from '../edition/edition-type.ts';
import { InstrumentType } from '../instrument/instrument-type.ts';
import { AgreementType } from './agreement-type.ts';

@Resolver(() => AgreementType)
export class AgreementResolver {
  @FieldResolver(() => ID, { description: 'The permalink path: its slug.' })
  id(@Root() agreement: AgreementHead) {
    return agreement.slug;
  }

  @FieldResolver(() => [EditionType], { description: 'Oldest first.' })
  editions(@Root() agreement: AgreementHead, @Ctx() context: GraphContext) {
    return context.editions(agreement);
  }

  @FieldResolver(() => [InstrumentType], { description: 'In the order in which they were issued.' })
  instruments(@Root() agreement: AgreementHead) {
    return agreement.instruments;
  }
}
