import { GraphQLScalarType, Kind } from 'graphql';
import { parseContractYear } from '../law/document/contract-year.ts';

/** Reads the argument as the words the client sent; what is wrong with them is told by the field that needs them. */
function wordsScalar(
  name: string,
  description: string,
  specifiedByURL: string,
  canonical: (words: string) => string,
): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL,
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

export const DateScalar = wordsScalar(
  'Date',
  'A calendar date, YYYY-MM-DD, such as 2006-08-01.',
  'https://scalars.graphql.org/andimarek/local-date.html',
  (words) => words.trim(),
);

/** No standard has such years; the server says at this path of its own what their form is. */
export const CONTRACT_YEAR_PATH = '/scalars/contract-year';

export const ContractYearScalar = wordsScalar(
  'ContractYear',
  'A contract year. Canonical form 2006-07; 2006-2007, 2006/07 and 2006-07 are accepted.',
  CONTRACT_YEAR_PATH,
  (words) => parseContractYear(words) ?? words,
);

/** A decimal as an argument may be a number, too: its digits are taken as they are written. */
export const DecimalScalar = new GraphQLScalarType({
  name: 'Decimal',
  description:
    'An exact decimal, written as a string without exponent: "65.52", "40043.00". Money is in US dollars. As an argument a number is accepted, too.',
  specifiedByURL: 'https://www.w3.org/TR/xmlschema11-2/#decimal',
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

/** The specification of contract years, for whoever follows `@specifiedBy`. */
export const CONTRACT_YEAR_FORM = `ContractYear: the term of an agreement, by its years

Form        YYYY-YY for a term that runs from one year into another, such as 2006-07 for one year or 2022-25 for three:
            the first year in four digits, a hyphen, the last two digits of the last year.
            YYYY for a term within one calendar year, such as 2024.
Answers     A string in this form. As strings, years of one agreement sort in their order.
Arguments   A string in this form, or as people write it: 2006-2007, 2006/07, 2006/2007, with a dash for the hyphen.
            A term of more than ten years, and one whose last year is not after its first, is none.
Errors      What is no contract year of the agreement is refused with the code YEAR_UNKNOWN, which lists those there are.
`;

const DECIMAL_FORM = 'Decimal is written as a string, or as a number';
