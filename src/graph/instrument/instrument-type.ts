import { Field, ObjectType } from 'type-graphql';
import { InstrumentKindEnum } from '../enums.ts';
import { NodeType } from '../node-type.ts';
import { ContractYearScalar, DateScalar } from '../scalars.ts';
import { SourceAccountType } from './source-account-type.ts';

@ObjectType('Instrument', {
  implements: NodeType,
  description:
    'A document the parties (or one of them) issued: its words as printed, before any consolidation.',
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

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Null where the instrument bears no effective date.',
  })
  effectiveFrom!: string | null;

  @Field(() => SourceAccountType, { description: 'What became of every character of its document.' })
  account!: SourceAccountType;
}
