import { Field, Int, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { DiffSegmentType } from '../comparison/comparison-type.ts';
import { AlterationKindEnum, QuoteVerdictEnum } from '../enums.ts';
import { ContractYearScalar } from '../scalars.ts';

@ObjectType('Alteration', {
  simpleResolvers: true,
  description: 'Something that was done to the words of a clause.',
})
export class AlterationType {
  @Field(() => AlterationKindEnum, { description: 'What was done.' })
  kind!: string;

  @Field({
    description:
      'The words of the clause, empty where something was added. OTHER_YEAR: the year that was asked. OTHER_CLAUSE: the clause that was cited.',
  })
  expected!: string;

  @Field({
    description:
      'The words of the quotation, empty where something was left out. OTHER_YEAR, OTHER_CLAUSE: the year or the clause that has the words.',
  })
  found!: string;
}

@ObjectType('QuoteCheck', {
  simpleResolvers: true,
  description:
    'Whether a quotation is what the agreement says. Punctuation, capitals and spaces are forgiven.',
})
export class QuoteCheckType {
  @Field(() => QuoteVerdictEnum, { description: 'Whether the words are those of the agreement.' })
  verdict!: string;

  @Field({ description: 'Whether words are left out at a mark such as … or [...], or put in brackets.' })
  hasOmissions!: boolean;

  @Field(() => [AlterationType], { description: 'What was done to the words, in their order.' })
  alterations!: readonly AlterationType[];

  @Field(() => [ClauseType], {
    description: 'Every clause that has the words exactly, in printed order, up to 20.',
  })
  places!: readonly unknown[];

  @Field(() => Int, { description: 'How many clauses have the words exactly.' })
  totalPlaces!: number;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'The best matching clause; null when the words are absent, or of two articles.',
  })
  clause!: unknown;

  @Field(() => [DiffSegmentType], {
    description: 'From the clause’s words to the quotation’s: all but what is deleted is the quotation.',
  })
  segments!: readonly DiffSegmentType[];

  @Field(() => [ContractYearScalar], { description: 'Contract years in which the quotation is exact.' })
  exactIn!: readonly string[];
}
