import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, TypeInfo, ValidationContext, type ValidationRule, visit } from 'graphql';
import { LIMITS } from '../limits.ts';
import { overLimit } from './query-shape.ts';

/** The validation rules that keep a query within the limits; each says which limit, and what to do instead. */
export function queryLimitRules(): ValidationRule[] {
  return [
    maxDepthRule(
      limit('QUERY_TOO_DEEP', `is more than ${LIMITS.depth.most} levels deep`, { n: LIMITS.depth.most }),
    ),
    maxAliasesRule(
      limit('TOO_MANY_ALIASES', `has more than ${LIMITS.aliases.most} aliases`, {
        n: LIMITS.aliases.most,
        // The rule would not count `__typename`, which costs what every field costs.
        allowList: [],
      }),
    ),
    maxDirectivesRule(
      limit('TOO_MANY_DIRECTIVES', `has more than ${LIMITS.directives.most} directives`, {
        n: LIMITS.directives.most,
      }),
    ),
    withoutPageSizes(
      costLimitRule(
        limit('QUERY_TOO_COSTLY', `is over the cost limit of ${LIMITS.cost.most}`, {
          maxCost: LIMITS.cost.most,
        }),
      ) as unknown as ValidationRule,
    ),
    schemaAskedOnce,
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

/** The schema is a hundred times as large as its query. Under aliases one query would give it as often as it likes. */
function schemaAskedOnce(context: ValidationContext) {
  return {
    Field(node: { readonly alias?: unknown; readonly name: { readonly value: string } }) {
      const isOfSchema =
        context.getParentType()?.name.startsWith('__') === true || node.name.value === '__schema';
      if (!node.alias || !isOfSchema) return;
      const message = overLimit('asks for the schema under aliases');
      context.reportError(new GraphQLError(message, { extensions: { code: 'TOO_MANY_ALIASES' } }));
    },
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
