import type { Edition } from '../law/document/edition.ts';
import { editionId } from '../law/document/permalink.ts';

/** Where the rules of an edition stand under it; no clause has such a path. */
export const RULES_PATH = 'rules';

/** The computed rules of an agreement under the clauses of one contract year, as something that has a permalink. */
export class EditionRules {
  readonly edition: Edition;

  constructor(edition: Edition) {
    this.edition = edition;
  }

  /** The permalink path: `agreement/2006-07/rules`. */
  get path(): string {
    return `${editionId(this.edition.head)}/${RULES_PATH}`;
  }
}
