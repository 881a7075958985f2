import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { ClauseKind } from '../../law/document/clause-kind.ts';
import { LIMITS, PRICES } from '../../limits.ts';
import { notesFound, rulesFound, termsFound } from '../../reading/found-beside.ts';
import { confidenceIn, questionsFound, type ReadSearch, readSearch } from '../../reading/search-asked.ts';
import { listOf } from '../../search/search-cursor.ts';
import { AfterArg, AgreementArg, FirstArg } from '../arguments.ts';
import { asksFor } from '../asks-for.ts';
import { GraphContext } from '../context.ts';
import { ClauseKindEnum } from '../enums.ts';
import { ContractYearScalar } from '../scalars.ts';
import { afterCursor, searchPage } from './search-page.ts';
import { ClauseSearchConnectionType } from './search-type.ts';

@Resolver()
export class SearchResolver {
  @Query(() => ClauseSearchConnectionType, {
    nullable: true,
    complexity: ({ args }) => PRICES.search + PRICES.hit * Math.max(0, args.first),
    description: `The clauses a query finds: a citation goes straight to its clause, a phrase in quotes must stand as it is, misspelt words are forgiven, a word behind a minus (-term) must not stand. Questions people ask lead to the clauses that answer them. Without year, each provision once, in its latest reading. \`within\` is a citation. At most ${LIMITS.search.most} characters, and ${LIMITS.hits.most} hits a page.`,
  })
  async search(
    @Arg('query', {
      description:
        'Words (`bereavement leave`), a phrase in quotes (`"reduction in force"`), a citation (`Art 16.L`), or all of them.',
    })
    written: string,
    @Arg('year', () => ContractYearScalar, {
      nullable: true,
      description:
        'Only clauses of this contract year. Left out: each provision once, in its latest reading.',
    })
    year: string | null,
    @Arg('kinds', () => [ClauseKindEnum], { nullable: true, description: 'Only clauses of these kinds.' })
    kinds: ClauseKind[] | null,
    @Arg('within', () => String, {
      nullable: true,
      description: 'Only this clause and what is under it, by its citation, such as `Art 16`.',
    })
    cite: string | null,
    @FirstArg(10, LIMITS.hits.most) first: number,
    @AfterArg() after: string | null,
    @AgreementArg() slug: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.budget.spendBeyond(PRICES.plainSearches, 'Query.search', PRICES.furtherSearch);
    const withFacets = asksFor('facets', info);
    const filters = { year: year ?? null, kinds: kinds ?? null, within: cite ?? null };
    const read = await readSearch({ agreement: slug, written, ...filters, first, withFacets }, context);
    const list = () => listOf(read.list);
    const { offset, engine } = afterCursor(after ?? null, list);
    const result = await context.search.search({ ...read.list, first, offset, engine, withFacets });
    const page = searchPage(result, { list, offset, after: after ?? null, engine });
    return { ...page, confidence: confidenceIn(read, result), ...foundBeside(read, context) };
  }
}

/** What is found beside the clauses, each looked for when it is asked for. */
function foundBeside(read: ReadSearch, context: GraphContext) {
  const { edition } = read;
  return {
    questions: () => questionsFound(read, context),
    notes: () =>
      notesFound(read).map((note) => ({
        ...note,
        clause: note.path === null ? null : edition.atPath(note.path),
      })),
    terms: () => termsFound(read),
    rules: () => rulesFound(read).map((rule) => ({ rule, edition })),
  };
}
