import { Field, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { SourceSpanType } from '../instrument/source-span-type.ts';

@ObjectType('InForceReason', {
  simpleResolvers: true,
  description: 'Why an edition is in force when it is: what is concluded, and the words it rests on.',
})
export class InForceReasonType {
  @Field({ description: 'What is concluded.' })
  text!: string;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'Null where the words are not those of the agreement.',
  })
  clause!: unknown;

  @Field(() => SourceSpanType, {
    nullable: true,
    description: 'The lines of the source document, where the words are not those of the agreement.',
  })
  source!: SourceSpanType | null;

  @Field({ description: 'The words relied on.' })
  quote!: string;
}
