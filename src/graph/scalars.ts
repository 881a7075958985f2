import { GraphQLScalarType, Kind } from 'graphql';
import { parseContractYear } from '../law/contract-year.ts';

/** Reads the argument as the words the client sent; what is wrong with them is told by the field that needs them. */
function wordsScalar(
  name: string,
  description: string,
  canonical: (words: string) => string,
): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    description,
    serialize: String,
    parseValue: (value) => {
      if (typeof value !== 'string') throw new TypeError(`${name} is written as a string`);
      return canonical(value);
    },
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING) throw new TypeError(`${name} is written as a string`);
      return canonical(node.value);
    },
  });
}

export const DateScalar = wordsScalar('Date', 'A calendar date, YYYY-MM-DD.', (words) => words.trim());

export const ContractYearScalar = wordsScalar(
  'ContractYear',
  'A contract year. Canonical form 2006-07; 2006-2007, 2006/07 and 2006-07 are accepted.',
  (words) => parseContractYear(words) ?? words,
);

export const DecimalScalar = wordsScalar(
  'Decimal',
  'An exact decimal, written as a string without exponent: "65.52", "40043.00". Money is in US dollars.',
  (words) => words.trim(),
);
