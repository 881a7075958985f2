import { Field, ObjectType } from 'type-graphql';
import { SourceSpanType } from '../instrument/source-span-type.ts';
import { DateScalar } from '../scalars.ts';

@ObjectType('BargainingEvent', {
  simpleResolvers: true,
  description: 'What happened at the table or in a vote, as a source reports it.',
})
export class BargainingEventType {
  @Field({
    description:
      'What kind of event: AGREEMENT_MADE, NEGOTIATION, RATIFICATION, RATIFICATION_VOTE, BOARD_ACTION.',
  })
  kind!: string;

  @Field({ description: 'Who acted.' })
  body!: string;

  @Field({ description: 'What happened, in a sentence.' })
  description!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null where the source bears no date.' })
  date!: string | null;

  @Field({ description: 'The words of the source it rests on.' })
  quote!: string;

  @Field(() => SourceSpanType, { description: 'Where the source says so.' })
  source!: SourceSpanType;
}
