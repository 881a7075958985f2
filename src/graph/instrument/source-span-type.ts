import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('SourceSpan', {
  simpleResolvers: true,
  description: 'Lines of a source document, 1-based, both ends included.',
})
export class SourceSpanType {
  @Field({ description: 'The name of the file in `sources`.' })
  file!: string;

  @Field(() => Int, { description: 'The first line, counted from 1.' })
  firstLine!: number;

  @Field(() => Int, { description: 'The last line, which belongs to it.' })
  lastLine!: number;
}
