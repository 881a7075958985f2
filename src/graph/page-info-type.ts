import { Field, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page lies in its list.' })
export class PageInfoType {
  @Field({ description: 'Whether something comes after this page.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether something stands before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of its first edge; null for an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of its last edge; given as `after`, it brings the next page.',
  })
  endCursor!: string | null;
}
