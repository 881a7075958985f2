import { Arg, ID, Int } from 'type-graphql';
import { TextFormatEnum } from './enums.ts';
import { ContractYearScalar, DateScalar } from './scalars.ts';

/** Declares an argument of a field: the same words for the same argument, wherever it stands. */
type Argument = ReturnType<typeof Arg>;

const CITATION = 'as people write it: `Art 16.L`, `Article 16, L.1.c`, `16.L.1(c)`, `Appendix B`';

/** The contract year that is meant. */
export function YearArg(): Argument {
  return Arg('year', () => ContractYearScalar, {
    nullable: true,
    description: 'The contract year, such as `2006-07`. Left out: the latest that was adopted.',
  });
}

/** A day on which the edition that is meant was in force. */
export function OnArg(): Argument {
  return Arg('on', () => DateScalar, {
    nullable: true,
    description: 'In place of a year: a day on which it was in force, such as `2006-01-31`.',
  });
}

/** The agreement that is meant. */
export function AgreementArg(name: 'agreement' | 'slug' = 'agreement'): Argument {
  return Arg(name, () => ID, {
    description: 'The slug of the agreement, as `agreements { slug }` gives it.',
  });
}

/** A clause, by its citation. */
export function CiteArg(): Argument {
  return Arg('cite', () => String, { description: `The citation of the clause, ${CITATION}.` });
}

/** Several clauses, by their citations. */
export function CitesArg(): Argument {
  return Arg('cites', () => [String], { description: `The citations of the clauses, each ${CITATION}.` });
}

/** How a text comes. */
export function FormatArg(defaultValue: keyof typeof TextFormatEnum): Argument {
  return Arg('format', () => TextFormatEnum, {
    defaultValue,
    description: 'The form in which the text comes.',
  });
}

/** How long a page of a list is. @param most how many it may have. */
export function FirstArg(defaultValue: number, most: number): Argument {
  return Arg('first', () => Int, { defaultValue, description: `How many a page has, at most ${most}.` });
}

/** Where a page of a list begins. */
export function AfterArg(): Argument {
  return Arg('after', () => String, {
    nullable: true,
    description:
      'Where the page begins: the `endCursor` of the page before, or the `cursor` of an edge. Left out: at the beginning.',
  });
}

/** Whether the clauses under one are meant, too. */
export function DeepArg(of: string): Argument {
  return Arg('deep', () => Boolean, {
    defaultValue: false,
    description: `Whether ${of} of the clauses under it come, too.`,
  });
}
