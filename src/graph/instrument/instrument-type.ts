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
  @Field({ description: 'The name it has in its address.' })
  slug!: string;

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field(() => InstrumentKindEnum, { description: 'What kind of document it is.' })
  kind!: string;

  @Field(() => ContractYearScalar, {
    nullable: true,
    description: 'The contract year that it makes or amends; null where it does neither.',
  })
  year!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Null where the instrument bears no effective date.',
  })
  effectiveFrom!: string | null;

  @Field(() => SourceAccountType, { description: 'What became of every character of its document.' })
  account!: SourceAccountType;
}
