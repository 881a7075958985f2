import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { InstrumentHead } from '../../law/document/agreement-head.ts';
import { instrumentText } from '../../law/text/instrument-text.ts';
import type { TextFormat } from '../../law/text/printable.ts';
import { FormatArg } from '../arguments.ts';
import { ChargesItsText } from '../charges-its-text.ts';
import { GraphContext } from '../context.ts';
import { AmendmentType } from './amendment-type.ts';
import { InstrumentType } from './instrument-type.ts';

@Resolver(() => InstrumentType)
export class InstrumentResolver {
  @FieldResolver(() => ID, {
    description: 'The permalink path, such as `agreement/instruments/2006-addendum`.',
  })
  id(@Root() instrument: InstrumentHead) {
    return `${instrument.agreement}/instruments/${instrument.slug}`;
  }

  @ChargesItsText()
  @FieldResolver(() => String, { description: 'The words as printed, in printed order.' })
  async text(
    @Root() instrument: InstrumentHead,
    @FormatArg('PLAIN') format: TextFormat,
    @Ctx() context: GraphContext,
  ) {
    const parts = await context.instrumentParts(instrument);
    return context.budget.make('Instrument.text', 0, () => instrumentText(parts, format));
  }

  @FieldResolver(() => [AmendmentType], {
    description:
      'What it does to the agreement of the year before, in its order; empty where it amends nothing.',
  })
  async amendments(@Root() instrument: InstrumentHead, @Ctx() context: GraphContext) {
    const parts = await context.instrumentParts(instrument);
    return parts.flatMap(({ declaration, provision }) =>
      declaration ? [{ ...declaration, provision, instrument }] : [],
    );
  }
}
