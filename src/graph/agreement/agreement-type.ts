import { Field, ObjectType } from 'type-graphql';
import { NodeType } from '../node-type.ts';
import { BargainingEventType } from './bargaining-event-type.ts';

@ObjectType('Agreement', { implements: NodeType, description: 'The agreement through all its years.' })
export class AgreementType extends NodeType {
  @Field()
  slug!: string;

  @Field()
  title!: string;

  @Field(() => [String])
  parties!: readonly string[];

  @Field(() => [BargainingEventType], {
    description: 'What happened at the table and in the votes, as the sources report it.',
  })
  events!: readonly BargainingEventType[];
}
