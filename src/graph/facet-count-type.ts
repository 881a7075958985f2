import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('FacetCount', {
  simpleResolvers: true,
  description: 'One of the groups that things fall into, and how many are in it.',
})
export class FacetCountType {
  @Field({ description: 'What they have in common: a kind, a citation, a year, a topic.' })
  value!: string;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
}
