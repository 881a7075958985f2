import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('FacetCount', { simpleResolvers: true })
export class FacetCountType {
  @Field()
  value!: string;

  @Field(() => Int)
  count!: number;
}
