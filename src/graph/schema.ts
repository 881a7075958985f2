import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AgreementResolver } from './agreement-resolver.ts';
import { AmendmentResolver } from './amendment-resolver.ts';
import { limitAnswers } from './answer-limit.ts';
import { CitationsResolver } from './citations-resolver.ts';
import { ClauseResolver } from './clause-resolver.ts';
import { ChangeResolver, ComparisonResolver } from './comparison-resolver.ts';
import { EditionResolver } from './edition-resolver.ts';
import { InstrumentResolver } from './instrument-resolver.ts';
import { QueryResolver } from './query-resolver.ts';
import { QuoteResolver } from './quote-resolver.ts';
import { RuleResolver } from './rule-resolver.ts';
import { RulesResolver } from './rules-resolver.ts';
import { SearchResolver } from './search-resolver.ts';

/** The executable schema: the public contract over law values. */
export async function graphSchema(): Promise<GraphQLSchema> {
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
      QuoteResolver,
      CitationsResolver,
      RulesResolver,
      RuleResolver,
      SearchResolver,
    ],
    validate: false,
    emitSchemaFile: false,
  });
  return limitAnswers(schema);
}
