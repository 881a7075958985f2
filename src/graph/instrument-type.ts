import { Field, ObjectType } from 'type-graphql';
import { AmendmentOperationEnum, InstrumentKindEnum } from './enums.ts';
import { NodeType } from './node-type.ts';
import { ContractYearScalar, DateScalar } from './scalars.ts';

@ObjectType('Amendment', { simpleResolvers: true })
export class AmendmentType {
  @Field(() => AmendmentOperationEnum)
  operation!: string;

  @Field({ description: 'The citation the instrument names, in the year before.' })
  target!: string;

  @Field(() => String, { nullable: true, description: 'REVISED or NEW where the page is so marked.' })
  mark!: string | null;
}

@ObjectType('Instrument', {
  implements: NodeType,
  description: 'A document the parties (or one of them) issued: its words as printed, before any consolidation.',
})
export class InstrumentType extends NodeType {
  @Field()
  slug!: string;

  @Field()
  title!: string;

  @Field(() => InstrumentKindEnum)
  kind!: string;

  @Field(() => ContractYearScalar, { nullable: true })
  year!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null where the instrument bears no effective date.' })
  effectiveFrom!: string | null;
}
