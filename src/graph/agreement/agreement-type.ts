import { Field, ObjectType } from 'type-graphql';
import { NodeType } from '../node-type.ts';
import { BargainingEventType } from './bargaining-event-type.ts';

@ObjectType('Agreement', { implements: NodeType, description: 'The agreement through all its years.' })
export class AgreementType extends NodeType {
  @Field({ description: 'The name it has in addresses and in the argument `agreement`.' })
  slug!: string;

  @Field({ description: 'What the agreement calls itself.' })
  title!: string;

  @Field(() => [String], { description: 'Who made it: the employer and the union.' })
  parties!: readonly string[];

  @Field(() => [BargainingEventType], {
    description: 'What happened at the table and in the votes, as the sources report it.',
  })
  events!: readonly BargainingEventType[];
}
