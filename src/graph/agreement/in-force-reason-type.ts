import { Field, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';

@ObjectType('InForceReason', {
  simpleResolvers: true,
  description: 'Why an edition is in force when it is: what is concluded, and the words it rests on.',
})
export class InForceReasonType {
  @Field({ description: 'What is concluded.' })
  text!: string;

  @Field(() => ClauseType)
  clause!: unknown;

  @Field({ description: 'The words relied on.' })
  quote!: string;
}
