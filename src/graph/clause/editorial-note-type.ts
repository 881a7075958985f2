import { Field, ObjectType } from 'type-graphql';
import { NoteKindEnum } from '../enums.ts';
import { ClauseType } from './clause-type.ts';

@ObjectType('NoteCell', { simpleResolvers: true, description: 'A cell of a table, as a note names it.' })
export class NoteCellType {
  @Field({ description: 'The first cell of its row.' })
  row!: string;

  @Field({ description: 'The name of its column.' })
  column!: string;
}

@ObjectType('EditorialNote', {
  description: 'What the editors say about the text, never mixed into it.',
})
export class EditorialNoteType {
  @Field(() => NoteKindEnum, { description: 'What it is about.' })
  kind!: string;

  @Field({ description: 'What the editors say.' })
  text!: string;

  @Field(() => [String], {
    description:
      'The words of the clause it is about; none where it is about the whole clause, or about cells.',
  })
  quotes!: readonly string[];

  @Field(() => [NoteCellType], { description: "The cells of the clause's table that it is about." })
  cells!: readonly NoteCellType[];

  @Field(() => ClauseType, { nullable: true, description: 'Null for a note on the whole edition.' })
  clause!: ClauseType | null;
}
