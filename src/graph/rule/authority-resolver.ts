import { FieldResolver, Resolver, Root } from 'type-graphql';
import { findableCitation } from '../../law/citation/alternate.ts';
import type { Clause } from '../../law/document/clause.ts';
import { AuthorityType } from './rule-answer-type.ts';

@Resolver(() => AuthorityType)
export class AuthorityResolver {
  @FieldResolver(() => String, {
    description:
      'The citation that leads back to the clause: where another is printed under the same one, it names the instrument, as in Art. 6.C.4 [2005-agreement].',
  })
  citation(@Root() { clause }: { readonly clause: Clause }): string {
    return findableCitation(clause);
  }
}
