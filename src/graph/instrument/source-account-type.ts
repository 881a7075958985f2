import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('LeftOut', {
  simpleResolvers: true,
  description: 'Characters of a document that are not served, and why.',
})
export class LeftOutType {
  @Field(() => Int, { description: 'How many there are.' })
  characters!: number;

  @Field({ description: 'Such as page foot, table of contents, white space.' })
  reason!: string;
}

@ObjectType('SourceAccount', {
  simpleResolvers: true,
  description:
    'What became of every character of a document: served, mended and leftOut add up to characters.',
})
export class SourceAccountType {
  @Field(() => Int, { description: 'Of the whole document, line ends among them.' })
  characters!: number;

  @Field(() => Int, { description: "Those that stand in the instrument's words." })
  served!: number;

  @Field(() => Int, {
    description: 'Those in whose place a correction put other words; each is an editorial note.',
  })
  mended!: number;

  @Field(() => [LeftOutType], { description: 'Those that are not served, by the reason.' })
  leftOut!: readonly LeftOutType[];
}
