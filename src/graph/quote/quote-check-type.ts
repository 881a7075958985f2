import { Field, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { DiffSegmentType } from '../comparison/comparison-type.ts';
import { QuoteVerdictEnum } from '../enums.ts';
import { ContractYearScalar } from '../scalars.ts';

@ObjectType('QuoteCheck', {
  simpleResolvers: true,
  description:
    'Whether a quotation is what the agreement says. Punctuation, capitals and spaces are forgiven.',
})
export class QuoteCheckType {
  @Field(() => QuoteVerdictEnum)
  verdict!: string;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'The best matching clause; null when the words are absent.',
  })
  clause!: unknown;

  @Field(() => [DiffSegmentType], { description: 'From the clause’s words to the quotation’s.' })
  segments!: readonly DiffSegmentType[];

  @Field(() => [ContractYearScalar], { description: 'Contract years in which the quotation is exact.' })
  exactIn!: readonly string[];
}
