import { Field, Int, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { ReferenceType } from '../reference/reference-type.ts';
import { QuoteCheckType } from './quote-check-type.ts';

@ObjectType('CheckedQuotation', {
  simpleResolvers: true,
  description: 'A passage of a text that quotes the agreement, or says that it does.',
})
export class CheckedQuotationType {
  @Field({ description: 'The passage as it stands in the text, without the marks around it.' })
  text!: string;

  @Field(() => Int, { description: 'Offset into the text, in UTF-16 code units.' })
  start!: number;

  @Field(() => Int, { description: 'The end of the passage, exclusive.' })
  end!: number;

  @Field(() => QuoteCheckType, {
    description: 'Whether the agreement says so, and what was done to its words.',
  })
  check!: unknown;

  @Field(() => ClauseType, { nullable: true, description: 'The clause that the text names for it.' })
  cited!: unknown;
}

@ObjectType('DocumentCheck', {
  simpleResolvers: true,
  description: 'Which citations and quotations of a text hold.',
})
export class DocumentCheckType {
  @Field(() => [ReferenceType], { description: 'All citations, in order, with their places in the text.' })
  citations!: readonly unknown[];

  @Field(() => [CheckedQuotationType], {
    description: 'Passages in quotation marks or set off as quotations, of four words or more.',
  })
  quotations!: readonly CheckedQuotationType[];

  @Field(() => Int, {
    description:
      'How many do not hold: citations that lead nowhere, quotations that are not exact or not of the clause cited.',
  })
  problems!: number;
}
