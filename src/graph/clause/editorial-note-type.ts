import { Field, ObjectType } from 'type-graphql';
import { NoteKindEnum } from '../enums.ts';
import { ClauseType } from './clause-type.ts';

@ObjectType('EditorialNote', {
  description:
    'What the editors say about the text, never mixed into it. TRANSCRIPTION: a scanning error mended.',
})
export class EditorialNoteType {
  @Field(() => NoteKindEnum)
  kind!: string;

  @Field()
  text!: string;

  @Field(() => ClauseType, { nullable: true, description: 'Null for a note on the whole edition.' })
  clause!: ClauseType | null;
}
