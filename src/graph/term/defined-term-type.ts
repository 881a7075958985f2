import { Field, Int, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';

@ObjectType('DefinedTerm', {
  simpleResolvers: true,
  description: 'A word or phrase to which a clause gives a meaning of its own.',
})
export class DefinedTermType {
  @Field({ description: 'The word or phrase, such as `workday`.' })
  term!: string;

  @Field({ description: 'The words of the definition, verbatim.' })
  definition!: string;

  @Field(() => ClauseType, { description: 'The clause that defines it.' })
  clause!: unknown;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'Where the definition holds: in this clause and under it; null for the whole agreement.',
  })
  scope!: unknown;
}

@ObjectType('TermOccurrence', {
  simpleResolvers: true,
  description: 'A defined term where a clause uses it.',
})
export class TermOccurrenceType {
  @Field(() => DefinedTermType, { description: 'The term, with its definition.' })
  term!: unknown;

  @Field({ description: 'The words as printed.' })
  text!: string;

  @Field(() => Int, { description: 'Offset into ownText, in UTF-16 code units.' })
  start!: number;

  @Field(() => Int, { description: 'The end of the words, exclusive.' })
  end!: number;
}
