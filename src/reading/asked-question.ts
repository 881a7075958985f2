import type { Edition } from '../law/document/edition.ts';
import { editionId } from '../law/document/permalink.ts';
import type { Question } from '../law/question/question.ts';
import type { Reading } from './reading.ts';

/** Where the questions of an edition stand under it; no clause has such a path. */
export const QUESTIONS_PATH = 'questions';

/** A question of an edition, as something that has a permalink. */
export class AskedQuestion {
  readonly edition: Edition;
  readonly question: Question;

  constructor(edition: Edition, question: Question) {
    this.edition = edition;
    this.question = question;
  }

  /** The permalink path: `agreement/2006-07/questions/sick-days-a-year`. */
  get path(): string {
    return `${editionId(this.edition.head)}/${QUESTIONS_PATH}/${this.question.name}`;
  }
}

/** The question of that name in an edition; null when the year has none. */
export async function askedQuestion(
  edition: Edition,
  name: string,
  reading: Reading,
): Promise<AskedQuestion | null> {
  const question = (await reading.questions(edition)).named(name);
  return question && new AskedQuestion(edition, question);
}
