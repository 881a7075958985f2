import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('LeftOut', { simpleResolvers: true })
export class LeftOutType {
  @Field(() => Int)
  characters!: number;

  @Field({ description: 'Such as page foot, table of contents, white space.' })
  reason!: string;
}

@ObjectType('SourceAccount', {
  simpleResolvers: true,
  description:
    'What became of every character of a document: served + mended + the characters of leftOut = characters, in UTF-16 code units.',
})
export class SourceAccountType {
  @Field(() => Int)
  characters!: number;

  @Field(() => Int, { description: "They stand in the instrument's text as they are." })
  served!: number;

  @Field(() => Int, {
    description: 'Scanning errors: something else stands in their place, and a TRANSCRIPTION note says what.',
  })
  mended!: number;

  @Field(() => [LeftOutType])
  leftOut!: readonly LeftOutType[];
}
