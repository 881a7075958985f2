import { GraphQLScalarType, Kind } from 'graphql';
import { parseContractYear } from '../law/document/contract-year.ts';

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

/** A decimal as an argument may be a number, too: its digits are taken as they are written. */
export const DecimalScalar = new GraphQLScalarType({
  name: 'Decimal',
  description:
    'An exact decimal, written as a string without exponent: "65.52", "40043.00". Money is in US dollars. As an argument a number is accepted, too.',
  serialize: String,
  parseValue: (value) => {
    if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(DECIMAL_FORM);
    return String(value).trim();
  },
  parseLiteral: (node) => {
    const isDecimal = node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT;
    if (!isDecimal) throw new TypeError(DECIMAL_FORM);
    return node.value.trim();
  },
});

const DECIMAL_FORM = 'Decimal is written as a string, or as a number';
