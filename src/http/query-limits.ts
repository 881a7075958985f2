import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, TypeInfo, ValidationContext, type ValidationRule, visit } from 'graphql';

/** What one request may ask for. A year read whole, eight levels deep, is well inside. */
export const QUERY_LIMITS = {
  /** Bytes of a request body. */
  bodyBytes: 256 * 1024,
  tokens: 5_000,
  depth: 16,
  aliases: 60,
  directives: 20,
  /** Fields weighted by how deep they stand; see README. */
  cost: 5_000,
} as const;

/** The validation rules that keep a query within the limits; each says which limit, and what to do instead. */
export function queryLimitRules(): ValidationRule[] {
  return [
    maxDepthRule(
      limit('QUERY_TOO_DEEP', `is more than ${QUERY_LIMITS.depth} levels deep`, { n: QUERY_LIMITS.depth }),
    ),
    maxAliasesRule(
      limit('TOO_MANY_ALIASES', `has more than ${QUERY_LIMITS.aliases} aliases`, { n: QUERY_LIMITS.aliases }),
    ),
    maxDirectivesRule(
      limit('TOO_MANY_DIRECTIVES', `has more than ${QUERY_LIMITS.directives} directives`, {
        n: QUERY_LIMITS.directives,
      }),
    ),
    withoutPageSizes(
      costLimitRule(
        limit('QUERY_TOO_COSTLY', `is over the cost limit of ${QUERY_LIMITS.cost}`, {
          maxCost: QUERY_LIMITS.cost,
        }),
      ) as unknown as ValidationRule,
    ),
  ] as unknown as ValidationRule[];
}

/**
 * The rule multiplies a cost by a page size that stands in the query, and not by one that is given as a variable: a page
 * as large as the schema allows would be refused. How many objects an answer holds is counted while it is made.
 */
function withoutPageSizes(rule: ValidationRule): ValidationRule {
  return (context) => {
    const schema = context.getSchema();
    const document = visit(context.getDocument(), {
      Argument: ({ name }) => (name.value === 'first' || name.value === 'last' ? null : undefined),
    });
    const report = (error: GraphQLError) => context.reportError(error);
    const visitor = rule(new ValidationContext(schema, document, new TypeInfo(schema), report));
    return { Document: () => void visit(document, visitor) };
  };
}

function limit<Options>(code: string, what: string, options: Options) {
  const message = overLimit(what);
  return {
    ...options,
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null) =>
        context?.reportError(new GraphQLError(message, { extensions: { code } })),
    ],
  };
}

/** What is told of a query over a limit, and what to do instead. */
export function overLimit(what: string): string {
  return `The query ${what}. Ask for less in one request, or for a field that gives it in one go.`;
}
