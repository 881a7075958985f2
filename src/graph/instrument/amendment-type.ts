import { Field, ObjectType } from 'type-graphql';
import { AmendmentOperationEnum } from '../enums.ts';

@ObjectType('Amendment', {
  simpleResolvers: true,
  description: 'One operation of an instrument on the agreement of the year before.',
})
export class AmendmentType {
  @Field(() => AmendmentOperationEnum, { description: 'What it does.' })
  operation!: string;

  @Field({ description: 'The citation the instrument names, in the year before.' })
  target!: string;

  @Field(() => String, { nullable: true, description: 'REVISED or NEW where the page is so marked.' })
  mark!: string | null;
}
