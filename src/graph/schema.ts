import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AgreementResolver } from './agreement/agreement-resolver.ts';
import { chargeAnswers } from './charge-answers.ts';
import { ClauseResolver } from './clause/clause-resolver.ts';
import { ChangeResolver, ComparisonResolver } from './comparison/comparison-resolver.ts';
import { withDefaultAgreement } from './default-agreement.ts';
import { ResolverInstances, resolveDirectly } from './direct-resolvers.ts';
import { EditionResolver } from './edition/edition-resolver.ts';
import { AmendmentResolver } from './instrument/amendment-resolver.ts';
import { InstrumentResolver } from './instrument/instrument-resolver.ts';
import { QueryResolver } from './query-resolver.ts';
import { QuestionResolver } from './question/question-resolver.ts';
import { QuestionsResolver } from './question/questions-resolver.ts';
import { DocumentResolver } from './quote/document-resolver.ts';
import { QuoteResolver } from './quote/quote-resolver.ts';
import { CitationsResolver } from './reference/citations-resolver.ts';
import { AuthorityResolver } from './rule/authority-resolver.ts';
import { RuleResolver } from './rule/rule-resolver.ts';
import { RulesResolver } from './rule/rules-resolver.ts';
import { SearchResolver } from './search/search-resolver.ts';
import { SuggestResolver } from './search/suggest-resolver.ts';
import { SalaryScheduleResolver } from './table/salary-schedule-resolver.ts';

/** The one type that TypeGraphQL makes by itself. */
const QUERY =
  'Where every query begins. A mistake in one field leaves the others standing; its code is in `extensions.code`.';

/**
 * The executable schema: the public contract over law values.
 * @param defaultAgreement the agreement that is meant when a client names none; null where one must be named.
 */
export async function graphSchema(defaultAgreement: string | null): Promise<GraphQLSchema> {
  const instances = new ResolverInstances();
  const schema = await buildSchema({
    resolvers: [
      QueryResolver,
      AgreementResolver,
      EditionResolver,
      ClauseResolver,
      InstrumentResolver,
      AmendmentResolver,
      ComparisonResolver,
      ChangeResolver,
      DocumentResolver,
      QuoteResolver,
      CitationsResolver,
      RulesResolver,
      AuthorityResolver,
      RuleResolver,
      SalaryScheduleResolver,
      SearchResolver,
      SuggestResolver,
      QuestionsResolver,
      QuestionResolver,
    ],
    container: instances,
    validate: false,
    emitSchemaFile: false,
    // It takes as long as all the rest, at every start: a test checks it.
    skipCheck: true,
  });
  const query = schema.getQueryType();
  if (query) query.description = QUERY;
  return chargeAnswers(withDefaultAgreement(resolveDirectly(schema, instances), defaultAgreement));
}
