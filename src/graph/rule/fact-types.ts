import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import type { Fact, FactKind, Facts } from '../../rules/engine/fact.ts';
import { DateScalar, DecimalScalar } from '../scalars.ts';
import type { TypeThunk } from '../type-thunk.ts';

/** Types made of the declarations of facts, by name: one name is one declaration. */
export type FactTypes = Map<string, object>;

type Choices = Readonly<Record<string, string>>;

/** The type of the argument by which a fact is given. */
export function argumentTypeOf(kind: FactKind, types: FactTypes): TypeThunk {
  switch (kind.type) {
    case 'decimal':
      return () => DecimalScalar;
    case 'whole':
      return () => Int;
    case 'yesNo':
      return () => Boolean;
    case 'words':
    case 'schoolYear':
      return () => String;
    case 'date':
      return () => DateScalar;
    case 'choice': {
      const type = types.getOrInsertComputed(kind.name, () => enumOf(kind.name, kind.choices));
      return () => type;
    }
    case 'list': {
      const of = argumentTypeOf(kind.of.kind, types);
      return () => [of()];
    }
    case 'object': {
      const type = types.getOrInsertComputed(kind.name, () => inputTypeOf(kind.name, kind.members, types));
      return () => type;
    }
  }
}

/** How an argument is described: the question, and what an answer to it may be. */
export function descriptionOf({ question, kind, allowed }: Fact<unknown>): string {
  const unit = 'unit' in kind ? ` Unit: ${kind.unit}.` : '';
  return `${question}${unit} Allowed: ${allowed}.`;
}

function inputTypeOf(name: string, members: Facts, types: FactTypes): object {
  const MembersInput = class {};
  for (const [member, fact] of Object.entries(members)) {
    const options = { description: descriptionOf(fact), nullable: fact.isOptional };
    Field(argumentTypeOf(fact.kind, types), options)(MembersInput.prototype, member);
  }
  InputType(name)(MembersInput);
  return MembersInput;
}

function enumOf(name: string, choices: Choices): object {
  const type = Object.fromEntries(Object.keys(choices).map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(choices).map(([value, description]) => [value, { description }]),
  );
  registerEnumType(type, { name, valuesConfig });
  return type;
}
