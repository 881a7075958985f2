import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('SourceSpan', {
  simpleResolvers: true,
  description: 'Lines of a source document, 1-based, both ends included.',
})
export class SourceSpanType {
  @Field()
  file!: string;

  @Field(() => Int)
  firstLine!: number;

  @Field(() => Int)
  lastLine!: number;
}
