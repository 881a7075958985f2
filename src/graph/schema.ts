import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { limitAnswers } from './answer-limit.ts';
import { AgreementResolver } from './agreement-resolver.ts';
import { ClauseResolver } from './clause-resolver.ts';
import { EditionResolver } from './edition-resolver.ts';
import { InstrumentResolver } from './instrument-resolver.ts';
import { QueryResolver } from './query-resolver.ts';

/** The executable schema: the public contract over law values. */
export async function graphSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [QueryResolver, AgreementResolver, EditionResolver, ClauseResolver, InstrumentResolver],
    validate: false,
    emitSchemaFile: false,
  });
  return limitAnswers(schema);
}
