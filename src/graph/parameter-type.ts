import { Field, ObjectType } from 'type-graphql';
import { ClauseType } from './clause-type.ts';
import { DecimalScalar } from './scalars.ts';

@ObjectType('Parameter', { description: 'A number read from a clause, for one contract year.' })
export class ParameterType {
  @Field()
  name!: string;

  @Field(() => DecimalScalar, { nullable: true })
  value!: string | null;

  @Field()
  unit!: string;

  @Field(() => ClauseType)
  clause!: ClauseType;

  @Field({ description: 'The words it was read from.' })
  quote!: string;
}
