import type { Agreement } from '../document/agreement.ts';
import { editionsOf } from '../document/editions-of.ts';
import { QuestionIndex } from './question-index.ts';

/** What people ask of each edition of an agreement as ingest makes it; oldest first. */
export function questionsOf(agreement: Agreement): readonly QuestionIndex[] {
  return editionsOf(agreement).map((edition) => {
    const ofYear = agreement.questions.filter(({ year }) => year === edition.head.year);
    return new QuestionIndex(edition, ofYear);
  });
}
